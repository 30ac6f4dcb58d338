package org.alkahest.dialect.render;

import java.util.List;
import org.alkahest.sql.tree.Assignment;
import org.alkahest.sql.tree.MergeRows;
import org.alkahest.sql.tree.SqlWriter;

/** MERGE. */
final class MergeRenderer {
    private MergeRenderer() {}

    static void render(MergeRows node, SqlWriter out) {
        out.sql("merge into ")
                .node(node.table())
                .sql(" using ")
                .node(node.source())
                .sql(" on ")
                .node(node.on());
        for (MergeRows.Branch branch : node.branches()) {
            out.sql(branch.action() == MergeRows.Action.INSERT ? " when not matched" : " when matched");
            LogicalRenderer.conditions(" and ", branch.when(), out);
            out.sql(" then ");
            switch (branch.action()) {
                case UPDATE -> out.sql("update set ").list(branch.assignments(), ", ");
                case DELETE -> out.sql("delete");
                case INSERT -> insert(branch.assignments(), out);
            }
        }
        if (!node.returning().isEmpty()) {
            out.node(new JoinedReturning(node.returning()));
        }
    }

    private static void insert(List<Assignment> assignments, SqlWriter out) {
        out.sql("insert (");
        NameList.write(
                assignments.stream()
                        .map(assignment -> assignment.column().name())
                        .toList(),
                out);
        out.sql(") values (")
                .list(StoredValue.of(assignments.stream().map(Assignment::value).toList()), ", ")
                .sql(")");
    }
}
