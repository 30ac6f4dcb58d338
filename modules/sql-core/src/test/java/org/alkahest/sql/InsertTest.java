package org.alkahest.sql;

import static org.alkahest.sql.Functions.lower;
import static org.alkahest.sql.Insert.from;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.fixture.Resolved.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.fixture.Addresses;
import org.alkahest.sql.fixture.Color;
import org.alkahest.sql.fixture.Person;
import org.alkahest.sql.fixture.Shapes;
import org.alkahest.sql.fixture.Users;
import org.alkahest.sql.tree.Parameter;
import org.junit.jupiter.api.Test;

/** INSERT of one row, of many and of a query. */
class InsertTest {
    private final Users u = Users.alone();
    private final Addresses a = Addresses.alone();

    private static final class Tokens extends TypedTable<Tokens> {
        final TextColumn owner = text("owner");
        final ValueColumn<UUID> token = uuid("token").clientDefault(UUID::randomUUID);
        final NumColumn<Integer> version = integer("version").clientDefault(() -> 1);

        Tokens(TableHome home) {
            super(home, "token", Tokens::new);
        }
    }

    private final Tokens tokens = new Tokens(new MetaData());

    @Test
    void columnsStandInTheOrderInWhichTheyWereFirstSet() {
        assertThat(sql(insert(u)
                        .set(u.age, 5)
                        .set(u.name, "x")
                        .set(u.id, 7)
                        .setNull(u.managerId)
                        .setDefault(u.active)
                        .set(u.color, Color.RED)
                        .set(u.age, 6)))
                .isEqualTo("""
                        insert into user_account (age, name, id, manager_id, active, color)
                        values ({#0 integer}, {#1 varchar(30)}, {#2 bigint}, {#3 bigint}, default, {#4 enum color})""");
    }

    @Test
    void aColumnIsSetToAnExpression() {
        assertThat(sql(insert(u)
                        .set(u.name, lower(Values.value("X")))
                        .set(u.id, select(a.id).limit(1).scalar(a.id))))
                .isEqualTo("""
                        insert into user_account (name, id)
                        values (lower({#0 text}), (select address.id from address limit {#1 bigint}))""");
    }

    @Test
    void aRowOfNothingIsARowOfDefaults() {
        assertThat(sql(insert(u))).isEqualTo("""
                insert into user_account
                values ()""");
    }

    @Test
    void aStatementIsNotChangedByTheNextOne() {
        Insert first = insert(u).set(u.name, "x");
        Insert second = first.set(u.age, 5);
        assertThat(sql(first)).contains("(name)");
        assertThat(sql(second)).contains("(name, age)");
    }

    @Test
    void theColumnOfAnAliasMeansTheColumnOfTheTable() {
        assertThat(sql(insert(u).set(u.as("other").name, "x"))).contains("into user_account (name)");
    }

    @Test
    void theColumnOfAnotherTableIsRefused() {
        assertThatThrownBy(() -> insert(u).set(a.email, "x"))
                .isInstanceOf(StatementException.class)
                .hasMessage("""
                ALK-1006 The column "address.email" was set in a change of "user_account".
                  Why: A change sets columns of its own table only.
                  Fix: Use the columns of "user_account".""");
        assertThatThrownBy(() -> insert(u).set(Users.alone().name, "x")).hasMessageStartingWith("ALK-1006");
        assertThatThrownBy(() -> insert(u).setNull(a.email)).hasMessageStartingWith("ALK-1006");
        assertThatThrownBy(() -> insert(u).setDefault(a.email)).hasMessageStartingWith("ALK-1006");
        assertThatThrownBy(() -> insert(u).from(select(u.id), a.id)).hasMessageStartingWith("ALK-1006");
        assertThatThrownBy(() -> insert(u).values(List.of("x"), from(a.email, (String x) -> x)))
                .hasMessageStartingWith("ALK-1006");
    }

    @Test
    void aClientDefaultFillsAColumnThatIsNotSet() {
        assertThat(sql(insert(tokens).set(tokens.owner, "x"))).contains("(owner, token, version)");
        assertThat(Shapes.values(insert(tokens).set(tokens.owner, "x")))
                .satisfiesExactly(
                        owner -> assertThat(owner).isEqualTo("x"),
                        token -> assertThat(((Parameter) token).generator().get())
                                .isInstanceOf(UUID.class),
                        version -> assertThat(((Parameter) version).generator().get())
                                .isEqualTo(1));
    }

    @Test
    void aClientDefaultDoesNotFillAColumnThatIsSet() {
        UUID token = UUID.randomUUID();
        Insert statement = insert(tokens).set(tokens.version, 7).set(tokens.token, token);
        assertThat(sql(statement)).contains("(version, token)");
        assertThat(Shapes.values(statement)).containsExactly(7, token);
        assertThat(sql(insert(tokens).setNull(tokens.token).setDefault(tokens.version)))
                .contains("(token, version)");
    }

    @Test
    void aClientDefaultFillsColumnsThroughAnAliasOfTheTable() {
        assertThat(sql(insert(tokens.as("t")).set(tokens.owner, "x"))).contains("(owner, token, version)");
    }

    @Test
    void aBatchAsksItsItemsForEachRowInTheirOrder() {
        var batch = insert(u)
                .values(
                        List.of(new Person("a", 1), new Person("b", null)),
                        from(u.name, Person::name),
                        from(u.age, Person::age));
        assertThat(sql(batch)).isEqualTo("""
                insert into user_account (name, age)
                values ({#0 varchar(30)}, {#1 integer})""");
        assertThat(rows(batch)).containsExactly(List.of("a", 1), listOf("b", null));
    }

    @Test
    void aBatchFillsClientDefaultsToo() {
        var batch = insert(tokens).values(List.of("x"), from(tokens.owner, (String owner) -> owner));
        assertThat(sql(batch)).contains("(owner, token, version)");
    }

    @Test
    void aBatchReadsItsItemsOnlyWhenItIsExecutedAndEachTimeAnew() {
        var opened = new AtomicInteger();
        Iterable<Person> items = () -> {
            opened.incrementAndGet();
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return true;
                }

                @Override
                public Person next() {
                    if (next == 3) {
                        throw new NoSuchElementException("read ahead");
                    }
                    return new Person("p" + next++, next);
                }
            };
        };
        var batch = insert(u).values(items, from(u.name, Person::name)).returning(u.id);
        assertThat(opened).hasValue(0);
        for (int round = 1; round <= 2; round++) {
            Iterator<Bindings> rows = batch.rows().iterator();
            for (int i = 0; i < 3; i++) {
                assertThat(rows.next()).isNotNull();
            }
            assertThat(opened).hasValue(round);
        }
    }

    @Test
    void aBatchGivesBackWhatItIsAskedFor() {
        RowBatch<org.alkahest.sql.row.Row2<Long, String>> batch = insert(u)
                .values(List.of(new Person("a", 1)), from(u.name, Person::name))
                .returning(u.id, u.name);
        assertThat(sql(batch)).endsWith("returning user_account.id, user_account.name");
        assertThat(rows(batch)).containsExactly(List.of("a"));
    }

    @Test
    void aBatchOfNoColumnIsRefused() {
        assertThatThrownBy(() -> insert(u).values(List.of("x")))
                .isInstanceOf(StatementException.class)
                .hasMessage("""
                ALK-1007 An INSERT of many rows sets no column.
                  Why: The items are of no use to it.
                  Fix: Say where the values come from: .values(items, from(column, Item::value), …).""");
    }

    @Test
    void valuesForOneRowDoNotGoWithManyRowsOrAQuery() {
        Insert set = insert(u).set(u.active, true);
        assertThatThrownBy(() -> set.values(List.of("x"), from(u.name, (String name) -> name)))
                .isInstanceOf(StatementException.class)
                .hasMessage("""
                        ALK-1007 An INSERT of "user_account" sets columns of one row and takes many rows.
                          Why: What was set would stand in none of them.
                          Fix: Leave set(…) out; give the column to each row, as a column of the query or as from(column, item -> value).""");
        assertThatThrownBy(() -> set.from(select(a.email), u.name))
                .hasMessageStartingWith("ALK-1007 An INSERT of \"user_account\" sets");
        assertThatThrownBy(() -> insert(u).from(select(a.email), u.name).set(u.active, true))
                .hasMessageStartingWith("ALK-1007 An INSERT of \"user_account\" sets");
    }

    @Test
    void rowsOfExpressionsSetTheSameColumns() {
        assertThatThrownBy(() -> insert(u).rows(row -> row.set(u.name, "a"), row -> row.set(u.active, true)))
                .isInstanceOf(StatementException.class)
                .hasMessageStartingWith("ALK-1007 Rows of an INSERT into \"user_account\" set the columns ");
        assertThatThrownBy(() -> insert(u).rows(row -> row))
                .hasMessageStartingWith("ALK-1007 A row of an INSERT into \"user_account\" sets no column.");
        assertThatThrownBy(() -> insert(u).set(u.active, true).rows(row -> row.set(u.name, "a")))
                .hasMessageStartingWith("ALK-1007 An INSERT of \"user_account\" sets");
        assertThatThrownBy(() -> insert(u)
                        .rows(row -> row.set(u.name, "a"), row -> row.set(u.name, "b"))
                        .set(u.age, 1))
                .hasMessageStartingWith("ALK-1007 An INSERT of \"user_account\" sets");
    }

    @Test
    void theRowsOfAQueryGoIntoTheColumnsThatAreNamed() {
        assertThat(sql(insert(u)
                        .from(select(a.userId, a.email).limit(2), u.id, u.name)
                        .returning(u.id)))
                .isEqualTo("""
                insert into user_account (id, name)
                select address.user_id, address.email
                from address
                limit {#0 bigint}
                returning user_account.id""");
    }

    @Test
    void parametersOfTheQueryKeepTheirValues() {
        NumExpr<Long> id = Values.parameter("id", Types.BIGINT);
        Insert statement = insert(u).from(select(a.userId).where(a.id.eq(id)).bind(id, 5L), u.id);
        Object parameter = Shapes.values(statement).get(0);
        assertThat(statement.bindings().get((Parameter) parameter)).isEqualTo(5L);
    }

    private static List<List<Object>> rows(Batch batch) {
        List<Object> parameters = Shapes.values(batch);
        List<List<Object>> rows = new ArrayList<>();
        for (Bindings bindings : batch.rows()) {
            List<Object> row = new ArrayList<>();
            parameters.forEach(parameter -> row.add(bindings.get((Parameter) parameter)));
            rows.add(row);
        }
        return rows;
    }

    private static List<Object> listOf(Object... values) {
        return new ArrayList<>(java.util.Arrays.asList(values));
    }
}
