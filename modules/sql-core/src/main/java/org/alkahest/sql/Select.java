package org.alkahest.sql;

import java.util.List;
import java.util.function.Function;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.shape.Shape;
import org.alkahest.sql.tree.Distinct;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Join;
import org.alkahest.sql.tree.JoinKind;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.RowLimit;
import org.alkahest.sql.tree.RowLock;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.StatementOption;
import org.alkahest.sql.tree.TableRelation;
import org.alkahest.sql.tree.WindowDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A SELECT. Every method gives a new statement; the old one stays as it was. FROM is made of the tables of the select list
 * unless {@link #from} names it.
 *
 * @param <R> what a row becomes
 */
public sealed class Select<R> implements QueryStatement<R>
        permits Select2, Select3, Select4, Select5, Select6, Select7, Select8, Select9, Select10, Select11, Select12 {
    private final Selection<R> selection;
    private final SelectQuery query;
    private final List<StatementOption> options;
    private final Bindings bindings;
    /** Computed by whoever asks first; a race computes an equal one twice. */
    private @Nullable Shape shape;

    Select(Selection<R> selection) {
        this(selection, SelectQuery.of(selection.columns()), List.of(), Bindings.none());
        if (!(selection instanceof Fold)) {
            Folds.checkReadable(selection);
        }
    }

    private Select(Selection<R> selection, SelectQuery query, List<StatementOption> options, Bindings bindings) {
        this.selection = selection;
        this.query = query;
        this.options = options;
        this.bindings = bindings;
    }

    private Select<R> with(SelectQuery changed) {
        return new Select<>(selection, changed, options, bindings);
    }

    final <S> Select<S> projected(Projection.Assembly<? extends S> assembly) {
        return new Select<>(((Projection<R>) selection).to(assembly), query, options, bindings);
    }

    @Override
    public final SelectQuery node() {
        return query;
    }

    @Override
    public final Selection<R> selection() {
        return selection;
    }

    @Override
    public final List<StatementOption> options() {
        return options;
    }

    @Override
    public final Bindings bindings() {
        return bindings;
    }

    @Override
    public final Shape shape() {
        Shape known = shape;
        if (known == null) {
            known = Shape.of(query, options);
            shape = known;
        }
        return known;
    }

    @Override
    public final List<Expression> outputs() {
        return query.columns();
    }

    /** Makes each row a value of one's own. */
    public final <S> Select<S> map(Function<? super R, ? extends S> function) {
        Selection<S> mapped = selection instanceof Fold<R> fold ? fold.map(function) : Rows.row(function, selection);
        return new Select<>(mapped, query, options, bindings);
    }

    /**
     * Makes each row a {@link Row}, whose values are found by what was selected here, or by name. What {@code to} or
     * {@code map} have made of them is undone.
     *
     * @throws org.alkahest.sql.error.StatementException ALK-1007 if the rows are folded into records
     */
    public final Select<Row> byColumn() {
        Folds.checkReadable(selection);
        return new Select<>(new WideSelection(partsOf(selection)), query, options, bindings);
    }

    private static List<? extends Selection<?>> partsOf(Selection<?> selection) {
        if (!(selection instanceof Compound compound)) {
            return List.of(selection);
        }
        List<? extends Selection<?>> parts = compound.parts();
        return parts.size() == 1 ? partsOf(parts.get(0)) : parts;
    }

    /** Names the roots of FROM, in place of the tables of the select list; added to those named before. */
    public final Select<R> from(FromItem... items) {
        Relation[] relations = new Relation[items.length];
        for (int i = 0; i < relations.length; i++) {
            relations[i] = items[i].relation();
        }
        return with(query.withFrom(Arguments.appended(query.from(), relations)));
    }

    /** Joins what stands in FROM so far, keeping the pairs for which the condition holds. */
    public final Select<R> join(FromItem item, Condition on) {
        return joined(JoinKind.INNER, item, on);
    }

    /**
     * Joins what stands in FROM so far along the foreign key between the two, whichever side refers to the other.
     *
     * @throws StatementException ALK-2009, when the statement is compiled, unless there is exactly
     *     one
     */
    public final Select<R> join(FromItem item) {
        return joined(JoinKind.INNER, item, null);
    }

    /** As {@link #join(FromItem)}, and keeps rows without a partner on the right, whose columns are then NULL. */
    public final Select<R> leftJoin(FromItem item) {
        return joined(JoinKind.LEFT, item, null);
    }

    /** As {@link #join(FromItem, Condition)}, and keeps rows without a partner on the right, whose columns are then NULL. */
    public final Select<R> leftJoin(FromItem item, Condition on) {
        return joined(JoinKind.LEFT, item, on);
    }

    /** As {@link #join(FromItem, Condition)}, and keeps rows of the item without a partner on the left. */
    public final Select<R> rightJoin(FromItem item, Condition on) {
        return joined(JoinKind.RIGHT, item, on);
    }

    /** As {@link #join(FromItem, Condition)}, and keeps rows without a partner on either side. */
    public final Select<R> fullJoin(FromItem item, Condition on) {
        return joined(JoinKind.FULL, item, on);
    }

    /** Every row with every row of the item. */
    public final Select<R> crossJoin(FromItem item) {
        return joined(JoinKind.CROSS, item, null);
    }

    private Select<R> joined(JoinKind kind, FromItem item, @Nullable Condition on) {
        var join = new Join(kind, item.relation(), on == null ? null : on.node());
        return with(query.withJoins(Arguments.appended(query.joins(), join)));
    }

    /** Keeps the rows for which all conditions hold, and those given before. */
    public final Select<R> where(Condition... conditions) {
        return with(query.withWhere(Arguments.appended(query.where(), nodes(conditions))));
    }

    /** Makes one row of all rows that agree in these expressions. */
    public final Select<R> groupBy(Expr<?>... expressions) {
        return with(query.withGroupBy(Arguments.appended(query.groupBy(), nodes(expressions))));
    }

    /** Groups in several ways at once, and does so within the groups given before. */
    public final Select<R> groupBy(Grouping grouping) {
        return with(query.withGroupBy(Arguments.appended(query.groupBy(), grouping.node())));
    }

    /** Keeps the groups for which all conditions hold, and those given before. */
    public final Select<R> having(Condition... conditions) {
        return with(query.withHaving(Arguments.appended(query.having(), nodes(conditions))));
    }

    /** Orders the rows; earlier items count first. */
    public final Select<R> orderBy(OrderItem... items) {
        return with(query.withOrderBy(Arguments.appended(query.orderBy(), SelectedOrder.of(query, items))));
    }

    /** Keeps each row once. */
    public final Select<R> distinct() {
        return with(query.withDistinct(Distinct.ROWS));
    }

    /**
     * Keeps, of rows that agree in these expressions, the first in the order of the query. Where the order is given it must
     * begin with these expressions.
     */
    public final Select<R> distinctOn(Expr<?> first, Expr<?>... more) {
        return with(
                query.withDistinct(new Distinct(Arguments.appended(List.<Expression>of(first.node()), nodes(more)))));
    }

    /** Yields at most so many rows; the number is a value and no part of the statement's shape. */
    public final Select<R> limit(long rows) {
        return limited(Arguments.rows(rows), offset(), false, false);
    }

    /** As {@link #limit(long)}, with a parameter or an expression without columns. */
    public final Select<R> limit(Expr<? extends Number> rows) {
        return limited(rows.node(), offset(), false, false);
    }

    /** Skips so many rows first. */
    public final Select<R> offset(long rows) {
        return limited(count(), Arguments.rows(rows), hasTies(), isPercent());
    }

    /** As {@link #offset(long)}, with a parameter or an expression without columns. */
    public final Select<R> offset(Expr<? extends Number> rows) {
        return limited(count(), rows.node(), hasTies(), isPercent());
    }

    private @Nullable Expression count() {
        return query.limit() == null ? null : query.limit().count();
    }

    private @Nullable Expression offset() {
        return query.limit() == null ? null : query.limit().offset();
    }

    private boolean hasTies() {
        return query.limit() != null && query.limit().withTies();
    }

    private boolean isPercent() {
        return query.limit() != null && query.limit().percent();
    }

    private Select<R> limited(
            @Nullable Expression count, @Nullable Expression offset, boolean withTies, boolean percent) {
        Fold.checkLimit(selection);
        return with(query.withLimit(new RowLimit(count, offset, withTies, percent)));
    }

    /** As {@link #limit(long)}, and yields as well what is ordered alike with the last of these rows. */
    public final Select<R> limitWithTies(long rows) {
        return limited(Arguments.rows(rows), offset(), true, false);
    }

    /**
     * Yields a part of the rows: so many of a hundred, rounded up. An {@linkplain #offset(long) offset} leaves the number as
     * it is.
     *
     * @param percent a value and no part of the statement's shape
     * @throws StatementException ALK-1007 if it is less than 0 or more than 100
     */
    public final Select<R> limitPercent(int percent) {
        return limited(hundredths(percent), offset(), false, true);
    }

    /**
     * As {@link #limitPercent}, and yields as well what is ordered alike with the last of these rows.
     *
     * @throws StatementException ALK-1007 if it is less than 0 or more than 100
     */
    public final Select<R> limitPercentWithTies(int percent) {
        return limited(hundredths(percent), offset(), true, true);
    }

    /**
     * Defines windows that functions of this query use by their names, in this order; added to those defined before. One that
     * extends another comes after it.
     *
     * @throws StatementException ALK-2001 when the statement is compiled, if a function uses a window that is not defined
     *     here, ALK-2002 if two have one name
     */
    public final Select<R> window(NamedWindow... windows) {
        WindowDefinition[] definitions = new WindowDefinition[windows.length];
        for (int i = 0; i < windows.length; i++) {
            definitions[i] = windows[i].definition();
        }
        return with(query.withWindows(Arguments.appended(query.windows(), definitions)));
    }

    private static Expression hundredths(int percent) {
        if (percent < 0 || percent > 100) {
            throw new StatementException(
                    ErrorCode.INVALID_STATEMENT,
                    ErrorText.of(
                            "A limit is " + percent + " percent of the rows.",
                            "It is a part of all rows.",
                            "Give a number from 0 to 100."));
        }
        return Arguments.rows(percent);
    }

    /**
     * Reads a random part of the rows of a table of FROM in place of all.
     *
     * @throws StatementException ALK-2001 when the statement is compiled, if it is not in FROM
     */
    public final Select<R> sample(Table table, Sample sample) {
        return with(
                query.withSamples(Arguments.appended(query.samples(), sample.of((TableRelation) table.relation()))));
    }

    /** Locks the rows that are read against all other locks, until the transaction ends. */
    public final Select<R> forUpdate() {
        return locked(new RowLock(RowLock.Strength.UPDATE, List.of(), RowLock.Wait.FOR_OTHERS));
    }

    /** As {@link #forUpdate}, but others may insert rows that refer to these: for changes that leave keys as they are. */
    public final Select<R> forNoKeyUpdate() {
        return locked(new RowLock(RowLock.Strength.NO_KEY_UPDATE, List.of(), RowLock.Wait.FOR_OTHERS));
    }

    /** Locks the rows that are read against changes, until the transaction ends. */
    public final Select<R> forShare() {
        return locked(new RowLock(RowLock.Strength.SHARE, List.of(), RowLock.Wait.FOR_OTHERS));
    }

    /** As {@link #forShare}, but others may change what is no key: so that the rows stay where something refers to them. */
    public final Select<R> forKeyShare() {
        return locked(new RowLock(RowLock.Strength.KEY_SHARE, List.of(), RowLock.Wait.FOR_OTHERS));
    }

    /**
     * Locks the rows of these tables only. The rows are locked for update unless another lock was asked for before.
     *
     * @throws StatementException ALK-2001 when the statement is compiled, if one is not in FROM
     */
    public final Select<R> lockOnly(Table... tables) {
        RowLock lock = lock();
        TableRelation[] more = new TableRelation[tables.length];
        for (int i = 0; i < more.length; i++) {
            more[i] = (TableRelation) tables[i].relation();
        }
        return locked(new RowLock(lock.strength(), Arguments.appended(lock.of(), more), lock.waiting()));
    }

    /** Fails at once where others have locked a row. Locks for update unless another lock was asked for before. */
    public final Select<R> nowait() {
        return locked(new RowLock(lock().strength(), lock().of(), RowLock.Wait.NOWAIT));
    }

    /** Leaves out the rows that others have locked. Locks for update unless another lock was asked for before. */
    public final Select<R> skipLocked() {
        return locked(new RowLock(lock().strength(), lock().of(), RowLock.Wait.SKIP_LOCKED));
    }

    private RowLock lock() {
        RowLock lock = query.lock();
        return lock == null ? new RowLock(RowLock.Strength.UPDATE, List.of(), RowLock.Wait.FOR_OTHERS) : lock;
    }

    private Select<R> locked(RowLock lock) {
        return with(query.withLock(lock));
    }

    /**
     * A comment in front of the statement, and of those given before in their order. Any text is safe. It is part of the
     * statement's shape: for texts that change from call to call there is an option of the engine's executions.
     */
    public final Select<R> comment(String text) {
        return with(query.withHints(query.hints().withComment(text)));
    }

    /**
     * A hint for one dialect, written as it stands behind the word SELECT; the others leave it out. It must be a constant of
     * the program.
     *
     * @param dialect the id of the dialect, such as {@code mariadb}
     * @throws StatementException ALK-1007 if the text is blank or has a question mark
     */
    public final Select<R> hint(String dialect, String text) {
        return with(query.withHints(query.hints().with(HintText.keyword(dialect, text))));
    }

    /**
     * As {@link #hint(String, String)}, behind a table of FROM and its alias.
     *
     * @throws StatementException ALK-2001 when the statement is compiled, if it is not in FROM
     */
    public final Select<R> hint(Table table, String dialect, String text) {
        return with(query.withHints(query.hints().with(HintText.table(table, dialect, text))));
    }

    /** As {@link #hint(String, String)}, at the end of the statement. */
    public final Select<R> suffix(String dialect, String text) {
        return with(query.withHints(query.hints().with(HintText.end(dialect, text))));
    }

    /** Adds options that change how the statement is compiled, such as what to load along. */
    public final Select<R> with(StatementOption... more) {
        return new Select<>(selection, query, Arguments.appended(options, more), bindings);
    }

    /**
     * Gives a parameter its value. The shape is shared with this statement, so a constant with parameters is walked once.
     *
     * @throws StatementException ALK-1008 if the expression is no parameter
     */
    public final <T> Select<R> bind(Expr<T> parameter, @Nullable T value) {
        var bound = new Select<>(selection, query, options, bindings.with(Values.parameterOf(parameter), value));
        bound.shape = shape();
        return bound;
    }

    private static Expression[] nodes(Expr<?>... expressions) {
        Expression[] nodes = new Expression[expressions.length];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = expressions[i].node();
        }
        return nodes;
    }
}
