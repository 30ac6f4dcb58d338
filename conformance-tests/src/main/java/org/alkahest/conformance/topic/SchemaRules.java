package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Functions.cast;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Functions.exists;
import static org.alkahest.sql.Insert.from;
import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.update;
import static org.alkahest.sql.Values.literal;

import java.util.List;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.dialect.Capability;
import org.alkahest.engine.Connection;
import org.alkahest.engine.Engine;
import org.alkahest.engine.option.ExecutionOptions;
import org.alkahest.sql.ArrayColumn;
import org.alkahest.sql.Ddl;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.Sequence;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.Types;
import org.alkahest.sql.ValueColumn;
import org.alkahest.sql.ValueExpr;
import org.alkahest.sql.ValueType;
import org.alkahest.sql.error.DatabaseException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.schema.SchemaTranslation;
import org.jspecify.annotations.Nullable;

/** Schemas: made, named, and put in the place of others at execution. */
final class SchemaRules {
    private static final String TRANSLATION =
            "Names of tables and sequences are to be written with SqlWriter.name(TableName), or with SqlWriter.schema.";

    static final Topic TOPIC = Topic.of(
            "schema",
            rule("schema.create", "A schema is created, holds a table, and is dropped with it.")
                    .advice("Look at the renderers of CreateSchema and DropSchema.")
                    .needs(Capability.CREATE_SCHEMA)
                    .body(SchemaRules::create),
            rule("schema.again", "Creating a schema that is there can be no error, nor dropping one that is not.")
                    .advice("Look at the renderers of CreateSchema and DropSchema.")
                    .needs(Capability.CREATE_SCHEMA)
                    .body(SchemaRules::again),
            rule("schema.same-name", "Two schemas hold tables of one name, which a statement joins.")
                    .advice("Look at how a column is qualified: schema, table, column.")
                    .needs(Capability.CREATE_SCHEMA)
                    .body(SchemaRules::sameName),
            rule("schema.translation", "Two tenants share what is compiled, and each has rows of its own.")
                    .advice(TRANSLATION)
                    .needs(Capability.CREATE_SCHEMA)
                    .body(SchemaRules::translation),
            rule("schema.translation.sequence", "Each tenant has a sequence of its own.")
                    .advice(TRANSLATION)
                    .needs(Capability.CREATE_SCHEMA, Capability.SEQUENCES)
                    .body(SchemaRules::sequence),
            rule("schema.translation.enum", "Each tenant has the types of its enums in its own schema.")
                    .advice("Look at TypeBinding.in: what names a type that was created in a schema names it there.")
                    .needs(Capability.CREATE_SCHEMA, Capability.CHECKED_ENUMS)
                    .body(SchemaRules::enums),
            rule("schema.enum", "The type of an enum stands in the schema that is declared for it, or in another one.")
                    .advice("Look at TypeBinding.in: what names a type that was created in a schema names it there.")
                    .needs(Capability.CREATE_SCHEMA, Capability.CHECKED_ENUMS)
                    .body(SchemaRules::enumsOfASchema));

    private SchemaRules() {}

    /** What is done in two schemas. */
    interface Work {
        void in(String one, String two) throws Exception;
    }

    /** Two schemas, gone after the rule. */
    static void withSchemas(RuleContext db, Work work) throws Exception {
        work.in(db.createSchema(), db.createSchema());
    }

    private static void create(RuleContext db) throws Exception {
        withSchemas(db, (one, two) -> {
            var metaData = new MetaData(one);
            var item = new DynamicTable(metaData, "item");
            NumColumn<Long> id = item.column("id", Types.BIGINT).primaryKey();
            db.execute(Ddl.createTable(item));
            db.<Long>change(value -> insert(item).set(id, value)).changes(1L, 1).changes(2L, 1);
            db.<Long>rows(value -> select(id).where(id.eq(value))).gives(1L, 1L).gives(2L, 2L);
            db.commit();
            db.execute(Ddl.dropSchema(one));
            db.commit();
            db.fails(
                    DatabaseException.class,
                    List.of(ErrorCode.NO_SUCH_OBJECT, ErrorCode.OTHER_DATABASE_ERROR),
                    () -> db.all(select(id)));
        });
    }

    private static void again(RuleContext db) throws Exception {
        withSchemas(db, (one, two) -> {
            db.execute(Ddl.createSchema(one).ifNotExists());
            db.commit();
            db.fails(
                    DatabaseException.class,
                    List.of(ErrorCode.BAD_SQL, ErrorCode.OTHER_DATABASE_ERROR),
                    () -> db.execute(Ddl.createSchema(one)));
            db.execute(Ddl.dropSchema(one));
            db.execute(Ddl.dropSchema(one).ifExists());
            db.commit();
        });
    }

    private static void sameName(RuleContext db) throws Exception {
        withSchemas(db, (one, two) -> {
            var first = new Owners(new MetaData(one));
            var second = new Owners(new MetaData(two));
            db.execute(Ddl.createTable(first));
            db.execute(Ddl.createTable(second));
            db.execute(insert(first).set(first.id, 1).set(first.name, "a"));
            db.execute(insert(first).set(first.id, 2).set(first.name, "b"));
            db.execute(insert(second).set(second.id, 2).set(second.name, "B"));
            db.<Long>rows(id -> select(first.name, second.name)
                            .from(first)
                            .leftJoin(second, second.id.eq(first.id))
                            .where(first.id.eq(id)))
                    .gives(1L, cells("a", null))
                    .gives(2L, cells("b", "B"));
            db.<Long>rows(id -> select(first.name, second.name)
                            .from(first, second)
                            .where(second.id.eq(first.id), first.id.eq(id)))
                    .gives(1L)
                    .gives(2L, cells("b", "B"));
            db.<String>rows(name -> {
                        var inner = select(second.id, second.name).as("inner_one");
                        return select(first.name)
                                .from(first)
                                .join(inner, inner.column(second.id).eq(first.id))
                                .where(inner.column(second.name).eq(name));
                    })
                    .gives("B", "b")
                    .gives("x");
        });
    }

    private static final class Owners extends TypedTable<Owners> {
        private final NumColumn<Long> id = bigint("id").primaryKey();
        private final TextColumn name = varchar("name", 20);

        private Owners(TableHome home) {
            super(home, "owner_of_pets", Owners::new);
            index("ix_owner_name", name);
        }
    }

    private static final class Animals extends TypedTable<Animals> {
        private final NumColumn<Long> id = bigint("id").primaryKey();
        private final NumColumn<Long> owner = bigint("owner_id");

        private Animals(TableHome home, Owners owners) {
            super(home, "animal", inner -> new Animals(inner, owners));
            owner.references(owners.id);
        }
    }

    private static void translation(RuleContext db) throws Exception {
        var metaData = new MetaData();
        var owners = new Owners(metaData);
        var animals = new Animals(metaData, owners);
        withSchemas(db, (one, two) -> {
            Engine first = tenant(db, one);
            Engine second = tenant(db, two);
            first.createAll(metaData);
            second.createAll(metaData);
            second.createAll(metaData);
            long before = work(first, owners, animals, "ann");
            long compiled = db.engine().statistics().misses();
            long after = work(second, owners, animals, "bob");
            Expect.equal("rows of each tenant", List.of(1L, 1L), List.of(before, after));
            Expect.equal(
                    "statements compiled for the second tenant",
                    0L,
                    db.engine().statistics().misses() - compiled);
            for (var tenant : List.of(List.of(one, "ann"), List.of(two, "bob"))) {
                var there = new Owners(new MetaData(tenant.get(0)));
                Expect.equal(
                        "the owners in " + tenant.get(0), List.of(tenant.get(1) + "!"), db.all(select(there.name)));
            }
            db.rollback();
            first.dropAll(metaData);
            db.fails(
                    DatabaseException.class,
                    ErrorCode.NO_SUCH_OBJECT,
                    () -> first.transaction(connection -> owners(connection, owners)));
            Expect.equal("what the second tenant keeps", 1L, (long)
                    second.inTransaction(connection -> owners(connection, owners)));
        });
    }

    private static Engine tenant(RuleContext db, String schema) {
        return db.engine().with(ExecutionOptions.none().withSchemas(SchemaTranslation.ofDefault(schema)));
    }

    /** Inserts, updates, deletes, and counts the owners that have an animal. */
    private static long work(Engine tenant, Owners owners, Animals animals, String name) {
        return tenant.inTransaction(connection -> {
            connection.execute(insert(owners).set(owners.id, 1).set(owners.name, name));
            connection.execute(insert(owners).set(owners.id, 2).set(owners.name, "nobody"));
            connection.execute(insert(animals).set(animals.id, 1).set(animals.owner, 1));
            connection.execute(
                    update(owners).set(owners.name, owners.name.concat("!")).where(owners.id.eq(1)));
            connection.execute(delete(owners).where(owners.id.eq(2)));
            return connection
                    .execute(select(count())
                            .from(owners)
                            .where(exists(select(animals.id).where(animals.owner.eq(owners.id)))))
                    .one();
        });
    }

    private static long owners(Connection connection, Owners owners) {
        return connection.execute(select(count()).from(owners)).one();
    }

    private static void sequence(RuleContext db) throws Exception {
        var metaData = new MetaData();
        Sequence numbers = metaData.sequence("numbers", 500L, 10L);
        withSchemas(db, (one, two) -> {
            for (String schema : List.of(one, two)) {
                Engine tenant = tenant(db, schema);
                tenant.createAll(metaData);
                for (long expected : new long[] {500, 510}) {
                    long next = tenant.inTransaction(connection ->
                            connection.execute(select(numbers.nextValue())).one());
                    Expect.equal("a number of " + schema, expected, next);
                }
                tenant.dropAll(metaData);
            }
        });
    }

    private enum Mood {
        CALM,
        WILD
    }

    /** A table with an enum, and with a list of them where there are arrays. */
    private record Moods(
            MetaData metaData,
            DynamicTable table,
            NumColumn<Long> id,
            ValueColumn<Mood> mood,
            @Nullable ArrayColumn<Mood, ValueExpr<Mood>> earlier) {

        static Moods of(RuleContext db, @Nullable String schema, ValueType<Mood> type) {
            var metaData = new MetaData(schema);
            var table = new DynamicTable(metaData, "mood");
            return new Moods(
                    metaData,
                    table,
                    table.column("id", Types.BIGINT).primaryKey(),
                    table.column("mood", type).serverDefault(Mood.CALM),
                    db.has(Capability.ARRAYS)
                            ? table.column("earlier", Types.array(type)).nullable()
                            : null);
        }

        /** Does with the column whatever names its type, and gives the ids of the rows that are there in the end. */
        List<Long> use(Engine tenant, ValueType<Mood> type) {
            return tenant.inTransaction(connection -> {
                connection.execute(insert(table).set(id, 1));
                connection.execute(insert(table).values(List.of(2L, 3L), from(id, n -> n), from(mood, n -> Mood.WILD)));
                connection.execute(
                        update(table).set(mood, literal(Mood.WILD, type)).where(mood.eq(Mood.CALM)));
                if (earlier != null) {
                    connection.execute(update(table)
                            .set(earlier, List.of(Mood.CALM, Mood.WILD))
                            .where(id.eq(2)));
                    Expect.equal(
                            "the lists",
                            List.of(List.of(Mood.CALM, Mood.WILD)),
                            connection
                                    .execute(select(earlier).from(table).where(earlier.isNotNull()))
                                    .all());
                }
                Expect.equal(
                        "rows in an empty list",
                        List.of(),
                        connection
                                .execute(select(id).from(table).where(mood.in(List.of())))
                                .all());
                return connection
                        .execute(select(id)
                                .from(table)
                                .where(
                                        mood.in(List.of(Mood.WILD, Mood.CALM)),
                                        cast(mood, Types.varchar(10)).eq("WILD"))
                                .orderBy(id.asc()))
                        .all();
            });
        }
    }

    private static void enums(RuleContext db) throws Exception {
        ValueType<Mood> type = Types.checkedEnumeration("kit_mood", Mood.class);
        Moods moods = Moods.of(db, null, type);
        withSchemas(db, (one, two) -> apart(moods, type, tenant(db, one), tenant(db, two)));
    }

    private static void enumsOfASchema(RuleContext db) throws Exception {
        withSchemas(db, (one, two) -> {
            ValueType<Mood> type = Types.checkedEnumeration(one, "kit_mood", Mood.class);
            Engine other = db.engine()
                    .with(ExecutionOptions.none()
                            .withSchemas(SchemaTranslation.none().with(one, two)));
            apart(Moods.of(db, one, type), type, db.engine(), other);
        });
    }

    /** Two engines that find the same table in different schemas have nothing to do with each other. */
    private static void apart(Moods moods, ValueType<Mood> type, Engine first, Engine second) {
        List<Long> all = List.of(1L, 2L, 3L);
        first.createAll(moods.metaData());
        second.createAll(moods.metaData());
        second.createAll(moods.metaData());
        Expect.equal("rows of the first", all, moods.use(first, type));
        first.dropAll(moods.metaData());
        Expect.equal("rows of the second", all, moods.use(second, type));
        second.dropAll(moods.metaData());
        first.createAll(moods.metaData());
        Expect.equal("rows of the first, created again", all, moods.use(first, type));
        first.dropAll(moods.metaData());
    }
}
