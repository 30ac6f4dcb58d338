package org.alkahest.dialect.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alkahest.dialect.TinyDialect;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.Sql;
import org.alkahest.sql.Types;
import org.alkahest.sql.Update;
import org.alkahest.sql.tree.Assignment;
import org.alkahest.sql.tree.UpdateRows;
import org.junit.jupiter.api.Test;

/** The order of assignments that see those before them. */
class SequentialAssignmentsTest {
    private static final TinyDialect SEQUENTIAL =
            new TinyDialect(Rendering.standard().with(UpdateRows.class, SequentialAssignments::render));
    private static final DynamicTable T = new DynamicTable(new MetaData(), "t");
    private static final NumColumn<Integer> A = T.column("a", Types.INTEGER);
    private static final NumColumn<Integer> B = T.column("b", Types.INTEGER);
    private static final NumColumn<Integer> C = T.column("c", Types.INTEGER);

    @Test
    void aColumnIsAssignedAfterAllThatReadIt() {
        assertThat(SEQUENTIAL.text(Sql.update(T).set(A, 1).set(B, A).set(C, B.plus(A))))
                .isEqualTo("update t set c = t.b + t.a, b = t.a, a = ?");
    }

    @Test
    void assignmentsThatDoNotSeeEachOtherStayAsTheyAre() {
        assertThat(SEQUENTIAL.text(Sql.update(T).set(B, A).set(A, A.plus(1)).set(C, 3)))
                .isEqualTo("update t set b = t.a, a = t.a + ?, c = ?");
    }

    @Test
    void columnsThatAreExchangedHaveNoOrder() {
        assertThat(ordered(Sql.update(T).set(A, B).set(B, C).set(C, A))).isEmpty();
        assertThat(ordered(Sql.update(T).set(A, B).set(B, C).set(C, 1))).isNotEmpty();
    }

    @Test
    void aSubqueryReadsTheRowAsWell() {
        DynamicTable other = new DynamicTable(new MetaData(), "other");
        NumColumn<Integer> value = other.column("v", Types.INTEGER);
        var found = Sql.select(value).where(value.eq(A)).scalar(Types.INTEGER);

        assertThat(ordered(Sql.update(T).set(A, 1).set(B, found)))
                .hasSize(2)
                .extracting(assignment -> assignment.column().name())
                .containsExactly("b", "a");
    }

    private static List<Assignment> ordered(Update update) {
        return SequentialAssignments.ordered(update.node()).orElse(List.of());
    }
}
