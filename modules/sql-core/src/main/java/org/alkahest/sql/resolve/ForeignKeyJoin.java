package org.alkahest.sql.resolve;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Comparison;
import org.alkahest.sql.tree.ComparisonOperator;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Logical;
import org.alkahest.sql.tree.LogicalOperator;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.TableReference;
import org.alkahest.sql.tree.TableRelation;

/** The condition of a join that gives none: the one foreign key between what stands in FROM and what is joined. */
record ForeignKeyJoin(TableRelation referring, TableReference key, TableRelation target) {

    /** @throws StatementException ALK-2009 unless there is exactly one foreign key */
    static Expression condition(List<Relation> left, Relation joined) {
        List<ForeignKeyJoin> found = new ArrayList<>();
        for (Relation item : left) {
            find(joined, item, found);
            find(item, joined, found);
        }
        if (found.size() != 1) {
            throw found.isEmpty() ? none(left, joined) : several(found, joined);
        }
        return found.get(0).equality();
    }

    private static void find(Relation from, Relation to, List<ForeignKeyJoin> found) {
        if (from instanceof TableRelation referring && to instanceof TableRelation target) {
            for (TableReference key : referring.table().references()) {
                if (key.target().equals(target.table().name())) {
                    found.add(new ForeignKeyJoin(referring, key, target));
                }
            }
        }
    }

    private Expression equality() {
        List<Expression> pairs = new ArrayList<>(key.columns().size());
        for (int i = 0; i < key.columns().size(); i++) {
            var type = key.types().get(i);
            pairs.add(new Comparison(
                    ComparisonOperator.EQUAL,
                    new ColumnRef(referring.source(), key.columns().get(i), type),
                    new ColumnRef(target.source(), key.targetColumns().get(i), type)));
        }
        return pairs.size() == 1 ? pairs.get(0) : new Logical(LogicalOperator.AND, pairs);
    }

    @Override
    public String toString() {
        return referring.exposedName() + key.columns() + " to " + target.exposedName() + key.targetColumns();
    }

    private static StatementException none(List<Relation> left, Relation joined) {
        return new StatementException(
                ErrorCode.NO_JOIN_CONDITION,
                ErrorText.of(
                        "\"" + joined.exposedName()
                                + "\" is joined without a condition, and no foreign key connects it.",
                        "FROM has " + left.stream().map(Relation::exposedName).toList()
                                + "; foreign keys are known of tables only, not of queries.",
                        "Say what it is joined on: .join(" + joined.exposedName()
                                + ", condition); or pair every row with every row: .crossJoin("
                                + joined.exposedName() + ")."));
    }

    private static StatementException several(List<ForeignKeyJoin> found, Relation joined) {
        return new StatementException(
                ErrorCode.NO_JOIN_CONDITION,
                ErrorText.of(
                        "\"" + joined.exposedName() + "\" is joined without a condition, and " + found.size()
                                + " foreign keys connect it.",
                        "They are "
                                + String.join(
                                        ", ",
                                        found.stream()
                                                .map(ForeignKeyJoin::toString)
                                                .toList()) + ", and each gives other rows.",
                        "Say which one is meant: .join(" + joined.exposedName() + ", condition)."));
    }
}
