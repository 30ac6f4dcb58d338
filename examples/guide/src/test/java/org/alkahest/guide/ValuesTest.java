package org.alkahest.guide;

import static org.alkahest.sql.Functions.max;
import static org.alkahest.sql.NumberFunctions.floorMod;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Windows.allRows;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alkahest.engine.Connection;
import org.alkahest.sql.DateUnit;
import org.alkahest.sql.Expr;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.SqlAggregate;
import org.alkahest.sql.SqlFunction;
import org.alkahest.sql.TextExpr;
import org.alkahest.sql.Types;
import org.alkahest.sql.tree.CustomExpression;
import org.alkahest.sql.tree.CustomNode;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.ShapeSink;
import org.alkahest.sql.tree.SqlWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The samples of docs/guide/values.md. */
class ValuesTest {
    private Shop shop;
    private Users users;
    private Connection connection;

    @BeforeEach
    void open() {
        shop = new Shop();
        users = shop.users;
        connection = shop.engine.connect();
    }

    @AfterEach
    void close() {
        connection.close();
        shop.close();
    }

    @Test
    void operationsMeanTheSameOnEveryDatabase() {
        // sample: operations
        var report = select(
                        users.name.replace("n", "m"),
                        users.age.dividedBy(2),
                        floorMod(users.age, 10),
                        users.joined.truncatedTo(DateUnit.MONTH))
                .where(
                        users.managerId.isNotDistinctFrom((Long) null),
                        users.name.ilike("A%"),
                        users.joined.plus(Duration.ofDays(30)).gt(Instant.now()));
        // end
        assertThat(connection.execute(report).all()).singleElement().satisfies(row -> {
            assertThat(row.v1()).isEqualTo("amm");
            assertThat(row.v2()).isEqualByComparingTo("20.5");
            assertThat(row.v3()).isEqualTo(1);
        });
    }

    // sample: function
    static final SqlFunction<String, TextExpr> SOUNDEX =
            SqlFunction.named("soundex", Types.TEXT).arguments(Types.TEXT).on("postgresql", "fuzzystrmatch.soundex");

    static TextExpr soundex(Expr<String> text) {
        return SOUNDEX.call(text);
    }
    // end

    // sample: aggregate
    static final SqlAggregate<Integer, NumExpr<Integer>> BITS = SqlFunction.named("bit_or_agg", Types.INTEGER)
            .on("postgresql", "bit_or")
            .aggregate();
    // end

    @Test
    void anApplicationDefinesItsOwnAggregates() {
        int all = 41 | 35;
        assertThat(connection
                        .execute(select(BITS.call(users.age), BITS.over(allRows(), max(users.age))))
                        .one()
                        .v1())
                .isEqualTo(all);
    }

    @Test
    void anApplicationDefinesItsOwnFunctions() {
        assertThat(connection
                        .execute(select(soundex(users.name)).where(users.name.eq("bob")))
                        .one())
                .isEqualTo("B100");
    }

    // sample: custom
    record Bits(Expression number) implements CustomNode {
        static NumExpr<Integer> bits(NumExpr<Integer> number) {
            return Types.INTEGER.of(new CustomExpression(new Bits(number.node()), Types.INTEGER.type()));
        }

        @Override
        public void render(SqlWriter out) {
            switch (out.dialectId()) {
                case "h2" -> out.sql("bitcount(").node(number).sql(")");
                default -> out.sql("bit_count(").node(number).sql(")");
            }
        }

        @Override
        public void shape(ShapeSink sink) {} // there is nothing but the class and the child

        @Override
        public List<Node> children() {
            return List.of(number);
        }

        @Override
        public CustomNode withChildren(List<Node> children) {
            return new Bits((Expression) children.get(0));
        }
    }
    // end

    @Test
    void anApplicationWritesItsOwnExpressions() {
        // sample: custom_use
        var odd = select(users.name).where(Bits.bits(users.age).eq(3));
        // end
        assertThat(connection.execute(odd).all()).contains("ann");
    }
}
