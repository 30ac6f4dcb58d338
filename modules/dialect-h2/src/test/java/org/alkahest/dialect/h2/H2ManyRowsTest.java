package org.alkahest.dialect.h2;

import static org.alkahest.sql.Insert.from;
import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.Statement;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;
import org.junit.jupiter.api.Test;

/** What H2 is told of many rows that are found by their keys, word for word. */
class H2ManyRowsTest {
    private static final List<Long> IDS = List.of(1L, 2L);

    private final Things things = new Things(new MetaData());

    private static final class Things extends TypedTable<Things> {
        final NumColumn<Long> id = bigint("id").primaryKey();
        final TextColumn name = varchar("name", 30);

        Things(TableHome home) {
            super(home, "thing", Things::new);
        }
    }

    private static String ways(Statement statement) {
        var dialect = new H2Dialect(DatabaseVersion.of("H2", 2, 3));
        var text = new StringBuilder();
        dialect.compile(statement)
                .manyRows()
                .ways(false)
                .forEach(way -> text.append(way.way().name())
                        .append(": ")
                        .append(way.sql(2))
                        .append('\n'));
        return text.toString();
    }

    @Test
    void rowsThatAreUpdatedAreMerged() {
        assertThat(ways(update(things).values(IDS, from(things.id, id -> id), from(things.name, id -> "n"))))
                .isEqualTo("""
                        merged values: merge into thing using (values (cast(? as varchar(31)), cast(? as bigint)), \
                        (cast(? as varchar(31)), cast(? as bigint))) as page (v0, v1) on thing.id = page.v1 \
                        when matched then update set name = page.v0
                        """);
    }

    @Test
    void rowsThatAreDeletedAreMergedByAllThatMustBeEqual() {
        assertThat(ways(delete(things).values(IDS, from(things.id, id -> id), from(things.name, id -> "n"))))
                .isEqualTo("""
                        merged values: merge into thing using (values (cast(? as bigint), cast(? as varchar(31))), \
                        (cast(? as bigint), cast(? as varchar(31)))) as page (v0, v1) on thing.id = page.v0 \
                        and thing.name = page.v1 when matched then delete
                        """);
    }

    @Test
    void aCommentHasNoPlaceInAMerge() {
        assertThat(ways(delete(things).comment("why").values(IDS, from(things.id, id -> id))))
                .isEmpty();
    }
}
