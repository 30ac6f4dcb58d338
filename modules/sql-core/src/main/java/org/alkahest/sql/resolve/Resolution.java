package org.alkahest.sql.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.shape.Lifted;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.CommonTable;
import org.alkahest.sql.tree.Conflict;
import org.alkahest.sql.tree.CteUse;
import org.alkahest.sql.tree.CustomNode;
import org.alkahest.sql.tree.DeleteRows;
import org.alkahest.sql.tree.Derived;
import org.alkahest.sql.tree.Distinct;
import org.alkahest.sql.tree.ElementsRelation;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.ExpressionType;
import org.alkahest.sql.tree.FunctionRelation;
import org.alkahest.sql.tree.Hints;
import org.alkahest.sql.tree.InQuery;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.Join;
import org.alkahest.sql.tree.JoinKind;
import org.alkahest.sql.tree.Label;
import org.alkahest.sql.tree.MergeRows;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.QuantifiedQuery;
import org.alkahest.sql.tree.Query;
import org.alkahest.sql.tree.RareClauses;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.Rewriter;
import org.alkahest.sql.tree.RowChange;
import org.alkahest.sql.tree.RowLimit;
import org.alkahest.sql.tree.RowLock;
import org.alkahest.sql.tree.RowValue;
import org.alkahest.sql.tree.RowVersion;
import org.alkahest.sql.tree.ScalarQuery;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.SetOperator;
import org.alkahest.sql.tree.SetQuery;
import org.alkahest.sql.tree.Source;
import org.alkahest.sql.tree.StatementNode;
import org.alkahest.sql.tree.TableRelation;
import org.alkahest.sql.tree.TableSample;
import org.alkahest.sql.tree.TextQuery;
import org.alkahest.sql.tree.UpdateRows;
import org.alkahest.sql.tree.WindowDefinition;
import org.alkahest.sql.tree.WithStatement;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Completes a lifted statement so that it can be written down as it stands.
 *
 * <ul>
 *   <li>FROM, where it was not given, is made of the sources of the select list in their order, without those that are
 *       joined, and without those of a query around it, unless nothing else would be left.
 *   <li>A subquery in a condition or a select list may name the sources of the queries around it; one in FROM may name
 *       those of the queries around the query whose FROM it is.
 *   <li>Common table expressions move to the head of the statement, each before its first use.
 * </ul>
 */
public final class Resolution {
    private Resolution() {}

    /**
     * The statement with every FROM explicit and its common table expressions in front; then what its options make of it, in
     * their order, resolved again after each.
     *
     * @throws StatementException ALK-1007 if a limit reads a column or a recursive expression does not begin with a query
     *     that stands alone, ALK-1009 if combined queries are ordered by something
     *     that is not selected, ALK-2001 if a clause names a source that is not in FROM, ALK-2002 if two items of FROM
     *     or two common table expressions have one name, or one of these hides a table, ALK-2006 if combined queries
     *     differ in their number of columns, a query in IN or used as a value has not exactly one, or an INSERT not as
     *     many as its query, ALK-2009 if a join without a condition does not follow one foreign key, ALK-2010 if columns
     *     of different kinds are combined
     */
    public static StatementNode of(Lifted lifted) {
        StatementNode statement = resolved(lifted);
        for (Lifted.Expansion expansion : lifted.expansions()) {
            StatementNode expanded = expansion.expand(statement);
            if (expanded != statement) {
                statement = resolved(new Lifted(expanded, lifted.relations()));
            }
        }
        return statement;
    }

    private static StatementNode resolved(Lifted lifted) {
        var resolving = new Resolving(lifted);
        StatementNode body = resolving.statement(lifted.statement());
        resolving.checkHidden();
        return resolving.ordered.isEmpty() ? body : new WithStatement(resolving.ordered, body);
    }

    private static final class Resolving extends Rewriter {
        private final Lifted lifted;
        private final Map<CommonTable, CommonTable> resolved = new HashMap<>();
        private final List<CommonTable> ordered = new ArrayList<>();
        private final Set<String> commonNames = new HashSet<>();
        private final Set<String> tableNames = new HashSet<>();
        /** The expressions whose definitions are being resolved, and those of them whose first part is. */
        private final Set<CommonTable> underWay = new LinkedHashSet<>();

        private final Set<CommonTable> inAnchor = new LinkedHashSet<>();
        private @Nullable Scope scope;
        private boolean inReturning;

        Resolving(Lifted lifted) {
            this.lifted = lifted;
        }

        @Override
        public Node select(SelectQuery node) {
            Scope outer = scope;
            List<Relation> roots = node.from().isEmpty() ? inferred(node, outer) : node.from();
            List<Relation> all = new ArrayList<>(roots);
            node.joins().forEach(join -> all.add(join.relation()));
            var own = new Scope(outer, all);

            List<Relation> resolvedItems = new ArrayList<>(all.size());
            for (int i = 0; i < all.size(); i++) {
                resolvedItems.add(item(all.get(i), all.subList(0, i)));
            }
            List<Relation> from = resolvedItems.subList(0, roots.size());

            scope = own;
            try {
                List<Join> joins = new ArrayList<>();
                for (int i = 0; i < node.joins().size(); i++) {
                    int place = roots.size() + i;
                    joins.add(joined(node.joins().get(i), resolvedItems.subList(0, place + 1), own));
                }
                return new SelectQuery(
                        distinct(node.distinct(), own),
                        checked(node.columns(), own, "the select list"),
                        from,
                        joins,
                        checked(node.where(), own, "WHERE"),
                        checked(node.groupBy(), own, "GROUP BY"),
                        checked(node.having(), own, "HAVING"),
                        each(node.orderBy(), item -> ordered(item, own)),
                        node.limit() == null ? null : limited(node.limit()),
                        rare(node, own));
            } finally {
                scope = outer;
            }
        }

        private @Nullable Distinct distinct(@Nullable Distinct distinct, Scope own) {
            return distinct == null ? null : new Distinct(checked(distinct.on(), own, "DISTINCT ON"));
        }

        private RareClauses rare(SelectQuery node, Scope own) {
            WindowNames.check(node);
            RareClauses rare = node.rare();
            return rare.isEmpty()
                    ? rare
                    : new RareClauses(
                            rare.lock() == null ? null : locked(rare.lock(), own),
                            hinted(rare.hints(), own),
                            each(rare.samples(), sample -> sampled(sample, own)),
                            windows(rare.windows(), own));
        }

        private static RowLock locked(RowLock lock, Scope own) {
            lock.of().forEach(table -> own.checkOwn(table, "the lock"));
            return lock;
        }

        private static Hints hinted(Hints hints, Scope own) {
            for (Hints.Hint hint : hints.hints()) {
                if (hint.table() != null) {
                    own.checkOwn(hint.table(), "a hint");
                }
            }
            return hints;
        }

        private TableSample sampled(TableSample sample, Scope own) {
            own.checkOwn(sample.table(), "a sample");
            return sample(sample);
        }

        private List<WindowDefinition> windows(List<WindowDefinition> windows, Scope own) {
            for (WindowDefinition window : windows) {
                window.partitionBy().forEach(partition -> own.check(partition, "WINDOW"));
                window.orderBy().forEach(item -> own.check(item.expression(), "WINDOW"));
            }
            return each(windows, this::window);
        }

        private RowLimit limited(RowLimit limit) {
            List<ColumnRef> columns = ColumnRefs.of(limit);
            if (!columns.isEmpty()) {
                throw new StatementException(
                        ErrorCode.INVALID_STATEMENT,
                        ErrorText.of(
                                "A limit or offset reads the column " + described(columns.get(0)) + ".",
                                "It is one number for the whole query, and a column has a value for each row.",
                                "Give a number, or a parameter that gets its value at execution."));
            }
            return rewritten(limit);
        }

        /** An item of FROM; a lateral one sees those before it. */
        private Relation item(Relation item, List<Relation> before) {
            boolean lateral = item instanceof FunctionRelation
                    || item instanceof ElementsRelation
                    || (item instanceof Derived derived && derived.lateral());
            if (!lateral) {
                return relation(item);
            }
            Scope outer = scope;
            var seen = new Scope(outer, before);
            scope = seen;
            try {
                if (item instanceof FunctionRelation function) {
                    function.arguments()
                            .forEach(argument -> seen.check(argument, "the arguments of a function in FROM"));
                }
                if (item instanceof ElementsRelation elements) {
                    seen.check(elements.document(), "the document whose elements stand in FROM");
                }
                return relation(item);
            } finally {
                scope = outer;
            }
        }

        /** @param items all up to the joined one, which is the last */
        private Join joined(Join join, List<Relation> items, Scope own) {
            int last = items.size() - 1;
            Expression condition = join.condition();
            if (condition != null) {
                own.check(condition, "ON");
                condition = expression(condition);
            } else if (join.kind() != JoinKind.CROSS) {
                condition = ForeignKeyJoin.condition(items.subList(0, last), items.get(last));
            }
            return new Join(join.kind(), items.get(last), condition);
        }

        private OrderItem ordered(OrderItem item, Scope own) {
            own.check(item.expression(), "ORDER BY");
            return rewritten(item);
        }

        private List<Expression> checked(List<Expression> nodes, Scope own, String clause) {
            nodes.forEach(node -> own.check(node, clause));
            return expressions(nodes);
        }

        private List<Relation> inferred(SelectQuery node, @Nullable Scope outer) {
            Set<Source> candidates = new LinkedHashSet<>();
            for (Expression column : node.columns()) {
                for (ColumnRef reference : ColumnRefs.of(column)) {
                    candidates.add(reference.source());
                }
            }
            node.joins().forEach(join -> candidates.remove(join.relation().source()));
            if (outer != null) {
                List<Source> correlated = candidates.stream().filter(outer::has).toList();
                if (correlated.size() < candidates.size() || !node.joins().isEmpty()) {
                    correlated.forEach(candidates::remove);
                }
            }
            if (candidates.isEmpty() && !node.joins().isEmpty()) {
                throw nothingToJoin(node.joins().get(0));
            }
            return candidates.stream().map(lifted::relation).toList();
        }

        private static StatementException nothingToJoin(Join join) {
            return new StatementException(
                    ErrorCode.MISSING_FROM,
                    ErrorText.of(
                            "\"" + join.relation().exposedName() + "\" is joined to nothing.",
                            "Without from(…), FROM is made of the tables of the select list that are not joined,"
                                    + " and there are none.",
                            "Name the table to start from with .from(…)."));
        }

        @Override
        public Node table(TableRelation node) {
            if (node.table().name().schema() == null) {
                tableNames.add(node.table().name().name());
            }
            return node;
        }

        private TableRelation target(RowChange change) {
            table(change.table());
            return change.table();
        }

        /** A common table expression hides the table of its name, in places that differ from database to database. */
        void checkHidden() {
            for (CommonTable cte : ordered) {
                if (tableNames.contains(cte.name())) {
                    throw new StatementException(
                            ErrorCode.DUPLICATE_SOURCE,
                            ErrorText.of(
                                    "The statement reads a table \"" + cte
                                            + "\" and has a common table expression of that name.",
                                    "In SQL the expression hides the table, so its rows would be read in place of the"
                                            + " table's.",
                                    "Give the common table expression another name."));
                }
            }
        }

        @Override
        public Node derived(Derived node) {
            return new Derived(node.source(), query(node.query()), node.alias(), node.columns(), node.lateral());
        }

        @Override
        public Node cteUse(CteUse node) {
            return new CteUse(node.source(), resolved(node.cte()), node.alias());
        }

        private CommonTable resolved(CommonTable cte) {
            CommonTable known = resolved.get(cte);
            if (known != null) {
                checkMayRefer(cte);
                return known;
            }
            if (!commonNames.add(cte.name())) {
                throw calledTheSame(cte);
            }
            Scope outer = scope;
            scope = null;
            try {
                var table = cte.with(self -> {
                    resolved.put(cte, self);
                    underWay.add(cte);
                    checkBase(cte);
                    return statement(cte.query());
                });
                ordered.add(table);
                return table;
            } finally {
                underWay.remove(cte);
                scope = outer;
            }
        }

        /** A recursive expression has rows to begin with: it is the union of two queries, the first of which stands alone. */
        private void checkBase(CommonTable cte) {
            boolean union = cte.query() instanceof SetQuery set
                    && (set.operator() == SetOperator.UNION || set.operator() == SetOperator.UNION_ALL);
            if (cte.recursive() && !union) {
                throw new StatementException(
                        ErrorCode.INVALID_STATEMENT,
                        ErrorText.of(
                                "The recursive expression \"" + cte + "\" has no rows to begin with.",
                                "It is the union of a query that stands alone and one that reads the rows found so far.",
                                "Build it with Cte.recursive(name, anchor, found -> step)."));
            }
        }

        private void checkMayRefer(CommonTable cte) {
            if (underWay.contains(cte) && (!cte.recursive() || inAnchor.contains(cte))) {
                throw new StatementException(
                        ErrorCode.INVALID_STATEMENT,
                        ErrorText.of(
                                "The common table expression \"" + cte + "\" reads itself where it may not.",
                                "Only the second part of a recursive expression reads the rows found so far.",
                                "Build it with Cte.recursive(name, anchor, found -> step), and read \"" + cte
                                        + "\" in the step only."));
            }
        }

        /** A statement that is resolved already, or that an option put together: its tables count among ours. */
        @Override
        public Node with(WithStatement node) {
            node.tables().forEach(this::resolved);
            return statement(node.body());
        }

        private static StatementException calledTheSame(CommonTable cte) {
            return new StatementException(
                    ErrorCode.DUPLICATE_SOURCE,
                    ErrorText.of(
                            "Two common table expressions of the statement are called \"" + cte + "\".",
                            "They would stand beside each other at its head, where a name stands for one of them only.",
                            "Give one of the two another name, or build the expression once and use it in both"
                                    + " places."));
        }

        @Override
        public Node inQuery(InQuery node) {
            if (node.operand() instanceof RowValue row) {
                checkRow(node.query(), row);
            } else {
                checkSingle(node.query(), "IN");
            }
            return super.inQuery(node);
        }

        @Override
        public Node scalarQuery(ScalarQuery node) {
            checkSingle(node.query(), "a value");
            return super.scalarQuery(node);
        }

        @Override
        public Node quantifiedQuery(QuantifiedQuery node) {
            checkSingle(node.query(), node.quantifier().sql().toUpperCase(Locale.ROOT));
            return super.quantifiedQuery(node);
        }

        private static void checkSingle(Query query, String place) {
            if (arity(query) != 1) {
                throw new StatementException(
                        ErrorCode.WRONG_ARITY,
                        ErrorText.of(
                                "A query of " + arity(query) + " columns stands where " + place + " takes one.",
                                "Each of its rows is compared or used as a single value, whatever it is mapped to.",
                                "Select the one column that is meant."));
            }
        }

        private static void checkRow(Query query, RowValue row) {
            if (arity(query) != row.values().size()) {
                throw new StatementException(
                        ErrorCode.WRONG_ARITY,
                        ErrorText.of(
                                "A row of " + row.values().size() + " values is looked for in a query of "
                                        + arity(query) + " columns.",
                                "Each value is compared with one column, in order.",
                                "Select as many columns as the row has values."));
            }
        }

        @Override
        public Node set(SetQuery node) {
            int left = arity(node.left());
            int right = arity(node.right());
            if (left != right) {
                throw new StatementException(
                        ErrorCode.WRONG_ARITY,
                        ErrorText.of(
                                "Queries of " + left + " and " + right + " columns are combined by "
                                        + node.operator().sql() + ".",
                                "Rows can be combined only where they have as many columns.",
                                "Select the same number of columns on both sides."));
            }
            checkTypes(node);
            return new SetQuery(
                    node.operator(),
                    leftOf(node),
                    query(node.right()),
                    each(node.orderBy(), item -> orderedByOutput(item, node)),
                    node.limit() == null ? null : rewritten(node.limit()));
        }

        /** The left operand; where the whole defines a recursive expression, it is what the rows begin with. */
        private Query leftOf(SetQuery node) {
            CommonTable defined = null;
            for (CommonTable cte : underWay) {
                defined = cte.recursive() && cte.query() == node ? cte : defined;
            }
            if (defined == null) {
                return query(node.left());
            }
            inAnchor.add(defined);
            try {
                return query(node.left());
            } finally {
                inAnchor.remove(defined);
            }
        }

        private static void checkTypes(SetQuery node) {
            List<SqlType<?>> left = ExpressionType.ofColumns(node.left());
            List<SqlType<?>> right = ExpressionType.ofColumns(node.right());
            for (int i = 0; i < left.size(); i++) {
                if (!TypeGroup.agree(left.get(i), right.get(i))) {
                    throw new StatementException(
                            ErrorCode.INCOMPATIBLE_COLUMNS,
                            ErrorText.of(
                                    "Column " + (i + 1) + " is " + left.get(i).describe() + " in one query and "
                                            + right.get(i).describe() + " in another, and they are combined by "
                                            + node.operator().sql() + ".",
                                    "Each column of the result has one type, and these have none in common.",
                                    "Select the columns in the same order on both sides, or cast one of the two."));
                }
            }
        }

        private OrderItem orderedByOutput(OrderItem item, SetQuery node) {
            Expression expression = item.expression();
            boolean readsColumns = !ColumnRefs.of(expression).isEmpty();
            if (readsColumns && !yields(node, expression)) {
                throw new StatementException(
                        ErrorCode.COLUMN_NOT_SELECTED,
                        ErrorText.of(
                                "Queries combined by " + node.operator().sql() + " are ordered by "
                                        + described(expression) + ", which the first of them does not select.",
                                "The rows are combined before they are ordered, and only the columns of the first query"
                                        + " have a name then.",
                                "Order by a column that the first query selects, or by an expression that it selects"
                                        + " under a label."));
            }
            return rewritten(item);
        }

        private static boolean yields(Query query, Expression expression) {
            if (query instanceof SetQuery set) {
                return yields(set.left(), expression);
            }
            if (query instanceof SelectQuery select) {
                return select.columns().stream().anyMatch(column -> sameOutput(column, expression));
            }
            return ((TextQuery) query)
                    .columns().stream().anyMatch(column -> column.name().equals(nameOf(expression)));
        }

        private static boolean sameOutput(Expression column, Expression other) {
            if (column instanceof ColumnRef mine && other instanceof ColumnRef theirs) {
                return mine.source().equals(theirs.source()) && mine.name().equals(theirs.name());
            }
            return column instanceof Label mine
                    && other instanceof Label theirs
                    && mine.name().equals(theirs.name());
        }

        private static @Nullable String nameOf(Expression expression) {
            if (expression instanceof Label label) {
                return label.name();
            }
            return expression instanceof ColumnRef column ? column.name() : null;
        }

        private static String described(Expression expression) {
            if (expression instanceof ColumnRef column) {
                return '"' + column.source().toString() + '.' + column.name() + '"';
            }
            String name = nameOf(expression);
            return name == null ? "an expression without a name" : '"' + name + '"';
        }

        private static int arity(Query query) {
            if (query instanceof SelectQuery select) {
                return select.columns().size();
            }
            if (query instanceof SetQuery set) {
                return arity(set.left());
            }
            return ((TextQuery) query).columns().size();
        }

        @Override
        public Node insert(InsertRow node) {
            var nothing = new Scope(null, List.of());
            List<Expression> row = checked(node.row(), nothing, "VALUES");
            List<List<Expression>> more = each(node.more(), next -> checked(next, nothing, "VALUES"));
            Query rows = node.query() == null ? null : query(node.query());
            if (rows != null && arity(rows) != node.columns().size()) {
                throw new StatementException(
                        ErrorCode.WRONG_ARITY,
                        ErrorText.of(
                                "A query of " + arity(rows) + " columns is inserted into "
                                        + node.columns().size() + " of \""
                                        + node.table().exposedName() + "\".",
                                "Each column of the query goes into one column of the table, in order.",
                                "Name as many different columns as the query selects."));
            }
            var own = new Scope(null, List.of(node.table()));
            scope = own;
            List<Expression> returning = returned(node);
            return new InsertRow(
                    target(node),
                    node.columns(),
                    row,
                    more,
                    rows,
                    returning,
                    resolved(node.conflict(), own),
                    node.hints());
        }

        private @Nullable Conflict resolved(@Nullable Conflict conflict, Scope own) {
            if (conflict == null) {
                return null;
            }
            conflict.predicate().forEach(condition -> own.check(condition, "ON CONFLICT"));
            conflict.assignments().forEach(assignment -> own.check(assignment.value(), "SET"));
            conflict.where().forEach(condition -> own.check(condition, "WHERE"));
            return conflict(conflict);
        }

        @Override
        public Node update(UpdateRows node) {
            List<Relation> from = each(node.from(), this::relation);
            var own = new Scope(null, withTarget(node.table(), node.from()));
            scope = own;
            node.assignments().forEach(assignment -> own.check(assignment.value(), "SET"));
            return new UpdateRows(
                    target(node),
                    each(node.assignments(), this::rewritten),
                    from,
                    checked(node.where(), own, "WHERE"),
                    returned(node),
                    node.hints());
        }

        @Override
        public Node delete(DeleteRows node) {
            List<Relation> using = each(node.using(), this::relation);
            var own = new Scope(null, withTarget(node.table(), node.using()));
            scope = own;
            return new DeleteRows(
                    target(node), using, checked(node.where(), own, "WHERE"), returned(node), node.hints());
        }

        @Override
        public Node merge(MergeRows node) {
            Relation source = relation(node.source());
            var both = new Scope(null, withTarget(node.table(), List.of(node.source())));
            var alone = new Scope(null, List.of(node.source()));
            scope = both;
            Expression on = checked(List.of(node.on()), both, "ON").get(0);
            List<MergeRows.Branch> branches = node.branches().stream()
                    .map(branch -> resolved(branch, branch.action() == MergeRows.Action.INSERT ? alone : both))
                    .toList();
            return new MergeRows(target(node), source, on, branches, returned(node));
        }

        private MergeRows.Branch resolved(MergeRows.Branch branch, Scope own) {
            branch.when().forEach(condition -> own.check(condition, "WHEN"));
            branch.assignments().forEach(assignment -> own.check(assignment.value(), "SET or VALUES"));
            scope = own;
            return branch(branch);
        }

        private static List<Relation> withTarget(TableRelation table, List<Relation> others) {
            List<Relation> all = new ArrayList<>();
            all.add(table);
            all.addAll(others);
            return all;
        }

        private List<Expression> returned(RowChange node) {
            var own = new Scope(null, List.of(node.table()));
            scope = own;
            inReturning = true;
            try {
                return checked(node.returning(), own, "RETURNING");
            } finally {
                inReturning = false;
            }
        }

        @Override
        public Node custom(CustomNode node) {
            if (node instanceof RowVersion version && !inReturning) {
                throw new StatementException(
                        ErrorCode.INVALID_STATEMENT,
                        ErrorText.of(
                                "The old or new value of " + described(version.column())
                                        + " is read by something else than what a change gives back.",
                                "A row has two versions only where it is changed.",
                                "Use before(…) and after(…) in returning(…), and the column itself elsewhere."));
            }
            return super.custom(node);
        }
    }
}
