package org.alkahest.dialect.mysql;

import java.util.List;
import org.alkahest.dialect.render.Fragment;
import org.alkahest.sql.tree.BaseTable;
import org.alkahest.sql.tree.CustomExpression;
import org.alkahest.sql.tree.Exists;
import org.alkahest.sql.tree.ExpressionType;
import org.alkahest.sql.tree.InQuery;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.QuantifiedQuery;
import org.alkahest.sql.tree.Query;
import org.alkahest.sql.tree.Rewriter;
import org.alkahest.sql.tree.RowChange;
import org.alkahest.sql.tree.ScalarQuery;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.StatementNode;
import org.alkahest.sql.tree.TableRelation;
import org.alkahest.sql.tree.TextPart;
import org.alkahest.sql.tree.TextQuery;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.TypeKind;

/**
 * UPDATE and DELETE may not read the table that they change in a subquery, but may in a subquery of that subquery, which MySQL
 * computes before it changes anything (error 1093 in its manual).
 */
final class OwnTable extends Rewriter {
    private final BaseTable changed;

    private OwnTable(BaseTable changed) {
        this.changed = changed;
    }

    /** The change, with its subqueries that read the table one level deeper. */
    static StatementNode hidden(RowChange change) {
        return new OwnTable(change.table().table()).statement(change);
    }

    @Override
    public Node scalarQuery(ScalarQuery node) {
        return new ScalarQuery(hidden(node.query()));
    }

    @Override
    public Node inQuery(InQuery node) {
        return new InQuery(expression(node.operand()), hidden(node.query()), node.negated());
    }

    @Override
    public Node exists(Exists node) {
        return new Exists(hidden(node.query()));
    }

    @Override
    public Node quantifiedQuery(QuantifiedQuery node) {
        return new QuantifiedQuery(node.quantifier(), hidden(node.query()));
    }

    private Query hidden(Query query) {
        var search = new Search(changed);
        search.query(query);
        return search.found ? new Deeper(query).asQuery() : query;
    }

    /** Walks as a rewriter that changes nothing. */
    private static final class Search extends Rewriter {
        private final BaseTable wanted;
        private boolean found;

        private Search(BaseTable wanted) {
            this.wanted = wanted;
        }

        @Override
        public Node table(TableRelation node) {
            found |= node.table().name().equals(wanted.name());
            return node;
        }
    }

    /** The columns get names of their own: a derived table may not have two of one name. */
    private record Deeper(Query query) implements Fragment {
        @Override
        public void render(SqlWriter out) {
            out.sql("select * from (").node(query).sql(") as own (");
            int columns = ExpressionType.ofColumns(query).size();
            for (int i = 1; i <= columns; i++) {
                out.sql(i == 1 ? "c1" : ", c" + i);
            }
            out.sql(")");
        }

        /** A query that is nothing but this fragment. Nobody asks for its type: it has been checked before. */
        Query asQuery() {
            var value = new CustomExpression(this, BasicType.of(TypeKind.BOOLEAN, Boolean.class));
            return new TextQuery(List.of(new TextPart.Embedded(value)), List.of());
        }
    }
}
