package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Functions.cast;
import static org.alkahest.sql.Functions.coalesce;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Functions.max;
import static org.alkahest.sql.Insert.from;
import static org.alkahest.sql.RowExpr.row;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.update;
import static org.alkahest.sql.Values.literal;

import java.util.List;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.dialect.Capability;
import org.alkahest.sql.Condition;
import org.alkahest.sql.Family;
import org.alkahest.sql.InFamily;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.SqlFunction;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TextExpr;
import org.alkahest.sql.TextType;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.Types;
import org.alkahest.sql.ValueColumn;
import org.alkahest.sql.ValueType;
import org.alkahest.sql.row.Row2;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/** Types with SQL around their values: kept in small letters here, and selected in capitals. */
final class WrappedTypeRules {
    private static final String ADVICE =
            "Write values with SqlWriter.slot and literal, which know the SQL around them.";
    private static final String SELECTED =
            "Look at WrappedColumn: a result gets it, and what is inside of a statement does not.";

    private static final TextType CODE = Types.varchar(30).wrapped("lower({0})", "upper({0})");

    static final Topic TOPIC = Topic.of(
            "wrapped",
            rule("wrapped.insert", "The SQL around a type stands around each value that is inserted.")
                    .advice(ADVICE)
                    .body(WrappedTypeRules::inserted),
            rule("wrapped.batch", "The SQL around a type stands around the values of many rows, also around NULL.")
                    .advice(ADVICE)
                    .body(WrappedTypeRules::batch),
            rule("wrapped.update", "The SQL around a type stands around each value that is set.")
                    .advice(ADVICE)
                    .body(WrappedTypeRules::updated),
            rule("wrapped.conditions", "The SQL around a type stands around each value that a column is compared with.")
                    .advice(ADVICE)
                    .body(WrappedTypeRules::conditions),
            rule("wrapped.rows", "The SQL around a type stands around its values in rows that are looked for.")
                    .advice(ADVICE)
                    .body(WrappedTypeRules::rows),
            rule("wrapped.literal", "The SQL around a type stands around a value that is written out.")
                    .advice(ADVICE)
                    .body(WrappedTypeRules::literals),
            rule("wrapped.default", "The SQL around a type stands around the default of a column.")
                    .advice(ADVICE)
                    .needs(Capability.COMPUTED_DEFAULTS)
                    .body(WrappedTypeRules::defaults),
            rule("wrapped.functions", "What a function gives back of a type is selected inside of the SQL around it.")
                    .advice(SELECTED)
                    .body(WrappedTypeRules::functions),
            rule("wrapped.inside", "What a subquery selects, and what a query inserts, is what is kept.")
                    .advice(SELECTED)
                    .body(WrappedTypeRules::inside),
            rule("wrapped.distinct", "Distinct and combined rows are selected inside of the SQL around their types.")
                    .advice(SELECTED)
                    .body(WrappedTypeRules::distinct),
            rule("wrapped.returning", "What an INSERT gives back stands inside of the SQL around its type.")
                    .advice(SELECTED)
                    .needs(Capability.INSERT_RETURNING)
                    .body(WrappedTypeRules::insertReturning),
            rule("wrapped.returning.update", "What an UPDATE gives back stands inside of the SQL around its type.")
                    .advice(SELECTED)
                    .needs(Capability.UPDATE_RETURNING)
                    .body(WrappedTypeRules::updateReturning),
            rule("wrapped.own", "A type of one's own may have SQL around its values, and operators of its own.")
                    .advice("Look at ConvertedBinding: it has the SQL of what it is stored as.")
                    .body(WrappedTypeRules::own));

    private WrappedTypeRules() {}

    private static final class Items extends TypedTable<Items> {
        final NumColumn<Long> id = bigint("id").primaryKey();
        final TextColumn code = column("code", CODE).nullable();

        Items(TableHome home) {
            super(home, "wrapped_items", Items::new);
        }
    }

    private record Item(long id, @Nullable String code) {}

    private static Items filled(RuleContext db) {
        Items items = db.create(Items::new);
        db.execute(insert(items).set(items.id, 1).set(items.code, "Ann"));
        db.execute(insert(items).set(items.id, 2).set(items.code, "bOB"));
        db.execute(insert(items).set(items.id, 3).set(items.code, (String) null));
        return items;
    }

    /** The column as it is kept. */
    private static TextExpr kept(Items items) {
        return cast(items.code, Types.varchar(30));
    }

    private static void inserted(RuleContext db) {
        Items items = db.create(Items::new);
        db.<Item>change(item -> insert(items).set(items.id, item.id()).set(items.code, item.code()))
                .changes(new Item(1, "Ann"), 1)
                .changes(new Item(2, null), 1)
                .changes(new Item(3, "BOB"), 1);
        db.<Long>rows(id -> select(items.code, kept(items)).where(items.id.eq(id)))
                .gives(1L, cells("ANN", "ann"))
                .gives(2L, cells(null, null))
                .gives(3L, cells("BOB", "bob"));
    }

    private static void batch(RuleContext db) {
        Items items = db.create(Items::new);
        db.<List<Item>>change(
                        rows -> insert(items).values(rows, from(items.id, Item::id), from(items.code, Item::code)))
                .changes(List.of(new Item(1, "Ann"), new Item(2, null), new Item(3, "BOB")), 3)
                .changes(List.of(new Item(4, null), new Item(5, "Eve")), 2);
        db.<Long>rows(least -> select(kept(items)).where(items.id.ge(least)).orderBy(items.id.asc()))
                .gives(1L, "ann", null, "bob", null, "eve")
                .gives(4L, null, "eve");
    }

    private static void updated(RuleContext db) {
        Items items = filled(db);
        db.<Item>change(item -> update(items).set(items.code, item.code()).where(items.id.eq(item.id())))
                .changes(new Item(1, "ZOE"), 1)
                .changes(new Item(2, null), 1);
        db.<Long>rows(least -> select(kept(items)).where(items.id.ge(least)).orderBy(items.id.asc()))
                .gives(1L, "zoe", null, null)
                .gives(2L, null, null);
    }

    private static void conditions(RuleContext db) {
        Items items = filled(db);
        db.<String>rows(code -> select(items.id).where(items.code.eq(code)))
                .gives("ANN", 1L)
                .gives("Bob", 2L)
                .gives("eve");
        db.<List<String>>rows(
                        codes -> select(items.id).where(items.code.in(codes)).orderBy(items.id.asc()))
                .gives(List.of("ANN", "Zoe", "BOB"), 1L, 2L)
                .gives(List.of("BOB"), 2L)
                .gives(List.of());
        db.<String>rows(code -> select(items.id).where(items.code.between(code, "BZZ")))
                .gives("B", 2L)
                .gives("Z");
    }

    private static void rows(RuleContext db) {
        Items items = filled(db);
        db.<List<Row2<Long, String>>>rows(sought -> select(items.id)
                        .where(row(items.id, items.code).in(sought))
                        .orderBy(items.id.asc()))
                .gives(List.of(new Row2<>(1L, "ANN"), new Row2<>(2L, "ANN"), new Row2<>(2L, "Bob")), 1L, 2L)
                .gives(List.of(new Row2<>(2L, "BOB")), 2L);
    }

    private static final class Defaults extends TypedTable<Defaults> {
        final NumColumn<Long> id = bigint("id").primaryKey();
        final TextColumn code = column("code", CODE).serverDefault("None");

        Defaults(TableHome home) {
            super(home, "wrapped_defaults", Defaults::new);
        }
    }

    private static void literals(RuleContext db) {
        Items items = filled(db);
        db.<Long>rows(least -> select(cast(literal("Zoe", CODE), Types.varchar(30)))
                        .from(items)
                        .where(items.id.ge(least)))
                .gives(2L, "zoe", "zoe")
                .gives(4L);
    }

    private static void defaults(RuleContext db) {
        Defaults defaults = db.create(Defaults::new);
        db.execute(insert(defaults).set(defaults.id, 1));
        db.<Long>rows(least -> select(defaults.code, cast(defaults.code, Types.varchar(30)))
                        .where(defaults.id.ge(least)))
                .gives(1L, cells("NONE", "none"))
                .gives(2L);
    }

    private static void functions(RuleContext db) {
        Items items = filled(db);
        db.<Long>rows(least -> select(max(items.code), count()).where(items.id.ge(least)))
                .gives(1L, cells("BOB", 3L))
                .gives(3L, cells(null, 1L));
        db.<String>rows(other -> select(coalesce(items.code, other)).orderBy(items.id.asc()))
                .gives("Nobody", "ANN", "BOB", "NOBODY")
                .gives("x", "ANN", "BOB", "X");
        db.<Long>rows(least -> select(items.code, count())
                        .where(items.id.ge(least))
                        .groupBy(items.code)
                        .orderBy(items.code.desc().nullsLast()))
                .gives(1L, cells("BOB", 1L), cells("ANN", 1L), cells(null, 1L))
                .gives(2L, cells("BOB", 1L), cells(null, 1L));
    }

    private static void inside(RuleContext db) {
        Items items = filled(db);
        db.<Long>change(by -> insert(items)
                        .from(select(items.id.plus(by), items.code).where(items.id.lt(3L)), items.id, items.code))
                .changes(10L, 2)
                .changes(20L, 2);
        db.<Long>rows(least -> select(kept(items)).where(items.id.gt(least)).orderBy(items.id.asc()))
                .gives(10L, "ann", "bob", "ann", "bob")
                .gives(20L, "ann", "bob");
        db.<Long>rows(least -> {
                    var inner = select(items.id, items.code)
                            .where(items.id.ge(least))
                            .as("inner_items");
                    return select(inner.column(items.code), cast(inner.column(items.code), Types.varchar(30)))
                            .orderBy(inner.column(items.id).asc());
                })
                .gives(21L, cells("ANN", "ann"), cells("BOB", "bob"))
                .gives(22L, cells("BOB", "bob"));
        Items other = items.as("other");
        db.<Long>rows(id -> select(other.id)
                        .where(other.code.in(select(items.code).where(items.id.eq(id))))
                        .orderBy(other.id.asc()))
                .gives(1L, 1L, 11L, 21L)
                .gives(3L);
    }

    private static void distinct(RuleContext db) {
        Items items = filled(db);
        db.execute(insert(items).set(items.id, 4).set(items.code, "ANN"));
        db.<Long>rows(least -> select(items.code)
                        .where(items.id.ge(least), items.code.isNotNull())
                        .distinct()
                        .orderBy(items.code.desc()))
                .gives(1L, "BOB", "ANN")
                .gives(4L, "ANN");
        db.<Long>rows(id -> select(items.code)
                        .where(items.id.eq(id))
                        .unionAll(select(items.code).where(items.id.eq(2L)))
                        .orderBy(items.code.asc()))
                .gives(1L, "ANN", "BOB")
                .gives(4L, "ANN", "BOB");
    }

    private static void insertReturning(RuleContext db) {
        Items items = db.create(Items::new);
        db.<Item>rows(item -> insert(items)
                        .set(items.id, item.id())
                        .set(items.code, item.code())
                        .returning(items.code, kept(items)))
                .gives(new Item(1, "Ann"), cells("ANN", "ann"))
                .gives(new Item(2, "Bob"), cells("BOB", "bob"));
    }

    private static void updateReturning(RuleContext db) {
        Items items = filled(db);
        db.<Item>rows(item -> update(items)
                        .set(items.code, item.code())
                        .where(items.id.eq(item.id()))
                        .returning(items.code, kept(items)))
                .gives(new Item(1, "Zoe"), cells("ZOE", "zoe"))
                .gives(new Item(2, "Yan"), cells("YAN", "yan"));
    }

    private record Tag(String text) {}

    private record TagType(SqlType<Tag> type) implements Family<Tag, TagExpr> {
        static final TagType TAG =
                new TagType(Types.mapped(CODE, Tag.class, Tag::text, Tag::new).type());

        @Override
        public TagExpr of(Expression node) {
            return new TagExpr(node, type);
        }
    }

    private static final SqlFunction<Integer, NumExpr<Integer>> SIZE = SqlFunction.named("length", Types.INTEGER);

    private record TagExpr(Expression node, SqlType<Tag> type) implements InFamily<Tag, TagExpr> {
        @Override
        public TagType family() {
            return new TagType(type);
        }

        Condition isLongerThan(int characters) {
            return SIZE.call(this).gt(characters);
        }
    }

    private static final class Tags extends TypedTable<Tags> {
        final NumColumn<Long> id = bigint("id").primaryKey();
        final ValueColumn<Tag> stored =
                column("tag", new ValueType<>(TagType.TAG.type())).nullable();
        final TagExpr tag = TagType.TAG.of(stored.node());

        Tags(TableHome home) {
            super(home, "wrapped_tags", Tags::new);
        }
    }

    private static void own(RuleContext db) {
        Tags tags = db.create(Tags::new);
        db.execute(insert(tags).set(tags.id, 1).set(tags.stored, new Tag("Old")));
        db.execute(insert(tags).set(tags.id, 2).set(tags.stored, new Tag("Newer")));
        db.execute(insert(tags).set(tags.id, 3).set(tags.stored, (Tag) null));
        db.<Integer>rows(size ->
                        select(tags.tag).where(tags.tag.isLongerThan(size)).orderBy(tags.id.asc()))
                .gives(2, new Tag("OLD"), new Tag("NEWER"))
                .gives(3, new Tag("NEWER"));
        db.<Tag>rows(tag -> select(tags.id).where(tags.stored.eq(tag)))
                .gives(new Tag("OLD"), 1L)
                .gives(new Tag("neweR"), 2L);
        db.<Tag>rows(other ->
                        select(coalesce(tags.tag, other)).where(tags.id.ge(2L)).orderBy(tags.id.asc()))
                .gives(new Tag("none"), new Tag("NEWER"), new Tag("NONE"))
                .gives(new Tag("x"), new Tag("NEWER"), new Tag("X"));
    }
}
