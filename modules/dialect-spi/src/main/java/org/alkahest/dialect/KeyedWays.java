package org.alkahest.dialect;

import java.util.List;
import java.util.function.Supplier;
import org.alkahest.dialect.bulk.KeyedChange;
import org.alkahest.dialect.bulk.RowsWay;
import org.alkahest.dialect.compile.CompiledRows;
import org.alkahest.dialect.compile.ManyRows;
import org.alkahest.dialect.compile.ParameterLimit;
import org.alkahest.sql.tree.StatementNode;
import org.jspecify.annotations.Nullable;

/** The ways that a dialect offers for a change of one row found by its key, compiled when there are many rows. Thread-safe. */
final class KeyedWays implements ManyRows {
    private final Supplier<List<RowsWay>> offered;
    private final WaysCompiler compiler;
    private volatile @Nullable List<CompiledRows> compiled;

    private KeyedWays(Supplier<List<RowsWay>> offered, WaysCompiler compiler) {
        this.offered = offered;
        this.compiler = compiler;
    }

    static ManyRows of(StatementNode statement, Dialect dialect, ParameterLimit limit) {
        return dialect.keyedChanges()
                .flatMap(role -> KeyedChange.of(statement)
                        .<ManyRows>map(
                                change -> new KeyedWays(() -> role.ways(change), new WaysCompiler(dialect, limit))))
                .orElse(NONE);
    }

    @Override
    public List<CompiledRows> ways(boolean inParameterOrder) {
        List<CompiledRows> known = compiled;
        if (known == null) {
            known = compiler.compile(offered.get());
            compiled = known;
        }
        return known;
    }
}
