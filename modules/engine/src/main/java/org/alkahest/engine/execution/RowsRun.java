package org.alkahest.engine.execution;

import static java.util.Objects.requireNonNull;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.alkahest.dialect.bulk.GeneratedKeys;
import org.alkahest.dialect.bulk.InsertReturning;
import org.alkahest.dialect.bulk.KeyNumbers;
import org.alkahest.dialect.bulk.KeySource;
import org.alkahest.dialect.bulk.RowMatch;
import org.alkahest.dialect.bulk.RowsWay;
import org.alkahest.dialect.compile.CompiledRows;
import org.alkahest.dialect.compile.CompiledStatement;
import org.alkahest.engine.event.BatchPage;
import org.alkahest.engine.pool.Prepared;
import org.alkahest.engine.trace.Observation;
import org.alkahest.sql.Bindings;
import org.alkahest.sql.Selection;
import org.alkahest.sql.schema.SchemaTranslation;
import org.alkahest.sql.shape.Shape;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.RowChange;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a change for many rows, in pages: each is sent with one statement, by the best way of the dialect that is
 * right for it, or row by row where there is none. Holds the rows of one page at a time.
 */
final class RowsRun<R> {
    static final String ONE_BY_ONE = "row at a time";

    private final Executor executor;
    private final Executor.Call call;
    private final RowChange change;
    private final boolean mayLeaveOut;
    private final InsertReturning role;
    private final boolean inOrder;
    private final List<CompiledRows> ways;
    private final @Nullable Selection<R> selection;
    private final Object[] attachments;
    private final Consumer<? super R> results;
    private final Progress progress;

    /** How many rows a page has; 0 before the first row. */
    private int most;

    private List<Integer> differing = List.of();
    private final Set<RowKey> distinct = new HashSet<>();
    private List<@Nullable Object[]> page = List.of();
    private long pageBytes;
    /** Why rows are sent one by one whatever their number; null where they are not. */
    private @Nullable String reasonForOne;

    private @Nullable String reason;
    private @Nullable GeneratedKeys keys;

    /**
     * @param progress counts what is done, also by runs before this one
     * @param selection how rows that come back are read; null to count them
     * @param inOrder whether results are handed out in the order of the rows
     */
    RowsRun(
            Executor executor,
            Executor.Call call,
            InsertReturning role,
            @Nullable Selection<R> selection,
            boolean inOrder,
            Object[] attachments,
            Consumer<? super R> results,
            Progress progress) {
        this.executor = executor;
        this.call = call;
        this.change = (RowChange) call.statement.node();
        this.mayLeaveOut = change instanceof InsertRow insert && insert.conflict() != null;
        this.role = role;
        this.inOrder = inOrder;
        this.ways = call.compiled.manyRows().ways(inOrder);
        this.selection = selection;
        this.attachments = attachments;
        this.results = results;
        this.progress = progress;
    }

    /** Decides how large pages are: for the first row, since without rows the database is not to be asked anything. */
    private void begin() {
        int size = call.options.batchSize();
        CompiledRows whole = way(size);
        reasonForOne = whole == null ? reason : null;
        most = whole == null ? 1 : Math.min(size, whole.limit());
        page = new ArrayList<>();
        differing = whole == null ? List.of() : whole.way().distinct();
    }

    /** Adds a row, and sends the page that it makes full. */
    void add(Shape shape, Bindings bindings) {
        if (most == 0) {
            begin();
        }
        @Nullable Object[] row = CompiledStatement.resolved(shape, bindings);
        long bytes = ValueSize.of(row);
        boolean full = !page.isEmpty() && pageBytes + bytes > call.options.batchBytes();
        if (full || !differs(row, differing)) {
            send();
            differs(row, differing);
        }
        page.add(row);
        pageBytes += bytes;
        if (page.size() == most) {
            send();
        }
    }

    /** Whether no row of the page has the same values; notes them if so. */
    private boolean differs(@Nullable Object[] row, List<Integer> values) {
        return values.isEmpty() || distinct.add(RowKey.of(row, values));
    }

    /** The best way for so many rows; null for one by one, with the reason. */
    private @Nullable CompiledRows way(int rows) {
        keys = null;
        if (rows == 1) {
            reason = reasonForOne;
            return null;
        }
        reason = null;
        if (ways.isEmpty()) {
            reason = inOrder ? "nothing tells them apart when they come back" : "no statement takes many of them";
        }
        for (CompiledRows way : ways) {
            String against = against(way);
            if (against != null) {
                reason = against;
            } else if (rows >= way.way().leastRows()) {
                reason = null;
                SchemaTranslation schemas = call.options.schemas();
                return schemas == null ? way : way.translated(schemas);
            }
        }
        return null;
    }

    private @Nullable String against(CompiledRows way) {
        if (way.limit() < 2) {
            return "a statement takes the values of one row only";
        }
        if (way.mixesRows(call.shape)) {
            return "a value beside those of the row differs from row to row";
        }
        if (way.way().keys() instanceof KeySource.Allocated && call.channel.commitsByItself()) {
            return "no transaction keeps their numbers";
        }
        if (way.way().needsOrderedKeys()) {
            return generatedKeys().reason();
        }
        return way.way().needsRowsTogether() && !generatedKeys().rowsGoTogether()
                ? generatedKeys().reason()
                : null;
    }

    /** What is known of the keys while a page is sent. */
    private GeneratedKeys generatedKeys() {
        GeneratedKeys known = keys;
        if (known == null) {
            known = findKeys();
            keys = known;
        }
        return known;
    }

    private GeneratedKeys findKeys() {
        TableName table = table();
        String column = change.table().table().keys().generated();
        Channel channel = call.channel;
        return channel.isHandedOut()
                ? role.generatedKeys(new ChannelCatalog(channel), table, column)
                : channel.keys()
                        .of(
                                table,
                                column,
                                executor.definitions(),
                                () -> role.generatedKeys(new ChannelCatalog(channel), table, column));
    }

    /** The table where statements find it. */
    private TableName table() {
        TableName declared = change.table().table().name();
        SchemaTranslation schemas = call.options.schemas();
        return schemas == null ? declared : new TableName(schemas.of(declared.schema()), declared.name());
    }

    // ------------------------------------------------------------------------------------------------ sending

    /** Sends what is left. */
    void send() {
        List<@Nullable Object[]> rows = page;
        page = new ArrayList<>(rows.size());
        pageBytes = 0;
        distinct.clear();
        if (rows.isEmpty()) {
            return;
        }
        CompiledRows way = way(rows.size());
        if (way == null) {
            oneByOne(rows);
        } else {
            for (int from = 0; from < rows.size(); from += way.limit()) {
                List<@Nullable Object[]> some = rows.subList(from, Math.min(rows.size(), from + way.limit()));
                if (some.size() == 1) {
                    oneByOne(some);
                } else {
                    manyAtOnce(way, some);
                }
            }
        }
    }

    private void manyAtOnce(CompiledRows compiled, List<@Nullable Object[]> rows) {
        RowsWay way = compiled.way();
        String sql = call.text(compiled.sql(rows.size()));
        if (way.keys() instanceof KeySource.Allocated allocated && !areNumbered(rows, allocated)) {
            reason = "so many numbers are not left";
            oneByOne(rows);
            return;
        }
        Map<RowKey, Integer> byKey = way.match() instanceof RowMatch.ByGivenKey given
                ? RowMatching.byKey(rows, given.values(), progress.rows() + 1, sql)
                : Map.of();
        long before = progress.tally().rows();
        Observation observation = observe(sql, rows, way.name());
        Prepared prepared = null;
        try {
            prepared = call.prepare(sql, way.generatedColumns());
            PreparedStatement statement = prepared.statement();
            compiled.bind(statement, rows);
            if (way.outputs().isEmpty()) {
                changed(way, statement, rows, sql, observation);
            } else {
                try (ResultSet answer = answer(way, statement)) {
                    if (observation != null) {
                        observation.executed();
                    }
                    returned(compiled, answer, rows, byKey, sql);
                }
            }
            prepared.done();
        } catch (SQLException error) {
            throw Executor.failed(call, prepared, error, sql, among(rows), observation);
        } catch (Throwable error) {
            Executor.failed(prepared, error, observation);
            throw error;
        }
        if (observation != null) {
            observation.finished(progress.tally().rows() - before);
        }
        progressed(rows.size(), way.name());
    }

    private boolean areNumbered(List<@Nullable Object[]> rows, KeySource.Allocated keys) {
        OptionalLong first = keys.allocation().first(new ChannelCatalog(call.channel), table(), rows.size());
        first.ifPresent(number -> number(rows, keys, number, 1));
        return first.isPresent();
    }

    private static ResultSet answer(RowsWay way, PreparedStatement statement) throws SQLException {
        if (way.generatedColumns().isEmpty()) {
            return statement.executeQuery();
        }
        statement.executeUpdate();
        return statement.getGeneratedKeys();
    }

    /** Nothing comes back but a count, and a first key perhaps. */
    private void changed(
            RowsWay way,
            PreparedStatement statement,
            List<@Nullable Object[]> rows,
            String sql,
            @Nullable Observation observation)
            throws SQLException {
        int count = statement.executeUpdate();
        if (observation != null) {
            observation.executed();
        }
        progress.tally().add(count);
        if (!(way.match() instanceof RowMatch.Known known)) {
            return;
        }
        if (count != rows.size()) {
            throw RowFaults.wrongCount(
                    "Rows " + (progress.rows() + 1) + " to " + (progress.rows() + rows.size()) + " of a batch have",
                    count + " rows",
                    sql);
        }
        if (way.keys() instanceof KeySource.Counted keys) {
            number(rows, keys, firstKey(statement, sql), generatedKeys().step());
        }
        if (selection != null) {
            var cursor = new ValueCursor(known.values(), attachments, sql);
            for (@Nullable Object[] row : rows) {
                cursor.moveTo(row);
                accept(selection.read(cursor, 0));
            }
        }
    }

    /** The one from which the others are counted: the least, since drivers tell others too, which they have made up. */
    private static long firstKey(PreparedStatement statement, String sql) throws SQLException {
        try (ResultSet keys = statement.getGeneratedKeys()) {
            if (!keys.next()) {
                throw RowFaults.unmatched("The driver tells no generated key.", sql);
            }
            long least = keys.getLong(1);
            while (keys.next()) {
                least = Math.min(least, keys.getLong(1));
            }
            return least;
        }
    }

    private static void number(List<@Nullable Object[]> rows, KeySource keys, long first, long step) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i)[keys.value()] = KeyNumbers.value(keys.type(), first + i * step);
        }
    }

    private void returned(
            CompiledRows compiled,
            ResultSet answer,
            List<@Nullable Object[]> rows,
            Map<RowKey, Integer> byKey,
            String sql)
            throws SQLException {
        if (selection == null) {
            progress.tally().add(counted(answer));
            return;
        }
        var reader = new RowReader<>(call.channel, sql, compiled.format(), selection, attachments, answer);
        var matching = new RowMatching<>(reader, rows, progress.rows() + 1, results);
        RowMatch match = compiled.way().match();
        if (match instanceof RowMatch.ByOrdinal ordinal) {
            matching.byOrdinal(ordinal);
        } else if (match instanceof RowMatch.ByGeneratedKey generated) {
            matching.byGeneratedKey(generated, generatedKeys());
        } else if (match instanceof RowMatch.ByGivenKey given) {
            matching.byGivenKey(given, byKey);
        } else {
            progress.tally().add(matching.asTheyCome(!mayLeaveOut));
            return;
        }
        progress.tally().add(rows.size());
    }

    private static long counted(ResultSet answer) throws SQLException {
        long count = 0;
        while (answer.next()) {
            count++;
        }
        return count;
    }

    @SuppressWarnings("NullAway") // whether a row can be null is no part of R, as with SQL NULL
    private void accept(@Nullable R row) {
        results.accept(row);
    }

    private void oneByOne(List<@Nullable Object[]> rows) {
        Prepared prepared = null;
        Observation observation = null;
        @Nullable Object[] current = rows.get(0);
        try {
            for (@Nullable Object[] row : rows) {
                current = row;
                observation = observe(call.sql, List.<@Nullable Object[]>of(row), ONE_BY_ONE);
                if (prepared == null) {
                    prepared = call.prepare(call.sql);
                }
                call.compiled.bind(prepared.statement(), row);
                long count = one(prepared.statement());
                if (observation != null) {
                    observation.executed();
                    observation.finished(count);
                }
                progress.tally().add(count);
                progressed(1, ONE_BY_ONE);
            }
            requireNonNull(prepared).done();
        } catch (SQLException error) {
            String row = "It was row " + (progress.rows() + 1) + " of the batch.";
            String values = executor.valuesOf(call, current);
            throw Executor.failed(
                    call, prepared, error, call.sql, values == null ? row : row + ' ' + values, observation);
        } catch (Throwable error) {
            Executor.failed(prepared, error, observation);
            throw error;
        }
    }

    private long one(PreparedStatement statement) throws SQLException {
        if (!call.compiled.yieldsRows()) {
            return statement.executeUpdate();
        }
        try (ResultSet answer = Executor.execute(statement, call.compiled)) {
            if (selection == null) {
                return answer.next() ? 1 : 0;
            }
            var reader =
                    new RowReader<>(call.channel, call.sql, call.compiled.format(), selection, attachments, answer);
            if (!reader.next()) {
                if (!inOrder && mayLeaveOut) {
                    return 0;
                }
                throw RowFaults.wrongCount("Row " + (progress.rows() + 1) + " of a batch has", "no row", call.sql);
            }
            R result = reader.read();
            if (reader.next()) {
                throw RowFaults.wrongCount(
                        "Row " + (progress.rows() + 1) + " of a batch has", "more than one row", call.sql);
            }
            results.accept(result);
            return 1;
        }
    }

    // ------------------------------------------------------------------------------------------------ telling

    private @Nullable Observation observe(String sql, List<@Nullable Object[]> rows, String way) {
        return executor.observe(call, sql, new BatchPage(progress.rows() + 1, rows.size(), way, inOrder, reason), rows);
    }

    private void progressed(int rows, String way) {
        progress.made(rows, way, reason);
    }

    /** Which rows were on their way; drivers do not agree on how to tell which one of them failed. */
    private String among(List<@Nullable Object[]> rows) {
        return "It was among rows " + (progress.rows() + 1) + " to " + (progress.rows() + rows.size())
                + " of the batch.";
    }
}
