package org.alkahest.guide;

import static org.alkahest.sql.Aggregates.filter;
import static org.alkahest.sql.Aggregates.joined;
import static org.alkahest.sql.Functions.coalesce;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Functions.exists;
import static org.alkahest.sql.Functions.sum;
import static org.alkahest.sql.Functions.when;
import static org.alkahest.sql.Insert.from;
import static org.alkahest.sql.Rows.row;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.text;
import static org.alkahest.sql.Values.parameter;
import static org.alkahest.sql.Windows.lag;
import static org.alkahest.sql.Windows.orderBy;
import static org.alkahest.sql.Windows.over;
import static org.alkahest.sql.Windows.partitionBy;
import static org.alkahest.sql.Windows.rowNumber;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alkahest.engine.Connection;
import org.alkahest.engine.Engine;
import org.alkahest.engine.option.ExecutionOptions;
import org.alkahest.sql.Cte;
import org.alkahest.sql.NamedWindow;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.RowExpr;
import org.alkahest.sql.Select;
import org.alkahest.sql.TextStatement;
import org.alkahest.sql.Types;
import org.alkahest.sql.ValuesTable;
import org.alkahest.sql.row.Row2;
import org.alkahest.sql.row.Row3;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The samples of docs/guide/queries.md. */
class QueriesTest {
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
    }

    @AfterEach
    void close() {
        connection.close();
        shop.close();
    }

    @Test
    void rowsAreTypedToTheLastValue() {
        List<String> seen = new ArrayList<>();
        // sample: rows
        Select<Row2<Long, String>> named =
                select(users.id, users.name).where(users.name.like("a%")).orderBy(users.name.asc());

        for (Row2<Long, String> row : connection.execute(named)) {
            long id = row.v1();
            String name = row.v2();
            seen.add(id + " " + name);
        }
        // end
        assertThat(seen).containsExactly("1 ann");
    }

    // sample: record
    record UserName(long id, String name) {}
    // end

    @Test
    void aRowBecomesARecordOfOnesOwn() {
        // sample: projection
        List<UserName> all = connection
                .execute(select(users.id, users.name).to(UserName::new).orderBy(users.id.asc()))
                .all();
        // end
        assertThat(all).containsExactly(new UserName(1, "ann"), new UserName(2, "bob"), new UserName(3, "cy"));
    }

    @Test
    void anAliasIsAnotherOccurrenceOfTheTable() {
        // sample: alias
        Users manager = users.as("manager");
        var reports = select(users.name, manager.name)
                .leftJoin(manager, users.managerId.eq(manager.id))
                .orderBy(users.name.asc());
        // end
        assertThat(connection.execute(reports).all())
                .containsExactly(new Row2<>("ann", null), new Row2<>("bob", "ann"), new Row2<>("cy", "ann"));
    }

    @Test
    void functionsGiveBackTheFamilyTheyWereGiven() {
        // sample: families
        var described = select(
                        users.name,
                        coalesce(users.age, 0).plus(1),
                        when(users.age.ge(40), "senior", Types.TEXT).otherwise("junior"))
                .where(users.managerId.isNull());
        // end
        assertThat(connection.execute(described).one()).isEqualTo(new Row3<>("ann", 42, "senior"));
    }

    @Test
    void subqueriesAreAddressedByWhatTheySelected() {
        // sample: subquery
        var reports = count().as("reports");
        var byManager =
                select(users.managerId, reports).groupBy(users.managerId).as("by_manager");

        var busy = select(users.name, byManager.column(reports))
                .join(byManager, byManager.column(users.managerId).eq(users.id))
                .where(byManager.column(reports).gt(1));
        // end
        assertThat(connection.execute(busy).all()).containsExactly(new Row2<>("ann", 2L));
    }

    @Test
    void aSubqueryInAConditionIsCorrelatedByTheColumnsItUses() {
        // sample: exists
        var reachable = select(users.name).where(exists(select(addresses.id).where(addresses.userId.eq(users.id))));
        // end
        assertThat(connection.execute(reachable).all()).containsExactly("ann");
    }

    @Test
    void aRecursiveExpressionIsHandedTheRowsFoundSoFar() {
        // sample: recursive
        var tree = Cte.recursive(
                "tree",
                select(users.id, users.name).where(users.managerId.isNull()),
                found -> select(users.id, users.name).join(found, users.managerId.eq(found.column(users.id))));

        var everybody =
                select(tree.column(users.name)).orderBy(tree.column(users.name).asc());
        // end
        assertThat(connection.execute(everybody).all()).containsExactly("ann", "bob", "cy");
    }

    @Test
    void aWindowShowsARowTheRowsAroundIt() {
        // sample: window
        NumExpr<Long> place = rowNumber().over(partitionBy(users.managerId).orderBy(users.name.asc()));
        var listed = select(users.name, place, lag(users.name).over(orderBy(users.id.asc())))
                .orderBy(users.name.asc());

        var teams = select(joined(users.name, ", ", users.name.asc()), filter(count(), users.age.gt(40)))
                .groupBy(users.managerId)
                .orderBy(users.managerId.asc().nullsFirst());
        // end
        assertThat(connection.execute(listed).all())
                .containsExactly(
                        new Row3<>("ann", 1L, null), new Row3<>("bob", 1L, "ann"), new Row3<>("cy", 2L, "bob"));
        assertThat(connection.execute(teams).all()).containsExactly(new Row2<>("ann", 1L), new Row2<>("bob, cy", 0L));
    }

    @Test
    void functionsShareAWindow() {
        // sample: named
        NamedWindow team = partitionBy(users.managerId).as("team");
        var shares = select(
                        users.name, over(sum(users.age), team), over(sum(users.age), team.orderBy(users.name.asc())))
                .window(team)
                .orderBy(users.name.asc());
        // end
        assertThat(connection.execute(shares).all()).hasSize(3);
    }

    @Test
    void selectionsNest() {
        // sample: nested
        var nested = select(row(UserName::new, users.id, users.name), addresses.email)
                .join(addresses, addresses.userId.eq(users.id));
        // end
        assertThat(connection.execute(nested).all())
                .containsExactly(new Row2<>(new UserName(1, "ann"), "ann@example.org"));
    }

    @Test
    void aJoinFollowsTheForeignKey() {
        // sample: foreign_key
        var emails = select(users.name, addresses.email).leftJoin(addresses);
        // end
        assertThat(connection.execute(emails).all())
                .containsExactlyInAnyOrder(
                        new Row2<>("ann", "ann@example.org"), new Row2<>("bob", null), new Row2<>("cy", null));
    }

    @Test
    void valuesAreATable() {
        // sample: values
        var raises = ValuesTable.of(
                "raises", List.of("ann", "bob"), from(users.name, name -> name), from(users.age, String::length));
        var raised = select(users.name, users.age.plus(raises.column(users.age)))
                .from(users)
                .join(raises, users.name.eq(raises.column(users.name)));
        // end
        assertThat(connection.execute(raised).all())
                .containsExactlyInAnyOrder(new Row2<>("ann", 44), new Row2<>("bob", 38));
    }

    @Test
    void rowsAreComparedAsOne() {
        // sample: page
        var last = new Row2<>("ann", 1L);
        var next = select(users.name)
                .where(RowExpr.row(users.name, users.id).gt(last))
                .orderBy(users.name.asc(), users.id.asc())
                .limit(10);
        // end
        assertThat(connection.execute(next).all()).containsExactly("bob", "cy");
    }

    @Test
    void aConstantStatementTakesItsValuesAtExecution() {
        // sample: constant
        NumExpr<Long> id = parameter("id", Types.BIGINT);
        Select<String> nameById = select(users.name).where(users.id.eq(id));

        String first = connection.execute(nameById.bind(id, 1L)).one();
        String second = connection.execute(nameById.bind(id, 2L)).one();
        // end
        assertThat(List.of(first, second)).containsExactly("ann", "bob");
    }

    @Test
    void textualSqlIsTypedByItsColumns() {
        // sample: text
        var name = TextStatement.column("name", Types.TEXT);
        var older = text("select name from user_account where age > :age")
                .bind("age", 40, Types.INTEGER)
                .yields(name);
        // end
        assertThat(connection.execute(older).all()).containsExactly("ann");
    }

    @Test
    void aStatementSaysMoreThanItMeans() {
        // sample: hints
        var report = select(users.name)
                .comment("nightly report")
                .hint("mariadb", "sql_no_cache")
                .hint(users, "sqlite", "not indexed")
                .suffix("postgresql", "for key share");
        // end

        assertThat(report.toSql(shop.engine.dialect()))
                .isEqualTo("/* nightly report */ select user_account.name from user_account");
        // sample: tags
        Engine tagged = shop.engine.with(ExecutionOptions.none().withTags(() -> Map.of("route", currentRoute())));
        // end
        try (Connection other = tagged.connect()) {
            assertThat(other.execute(report).all()).isNotEmpty();
        }
    }

    private static String currentRoute() {
        return "/users/{id}";
    }

    @Test
    void aStatementShowsItsSqlWithoutAConnection() {
        // sample: sql
        String sql = select(users.id).where(users.id.in(List.of(1L, 2L, 3L))).toSql(shop.engine.dialect());
        // end
        assertThat(sql).isEqualTo("select user_account.id from user_account where user_account.id in (?, ?, ?, ?)");
    }
}
