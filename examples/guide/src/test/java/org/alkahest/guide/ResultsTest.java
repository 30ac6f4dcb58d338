package org.alkahest.guide;

import static org.alkahest.sql.Folds.fold;
import static org.alkahest.sql.Folds.many;
import static org.alkahest.sql.Folds.one;
import static org.alkahest.sql.Rows.row;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.engine.Connection;
import org.alkahest.engine.option.ExecutionOptions;
import org.alkahest.sql.Row;
import org.alkahest.sql.Select;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The samples of docs/guide/results.md. */
class ResultsTest {
    private Shop shop;
    private Users users;
    private Addresses addresses;
    private Connection connection;

    @BeforeEach
    void open() {
        shop = new Shop();
        users = shop.users;
        addresses = shop.addresses;
        connection = shop.engine.connect();
        connection.execute(insert(addresses).set(addresses.userId, 1).set(addresses.email, "ann@example.com"));
    }

    @AfterEach
    void close() {
        connection.close();
        shop.close();
    }

    // sample: records
    record Address(long id, String email) {}

    record UserWithAddresses(long id, String name, List<Address> addresses) {}
    // end

    private Select<UserWithAddresses> withAddresses() {
        // sample: fold
        Select<UserWithAddresses> query = select(fold(
                        users.id,
                        row(
                                UserWithAddresses::new,
                                users.id,
                                users.name,
                                many(addresses.id, row(Address::new, addresses.id, addresses.email)))))
                .from(users)
                .leftJoin(addresses)
                .orderBy(users.id.asc(), addresses.id.asc());
        // end
        return query;
    }

    @Test
    void joinedRowsBecomeRecordsWithLists() {
        assertThat(connection.execute(withAddresses()).all())
                .containsExactly(
                        new UserWithAddresses(
                                1,
                                "ann",
                                List.of(new Address(1, "ann@example.org"), new Address(2, "ann@example.com"))),
                        new UserWithAddresses(2, "bob", List.of()),
                        new UserWithAddresses(3, "cy", List.of()));
    }

    @Test
    void recordsComeInPortions() {
        List<Integer> sizes = new ArrayList<>();
        // sample: portions
        ExecutionOptions portions = ExecutionOptions.none().withFetchSize(500);
        for (List<UserWithAddresses> page :
                connection.execute(withAddresses(), portions).partitions(2)) {
            sizes.add(page.size());
        }
        // end
        assertThat(sizes).containsExactly(2, 1);
    }

    // sample: team_records
    record Member(String name, List<String> emails) {}

    record Team(String lead, List<Member> members) {}
    // end

    @Test
    void listsHaveListsOfTheirOwn() {
        // sample: levels
        Users member = users.as("member");
        var teams = select(fold(
                        users.id,
                        row(
                                Team::new,
                                users.name,
                                many(member.id, row(Member::new, member.name, many(addresses.id, addresses.email))))))
                .from(users)
                .join(member, member.managerId.eq(users.id))
                .leftJoin(addresses, addresses.userId.eq(member.id))
                .orderBy(users.id.asc(), member.id.asc());
        // end
        assertThat(connection.execute(teams).all())
                .containsExactly(new Team("ann", List.of(new Member("bob", List.of()), new Member("cy", List.of()))));
    }

    // sample: manager_record
    record Manager(long id, String name) {}

    record Managed(String name, Manager manager) {}
    // end

    @Test
    void aRecordInsideOfARecordMayBeMissing() {
        // sample: one
        Users manager = users.as("manager");
        var managed = select(
                        row(Managed::new, users.name, one(manager.id, row(Manager::new, manager.id, manager.name))))
                .from(users)
                .leftJoin(manager, users.managerId.eq(manager.id))
                .orderBy(users.id.asc());
        // end
        assertThat(connection.execute(managed).all())
                .startsWith(new Managed("ann", null), new Managed("bob", new Manager(1, "ann")));
    }

    @Test
    void valuesAreFoundByColumn() {
        // sample: by_column
        Row ann = connection
                .execute(select(users.id, users.name, users.age.as("years"))
                        .where(users.name.eq("ann"))
                        .byColumn())
                .one();
        String name = ann.get(users.name);
        Integer years = ann.get("years", Integer.class);
        // end
        assertThat(name + " " + years).isEqualTo("ann 41");
        assertThat(ann.asMap()).containsOnlyKeys("id", "name", "years");
    }
}
