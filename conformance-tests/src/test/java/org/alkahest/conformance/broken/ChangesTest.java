package org.alkahest.conformance.broken;

import static org.alkahest.conformance.broken.BrokenDialect.mistaking;
import static org.alkahest.conformance.broken.BrokenDialect.writing;
import static org.alkahest.conformance.broken.Sound.H2;
import static org.alkahest.conformance.broken.Sound.SQLITE;

import java.util.List;
import java.util.function.UnaryOperator;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.render.Returning;
import org.alkahest.sql.tree.Conflict;
import org.alkahest.sql.tree.DeleteRows;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.MergeRows;
import org.alkahest.sql.tree.UpdateRows;
import org.junit.jupiter.api.Test;

/** Changes of other rows, or to other values, than were meant. */
class ChangesTest {

    @Test
    void aChangeOfAllRowsFails() throws Exception {
        H2.catches(
                mistaking(UpdateRows.class, update -> update.withWhere(List.of())),
                "change.update",
                "rows changed for");
        H2.catches(
                mistaking(DeleteRows.class, delete -> delete.withWhere(List.of())),
                "change.delete",
                "rows changed for");
    }

    @Test
    void rowsOfAnInsertThatAreLeftOutFail() throws Exception {
        H2.catches(
                mistaking(
                        InsertRow.class,
                        insert -> new InsertRow(
                                insert.table(),
                                insert.columns(),
                                insert.row(),
                                List.of(),
                                insert.query(),
                                insert.returning(),
                                insert.conflict(),
                                insert.hints())),
                "change.insert.rows",
                "rows changed for");
    }

    @Test
    void theRowAsItWasInPlaceOfTheRowAsItIsFails() throws Exception {
        H2.catches(
                sound -> writing(UpdateRows.class, (update, out) -> {
                            if (update.returning().isEmpty()) {
                                sound.rendering().render(update, out);
                            } else {
                                out.sql("select ")
                                        .list(new Returning(update.returning()).selectItems(), ", ")
                                        .sql(" from old table (");
                                sound.rendering().render(update.withReturning(List.of()), out);
                                out.sql(")");
                            }
                        })
                        .apply(sound),
                "returning.update",
                "expected [[2, 41, bob], [5, 41, eve]], but got [[2, 40, bob], [5, 40, eve]]");
    }

    // ------------------------------------------------------------------------------------------------ conflicts

    private static UnaryOperator<Dialect> conflicting(UnaryOperator<Conflict> forAnother) {
        return mistaking(
                InsertRow.class,
                insert ->
                        insert.conflict() == null ? insert : insert.withConflict(forAnother.apply(insert.conflict())));
    }

    @Test
    void aRowThatIsLeftAsItIsFails() throws Exception {
        SQLITE.catches(
                conflicting(conflict -> new Conflict(
                        conflict.columns(),
                        conflict.constraint(),
                        conflict.predicate(),
                        List.of(),
                        List.of(),
                        conflict.keys())),
                "conflict.update",
                "rows for 0: expected [[1, new, 1], [9, new, 9]], but got [[1, ann, 30], [9, new, 9]]");
    }

    @Test
    void aRowThatIsChangedWhateverTheConditionFails() throws Exception {
        H2.catches(
                conflicting(conflict -> new Conflict(
                        conflict.columns(),
                        conflict.constraint(),
                        conflict.predicate(),
                        conflict.assignments(),
                        List.of(),
                        conflict.keys())),
                "conflict.update.where",
                "[9, changed, 9]");
    }

    @Test
    void aConflictWithAnyKeyFails() throws Exception {
        SQLITE.catches(
                conflicting(conflict -> conflict.assignments().isEmpty()
                        ? new Conflict(List.of(), null, List.of(), List.of(), List.of(), conflict.keys())
                        : conflict),
                "conflict.target",
                "but nothing was thrown");
    }

    @Test
    void aBranchThatIsTakenWithoutItsConditionFails() throws Exception {
        H2.catches(
                mistaking(
                        MergeRows.class,
                        merge -> new MergeRows(
                                merge.table(),
                                merge.source(),
                                merge.on(),
                                merge.branches().stream()
                                        .map(branch ->
                                                new MergeRows.Branch(branch.action(), List.of(), branch.assignments()))
                                        .toList(),
                                merge.returning())),
                "merge.branches",
                "[1, never, null]");
    }
}
