package org.alkahest.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.alkahest.dialect.bulk.InsertWay;
import org.alkahest.dialect.bulk.KeyedChange;
import org.alkahest.dialect.compile.CompiledRows;
import org.alkahest.dialect.compile.ManyRows;
import org.alkahest.dialect.compile.ParameterLimit;
import org.alkahest.dialect.compile.RowFormat;
import org.alkahest.dialect.compile.SqlPart;
import org.alkahest.sql.tree.StatementNode;
import org.jspecify.annotations.Nullable;

/** The ways that a dialect offers for a change of one row found by its key, compiled when there are many rows. Thread-safe. */
final class KeyedWays implements ManyRows {
    private final Supplier<List<InsertWay>> offered;
    private final Dialect dialect;
    private final ParameterLimit limit;
    private volatile @Nullable List<CompiledRows> compiled;

    private KeyedWays(Supplier<List<InsertWay>> offered, Dialect dialect, ParameterLimit limit) {
        this.offered = offered;
        this.dialect = dialect;
        this.limit = limit;
    }

    static ManyRows of(StatementNode statement, Dialect dialect, ParameterLimit limit) {
        return dialect.keyedChanges()
                .flatMap(role -> KeyedChange.of(statement)
                        .<ManyRows>map(change -> new KeyedWays(() -> role.ways(change), dialect, limit)))
                .orElse(NONE);
    }

    @Override
    public List<CompiledRows> ways(boolean inParameterOrder) {
        List<CompiledRows> known = compiled;
        if (known == null) {
            known = compiled();
            compiled = known;
        }
        return known;
    }

    private List<CompiledRows> compiled() {
        List<CompiledRows> ways = new ArrayList<>();
        for (InsertWay way : offered.get()) {
            TemplateWriter writer = TemplateWriter.ofManyRows(dialect);
            writer.node(way.text());
            List<SqlPart> parts = writer.parts();
            if (CompiledRows.areUsable(parts)) {
                ways.add(new CompiledRows(way, parts, new RowFormat(List.of()), limit));
            }
        }
        return List.copyOf(ways);
    }
}
