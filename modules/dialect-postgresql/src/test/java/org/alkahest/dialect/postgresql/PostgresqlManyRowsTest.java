package org.alkahest.dialect.postgresql;

import static org.alkahest.sql.Functions.lower;
import static org.alkahest.sql.Insert.from;
import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.update;
import static org.alkahest.sql.Values.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.Statement;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.Types;
import org.alkahest.sql.ValueColumn;
import org.junit.jupiter.api.Test;

/** What PostgreSQL is told of many rows, word for word; the text is the same for any number of them. */
class PostgresqlManyRowsTest {
    private final Things things = new Things(new MetaData());

    private enum Mood {
        GLAD
    }

    private static final class Things extends TypedTable<Things> {
        final NumColumn<Long> id = bigint("id").identity().primaryKey();
        final TextColumn name = varchar("name", 30).unique();
        final ValueColumn<Mood> mood =
                column("mood", Types.checkedEnumeration("Mood", Mood.class)).nullable();
        final TextColumn note = column("note", Types.TEXT.named("citext")).nullable();

        Things(TableHome home) {
            super(home, "thing", Things::new);
        }
    }

    private static String ways(int version, Statement statement, boolean inOrder) {
        var dialect = new PostgresqlDialect(DatabaseVersion.of("PostgreSQL", version, 0));
        var text = new StringBuilder();
        dialect.compile(statement).manyRows().ways(inOrder).forEach(way -> {
            assertThat(way.way().name().endsWith("values") || way.sql(1000).equals(way.sql(2)))
                    .isTrue();
            text.append(way.way().name()).append(": ").append(way.sql(2)).append('\n');
        });
        return text.toString();
    }

    @Test
    void inAnyOrderRowsComeFromArrays() {
        assertThat(ways(18, insert(things).set(things.name, "a").set(things.note, "b"), false))
                .isEqualTo("""
                        arrays: insert into thing (name, note) select r.p0, r.p1 from unnest(cast(? as text[]), \
                        cast(cast(? as text[]) as citext[])) with ordinality as r (p0, p1, n) order by r.n
                        """);
    }

    @Test
    void typesThatStandInASchemaComeFromValuesWhichFindThemInThatOfATenant() {
        assertThat(ways(18, insert(things).set(things.name, "a").set(things.mood, Mood.GLAD), false))
                .isEqualTo("""
                        values: insert into thing (name, mood) values (?, cast(? as "Mood")), (?, cast(? as "Mood"))
                        """);
    }

    @Test
    void inOrderOfAGeneratedKeyTheyAreSortedOrNumbered() {
        var row = insert(things)
                .set(things.name, lower(value("a")))
                .set(things.note, "b")
                .returning(things.id);
        assertThat(ways(18, row, true)).isEqualTo("""
                        arrays: insert into thing (name, note) select lower(r.p0), r.p1 from unnest(cast(? as text[]), \
                        cast(cast(? as text[]) as citext[])) with ordinality as r (p0, p1, n) order by r.n returning id
                        merge: merge into thing using unnest(cast(? as text[]), cast(cast(? as text[]) as citext[])) \
                        with ordinality as r (p0, p1, n) on false when not matched then insert (name, note) values \
                        (lower(r.p0), r.p1) returning thing.id, r.n
                        """);
        assertThat(ways(16, row, true)).startsWith("arrays: ").doesNotContain("merge");
    }

    @Test
    void whatTheDatabaseFillsInIsLeftOut() {
        assertThat(ways(18, insert(things).set(things.name, "a").setDefault(things.mood), false))
                .isEqualTo("""
                        arrays: insert into thing (name) select r.p0 from unnest(cast(? as text[])) \
                        with ordinality as r (p0, n) order by r.n
                        """);
    }

    @Test
    void aConflictFollowsAndItsKeyComesBack() {
        assertThat(ways(
                        18,
                        insert(things)
                                .set(things.name, "a")
                                .onConflict(things.name)
                                .doUpdate(update -> update.set(things.note, "again"))
                                .returning(things.id),
                        true))
                .isEqualTo("""
                        arrays: insert into thing (name) select r.p0 from unnest(cast(? as text[])) with ordinality \
                        as r (p0, n) order by r.n on conflict (name) do update set note = cast(? as citext) \
                        returning id, name
                        """);
    }

    @Test
    void aTableOfTheNameOfTheArraysIsToldApart() {
        var home = new MetaData();
        var r = new org.alkahest.sql.DynamicTable(home, "r");
        var a = r.column("a", Types.INTEGER);
        var id = r.column("id", Types.BIGINT).identity().primaryKey();
        assertThat(ways(18, insert(r).set(a, 1).returning(id), true))
                .contains("merge into r using unnest(cast(? as integer[])) with ordinality as r_ (p0, n)")
                .contains("values (r_.p0) returning r.id, r_.n");
    }

    @Test
    void rowsWithoutAValueOfTheirOwnAreRepeated() {
        assertThat(ways(18, insert(things).setDefault(things.note), false))
                .isEqualTo("values: insert into thing (note) values (default), (default)\n");
    }

    private record Item(long id, String text) {}

    private static final List<Item> ITEMS = List.of(new Item(1, "a"));

    @Test
    void rowsFoundByTheirKeysAreJoinedWithArrays() {
        assertThat(ways(
                        18,
                        update(things)
                                .values(
                                        ITEMS,
                                        from(things.id, Item::id),
                                        from(things.name, Item::text),
                                        from(things.note, Item::text)),
                        false))
                .isEqualTo("""
                        joined arrays: update thing set name = page.p0, note = page.p1 from unnest(cast(? as text[]), \
                        cast(cast(? as text[]) as citext[]), cast(? as bigint[])) as page (p0, p1, p2) \
                        where thing.id = page.p2
                        """);
        assertThat(ways(18, delete(things).values(ITEMS, from(things.id, Item::id)), false))
                .isEqualTo("""
                        joined arrays: delete from thing using unnest(cast(? as bigint[])) as page (p0) \
                        where thing.id = page.p0
                        """);
    }

    @Test
    void aKeyOfAFixedLengthIsComparedAsOneWithItsBlanks() {
        var codes = new org.alkahest.sql.DynamicTable(new MetaData(), "code");
        var code = codes.column("code", Types.character(3)).primaryKey();
        var name = codes.column("name", Types.character(9));
        assertThat(ways(18, update(codes).values(ITEMS, from(code, Item::text), from(name, Item::text)), false))
                .contains("set name = page.p0 from", "where code.code = cast(page.p1 as bpchar)");
    }

    @Test
    void rowsFoundByTheirKeysAreJoinedWithValuesWhereATypeStandsInASchema() {
        assertThat(ways(
                        18,
                        update(things)
                                .values(
                                        ITEMS,
                                        from(things.id, Item::id),
                                        from(things.name, Item::text),
                                        from(things.mood, item -> Mood.GLAD)),
                        false))
                .isEqualTo("""
                        joined values: update thing set name = page.v0, mood = page.v1 from (values \
                        (cast(? as varchar(31)), cast(cast(? as "Mood") as "Mood"), cast(? as bigint)), \
                        (cast(? as varchar(31)), cast(cast(? as "Mood") as "Mood"), cast(? as bigint))) \
                        as page (v0, v1, v2) where thing.id = page.v2
                        """);
    }
}
