package org.alkahest.guide;

import static org.alkahest.sql.Functions.cast;
import static org.alkahest.sql.Functions.coalesce;
import static org.alkahest.sql.JsonFunctions.jsonArrayAgg;
import static org.alkahest.sql.JsonFunctions.jsonObject;
import static org.alkahest.sql.JsonFunctions.member;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alkahest.engine.Connection;
import org.alkahest.engine.Engine;
import org.alkahest.sql.ArrayColumn;
import org.alkahest.sql.Condition;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.Family;
import org.alkahest.sql.InFamily;
import org.alkahest.sql.JsonColumn;
import org.alkahest.sql.JsonElements;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TextExpr;
import org.alkahest.sql.TextType;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.Types;
import org.alkahest.sql.UnsignedTypes;
import org.alkahest.sql.ValueColumn;
import org.alkahest.sql.ValueType;
import org.alkahest.sql.error.UnsupportedException;
import org.alkahest.sql.row.Row2;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.type.Json;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.VariantType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The samples of docs/guide/types.md. */
class TypesTest {
    private final Engine engine = Engine.create("jdbc:h2:mem:guide_types");
    private final MetaData schema = new MetaData();

    // sample: documents
    static final class Orders extends TypedTable<Orders> {
        final NumColumn<Long> id = bigint("id").primaryKey();
        final JsonColumn details = json("details");

        Orders(TableHome home) {
            super(home, "orders", Orders::new);
        }
    }
    // end

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void documentsAreReadInParts() {
        var orders = new Orders(schema);
        engine.createAll(schema);
        try (Connection connection = engine.connect()) {
            // sample: json
            connection.execute(insert(orders)
                    .set(orders.id, 1)
                    .set(
                            orders.details,
                            Json.of("{\"to\": \"ann\", \"lines\": [{\"sku\": \"a1\"}, {\"sku\": \"b2\"}]}")));

            Json first = connection
                    .execute(select(orders.details.get("lines").get(0).get("sku"))
                            .where(orders.details.has("to")))
                    .one();
            // end
            assertThat(first).isEqualTo(Json.string("a1"));
            // sample: making
            Json report = connection
                    .execute(select(jsonArrayAgg(jsonObject(
                            member("order", orders.id),
                            member("lines", orders.details.get("lines").length())))))
                    .one();
            // end
            assertThat(report).isEqualTo(Json.of("[{\"order\": 1, \"lines\": 2}]"));

            // sample: json_rows
            JsonElements line = orders.details.get("lines").elements("line");
            var lines = select(
                            orders.id, line.ordinal(), line.element().get("sku").asText())
                    .from(orders)
                    .crossJoin(line)
                    .where(line.element().has("sku"));
            // end
            assertThatThrownBy(() -> connection.execute(lines)).isInstanceOf(UnsupportedException.class);
        }
    }

    // sample: lists
    static final class Posts extends TypedTable<Posts> {
        final NumColumn<Long> id = bigint("id").primaryKey();
        final ArrayColumn<String, TextExpr> tags = array("tags", Types.varchar(20));

        Posts(TableHome home) {
            super(home, "posts", Posts::new);
        }
    }
    // end

    @Test
    void arraysHoldLists() {
        var posts = new Posts(schema);
        engine.createAll(schema);
        try (Connection connection = engine.connect()) {
            // sample: arrays
            connection.execute(insert(posts).set(posts.id, 1).set(posts.tags, List.of("java", "sql")));

            List<String> first = connection
                    .execute(select(posts.tags.at(1)).where(posts.tags.has("sql")))
                    .all();
            // end
            assertThat(first).containsExactly("java");
        }
    }

    @Test
    void typesVaryByDialect() {
        // sample: variants
        TextType text = Types.varchar(200).withVariant("postgresql", Types.TEXT.named("citext"));
        // end
        assertThat(engine.dialect().types().binding(text.type()).sqlName()).isEqualTo("varchar(200)");
        assertThat(((VariantType<String>) text.type()).with("postgresql").describe())
                .isEqualTo("citext");
    }

    enum Size {
        SMALL,
        LARGE
    }

    // sample: checked
    static final class Shirts extends TypedTable<Shirts> {
        final NumColumn<Long> id = bigint("id").primaryKey();
        final ValueColumn<Size> size = column("size", Types.checkedEnumeration("shirt_size", Size.class));
        final NumColumn<Long> sold = column("sold", UnsignedTypes.INTEGER);

        Shirts(TableHome home) {
            super(home, "shirts", Shirts::new);
        }
    }
    // end

    @Test
    void enumsAreKnownToTheDatabase() {
        var shirts = new Shirts(schema);
        engine.createAll(schema);
        try (Connection connection = engine.connect()) {
            connection.execute(insert(shirts)
                    .set(shirts.id, 1)
                    .set(shirts.size, Size.LARGE)
                    .set(shirts.sold, 4_000_000_000L));
            assertThat(connection
                            .execute(select(shirts.size, shirts.sold).where(shirts.size.eq(Size.LARGE)))
                            .all())
                    .containsExactly(new Row2<>(Size.LARGE, 4_000_000_000L));
        }
    }

    // sample: wrapped
    static final class Shops extends TypedTable<Shops> {
        final NumColumn<Long> id = bigint("id").primaryKey();
        final TextColumn place =
                column("place", Types.TEXT.named("geometry").wrapped("ST_GeomFromText({0})", "ST_AsText({0})"));

        Shops(TableHome home) {
            super(home, "shops", Shops::new);
        }
    }
    // end

    @Test
    void typesHaveSqlAroundTheirValues() {
        var shops = new Shops(schema);
        assertThat(engine.dialect().text(insert(shops).set(shops.id, 1).set(shops.place, "POINT(1 2)")))
                .isEqualTo("insert into shops (id, place) values (?, ST_GeomFromText(?))");
        assertThat(engine.dialect().text(select(shops.place).where(shops.place.eq("POINT(1 2)"))))
                .isEqualTo("select ST_AsText(shops.place) as place from shops where shops.place = ST_GeomFromText(?)");
    }

    // sample: family
    record Email(String address) {}

    record EmailType(SqlType<Email> type) implements Family<Email, EmailExpr> {
        static final EmailType EMAIL =
                new EmailType(Types.mapped(Types.varchar(200), Email.class, Email::address, Email::new)
                        .type());

        @Override
        public EmailExpr of(Expression node) {
            return new EmailExpr(node, type);
        }
    }

    record EmailExpr(Expression node, SqlType<Email> type) implements InFamily<Email, EmailExpr> {
        @Override
        public EmailType family() {
            return new EmailType(type);
        }

        Condition isOf(String domain) {
            return cast(this, Types.varchar(200)).endsWith("@" + domain);
        }
    }
    // end

    @Test
    void aTypeOfOnesOwnHasItsOwnOperators() {
        // sample: column
        var people = new DynamicTable(schema, "people");
        var id = people.column("id", Types.BIGINT).primaryKey();
        var stored = people.column("email", new ValueType<>(EmailType.EMAIL.type()));
        EmailExpr email = EmailType.EMAIL.of(stored.node());
        // end
        engine.createAll(schema);
        try (Connection connection = engine.connect()) {
            connection.execute(insert(people).set(id, 1).set(stored, new Email("ann@example.org")));
            connection.execute(insert(people).set(id, 2).set(stored, new Email("bob@example.com")));
            // sample: own
            EmailExpr known = coalesce(email, new Email("nobody@example.org"));
            List<Email> found = connection
                    .execute(select(known).where(known.isOf("example.org")))
                    .all();
            // end
            assertThat(found).containsExactly(new Email("ann@example.org"));
        }
    }
}
