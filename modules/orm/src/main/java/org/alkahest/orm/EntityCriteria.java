package org.alkahest.orm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.BaseTable;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.CommonTable;
import org.alkahest.sql.tree.CteUse;
import org.alkahest.sql.tree.DeleteRows;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Join;
import org.alkahest.sql.tree.JoinKind;
import org.alkahest.sql.tree.Logical;
import org.alkahest.sql.tree.LogicalOperator;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.Rewriter;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.ShapeSink;
import org.alkahest.sql.tree.Source;
import org.alkahest.sql.tree.StatementNode;
import org.alkahest.sql.tree.StatementOption;
import org.alkahest.sql.tree.TableRelation;
import org.alkahest.sql.tree.UpdateRows;
import org.alkahest.sql.tree.WithStatement;
import org.jspecify.annotations.Nullable;

/**
 * Conditions on a mapped class wherever it occurs in a statement, made by {@link Entity#criteria}. They are written for one
 * occurrence of its table, the template, and repeated for each: in WHERE, and for what is outer-joined in ON, so that a row
 * without a partner stays. Values in the conditions are no part of the shape, so one compiled statement serves all of them.
 */
final class EntityCriteria implements StatementOption {
    private final BaseTable table;
    private final Source template;
    private final List<Expression> conditions;

    EntityCriteria(BaseTable table, Source template, List<Expression> conditions) {
        this.table = table;
        this.template = template;
        this.conditions = List.copyOf(conditions);
    }

    @Override
    public void shape(ShapeSink sink) {
        sink.identity(table);
    }

    @Override
    public List<Expression> expressions() {
        return conditions;
    }

    @Override
    public StatementNode expand(StatementNode statement, List<Expression> lifted) {
        return new Application(lifted).statement(statement);
    }

    /** Adds the conditions to each query that reads the table; not to queries inside the conditions. */
    private final class Application extends Rewriter {
        private final List<Expression> lifted;
        private final Map<CommonTable, CommonTable> commonTables = new HashMap<>();

        Application(List<Expression> lifted) {
            this.lifted = lifted;
        }

        private boolean isOccurrence(Relation relation) {
            return relation instanceof TableRelation occurrence && occurrence.table() == table;
        }

        private List<Expression> conditionsOn(Source occurrence) {
            var moved = new Move(occurrence);
            return lifted.stream().map(moved::expression).toList();
        }

        private List<Expression> with(List<Expression> where, Source occurrence) {
            List<Expression> all = new ArrayList<>(where);
            all.addAll(conditionsOn(occurrence));
            return all;
        }

        @Override
        public Node select(SelectQuery node) {
            var query = (SelectQuery) super.select(node);
            Set<Source> optional = optionalSources(query);
            List<Expression> where = query.where();
            for (Relation relation : query.from()) {
                if (isOccurrence(relation)) {
                    checkNotOptional(relation, optional);
                    where = with(where, relation.source());
                }
            }
            List<Join> joins = new ArrayList<>();
            for (Join join : query.joins()) {
                Source source = join.relation().source();
                if (!isOccurrence(join.relation())) {
                    joins.add(join);
                } else if (join.kind() == JoinKind.LEFT && !optional.contains(source)) {
                    joins.add(new Join(join.kind(), join.relation(), and(join.condition(), source)));
                } else {
                    checkNotOptional(join.relation(), optional);
                    joins.add(join);
                    where = with(where, source);
                }
            }
            return query.withJoins(joins).withWhere(where);
        }

        private Expression and(@Nullable Expression on, Source occurrence) {
            List<Expression> all = with(on == null ? List.of() : List.of(on), occurrence);
            return all.size() == 1 ? all.get(0) : new Logical(LogicalOperator.AND, all);
        }

        /** The sources that a RIGHT or FULL join makes NULL, where neither ON nor WHERE has a place for a condition on them. */
        private Set<Source> optionalSources(SelectQuery query) {
            Set<Source> optional = new HashSet<>();
            Set<Source> before = new HashSet<>();
            query.from().forEach(relation -> before.add(relation.source()));
            for (Join join : query.joins()) {
                if (join.kind() == JoinKind.RIGHT || join.kind() == JoinKind.FULL) {
                    optional.addAll(before);
                }
                if (join.kind() == JoinKind.FULL) {
                    optional.add(join.relation().source());
                }
                before.add(join.relation().source());
            }
            return optional;
        }

        private void checkNotOptional(Relation relation, Set<Source> optional) {
            if (optional.contains(relation.source())) {
                throw new StatementException(
                        ErrorCode.INVALID_STATEMENT,
                        ErrorText.of(
                                "Criteria on \"" + relation.exposedName()
                                        + "\" meet a RIGHT or FULL JOIN that makes it NULL.",
                                "Neither WHERE nor ON could hold them without changing which rows are joined.",
                                "Write it as a LEFT JOIN, or join a subquery that has the conditions."));
            }
        }

        @Override
        public Node update(UpdateRows node) {
            var update = (UpdateRows) super.update(node);
            return isOccurrence(update.table())
                    ? update.withWhere(with(update.where(), update.table().source()))
                    : update;
        }

        @Override
        public Node delete(DeleteRows node) {
            var delete = (DeleteRows) super.delete(node);
            return isOccurrence(delete.table())
                    ? delete.withWhere(with(delete.where(), delete.table().source()))
                    : delete;
        }

        @Override
        public Node with(WithStatement node) {
            return new WithStatement(each(node.tables(), this::commonTable), statement(node.body()));
        }

        @Override
        public Node cteUse(CteUse node) {
            return new CteUse(node.source(), commonTable(node.cte()), node.alias());
        }

        private CommonTable commonTable(CommonTable cte) {
            CommonTable known = commonTables.get(cte);
            return known != null
                    ? known
                    : cte.with(self -> {
                        commonTables.put(cte, self);
                        return statement(cte.query());
                    });
        }
    }

    /** Lets an expression speak of one occurrence instead of the template. */
    private final class Move extends Rewriter {
        private final Source occurrence;

        Move(Source occurrence) {
            this.occurrence = occurrence;
        }

        @Override
        public Node columnRef(ColumnRef node) {
            return node.source().equals(template) && !occurrence.equals(template)
                    ? new ColumnRef(occurrence, node.name(), node.type())
                    : node;
        }
    }
}
