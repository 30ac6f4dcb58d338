package org.alkahest.sql.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alkahest.sql.tree.Bind;
import org.alkahest.sql.tree.BindList;
import org.alkahest.sql.tree.BindRows;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.CommonTable;
import org.alkahest.sql.tree.CteUse;
import org.alkahest.sql.tree.Derived;
import org.alkahest.sql.tree.ElementsRelation;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.FunctionRelation;
import org.alkahest.sql.tree.ListSlot;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.Rewriter;
import org.alkahest.sql.tree.RowsSlot;
import org.alkahest.sql.tree.Slot;
import org.alkahest.sql.tree.Source;
import org.alkahest.sql.tree.StatementNode;
import org.alkahest.sql.tree.StatementOption;
import org.alkahest.sql.tree.TableRelation;
import org.alkahest.sql.tree.ValuesRelation;

/**
 * Replaces each bind by a slot that has its type and its number in the key walk, but no value: whatever compiles the
 * lifted statement cannot bake a value in. Visits in the order of {@link ShapeWalk}, sources at their first meeting.
 */
public final class Lift {
    private Lift() {}

    /** Lifts a statement and the expressions of its options, in their order. */
    public static Lifted of(StatementNode statement, List<? extends StatementOption> options) {
        var lifting = new Lifting();
        StatementNode lifted = lifting.statement(statement);
        List<Lifted.Expansion> expansions = new ArrayList<>();
        for (StatementOption option : options) {
            List<Expression> expressions =
                    option.expressions().stream().map(lifting::expression).toList();
            expansions.add(new Lifted.Expansion(option, expressions));
        }
        return new Lifted(lifted, lifting.relations, expansions);
    }

    private static final class Lifting extends Rewriter {
        private final Map<Source, Relation> relations = new HashMap<>();
        private final Map<CommonTable, CommonTable> commonTables = new HashMap<>();
        private int slots;

        @Override
        public Node bind(Bind node) {
            return new Slot(node.type(), slots++);
        }

        @Override
        public Node bindList(BindList node) {
            return new ListSlot(node.type(), slots++);
        }

        @Override
        public Node bindRows(BindRows node) {
            return new RowsSlot(node.types(), slots++);
        }

        @Override
        public Node columnRef(ColumnRef node) {
            lift(node.source().relation());
            return node;
        }

        @Override
        public Node table(TableRelation node) {
            return lift(node);
        }

        @Override
        public Node derived(Derived node) {
            return lift(node);
        }

        @Override
        public Node cteUse(CteUse node) {
            return lift(node);
        }

        @Override
        public Node values(ValuesRelation node) {
            return lift(node);
        }

        @Override
        public Node elements(ElementsRelation node) {
            return lift(node);
        }

        @Override
        public Node function(FunctionRelation node) {
            return lift(node);
        }

        private Relation lift(Relation relation) {
            if (relation instanceof TableRelation) {
                return relation;
            }
            Relation lifted = relations.get(relation.source());
            if (lifted == null) {
                relations.put(relation.source(), relation); // met: a recursive body refers to it
                lifted = (Relation) liftedBody(relation);
                relations.put(relation.source(), lifted);
            }
            return lifted;
        }

        private Node liftedBody(Relation relation) {
            if (relation instanceof CteUse use) {
                return new CteUse(use.source(), lift(use.cte()), use.alias());
            }
            if (relation instanceof Derived derived) {
                return super.derived(derived);
            }
            if (relation instanceof ElementsRelation elements) {
                return super.elements(elements);
            }
            return relation instanceof ValuesRelation values
                    ? super.values(values)
                    : super.function((FunctionRelation) relation);
        }

        private CommonTable lift(CommonTable cte) {
            CommonTable known = commonTables.get(cte);
            return known != null
                    ? known
                    : cte.with(self -> {
                        commonTables.put(cte, self);
                        return statement(cte.query());
                    });
        }
    }
}
