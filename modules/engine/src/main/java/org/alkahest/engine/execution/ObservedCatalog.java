package org.alkahest.engine.execution;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.engine.event.StatementExecution;
import org.alkahest.engine.option.ValueFormat;
import org.alkahest.engine.trace.Observation;
import org.alkahest.engine.trace.Tracer;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.tree.TextPart;
import org.alkahest.sql.tree.TextQuery;
import org.jspecify.annotations.Nullable;

/** Queries about the database of which listeners and the log hear as of other statements. */
record ObservedCatalog(
        Catalog asked,
        long connection,
        Tracer tracer,
        ValueFormat valueFormat,
        @Nullable String label) implements Catalog {
    private static final String LIST = "/* a list of the driver */";

    @Override
    public <T> List<T> query(String sql, RowFunction<T> row, @Nullable Object... values) {
        return observed(sql, values, () -> asked.query(sql, row, values));
    }

    @Override
    public <T> List<T> list(DriverList list, RowFunction<T> row) {
        return observed(LIST, new Object[0], () -> asked.list(list, row));
    }

    @Override
    public <T extends @Nullable Object> T ask(DriverAnswer<T> answer) {
        return asked.ask(answer);
    }

    private <T> List<T> observed(String sql, @Nullable Object[] values, Supplier<List<T>> question) {
        if (!tracer.observesStatements()) {
            return question.get();
        }
        var text = new TextQuery(List.of(new TextPart.Verbatim(sql)), List.of());
        Observation observation = tracer.observe(new StatementExecution(
                connection, () -> text, sql, null, label, null, StatementExecution.Kind.CATALOG));
        if (tracer.observesValues()) {
            observation.values(
                    Arrays.stream(values).map(valueFormat::format).collect(Collectors.joining(", ", "[", "]")));
        }
        observation.begin();
        List<T> rows;
        try {
            rows = question.get();
        } catch (AlkahestException refused) {
            observation.failed(refused);
            throw refused;
        }
        observation.executed();
        observation.finished(rows.size());
        return rows;
    }
}
