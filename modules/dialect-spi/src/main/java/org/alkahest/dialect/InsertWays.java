package org.alkahest.dialect;

import java.util.List;
import org.alkahest.dialect.bulk.CopyForm;
import org.alkahest.dialect.bulk.InsertRequest;
import org.alkahest.dialect.bulk.InsertReturning;
import org.alkahest.dialect.compile.CompiledCopy;
import org.alkahest.dialect.compile.CompiledRows;
import org.alkahest.dialect.compile.ManyRows;
import org.alkahest.dialect.compile.ParameterLimit;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.ExpressionType;
import org.alkahest.sql.tree.InsertRow;
import org.jspecify.annotations.Nullable;

/** The ways that a dialect offers for an INSERT of one row, compiled when somebody has many rows. Thread-safe. */
final class InsertWays implements ManyRows {
    private final InsertRow insert;
    private final int values;
    private final InsertReturning role;
    private final Dialect dialect;
    private final WaysCompiler compiler;
    private volatile @Nullable List<CompiledRows> ordered;
    private volatile @Nullable List<CompiledRows> unordered;
    private volatile @Nullable CompiledCopy copy;

    private InsertWays(InsertRow insert, int values, InsertReturning role, Dialect dialect, ParameterLimit limit) {
        this.insert = insert;
        this.values = values;
        this.role = role;
        this.dialect = dialect;
        this.compiler = new WaysCompiler(dialect, limit);
    }

    /** @param values how many values the statement has */
    static ManyRows of(InsertRow insert, int values, Dialect dialect, ParameterLimit limit) {
        return insert.query() == null
                        && insert.more().isEmpty()
                        && !insert.columns().isEmpty()
                        && (dialect.insertReturning().isPresent()
                                || dialect.bulkCopy().isPresent())
                ? new InsertWays(insert, values, dialect.insertReturning().orElse(InsertReturning.NONE), dialect, limit)
                : NONE;
    }

    @Override
    public @Nullable CompiledCopy copy() {
        CompiledCopy known = copy;
        if (known == null && dialect.bulkCopy().isPresent()) {
            CopyForm form = dialect.bulkCopy().get().form(insert);
            TemplateWriter writer = TemplateWriter.ofOne(dialect);
            writer.node(form.text());
            known = new CompiledCopy(form, writer.parts());
            copy = known;
        }
        return known;
    }

    @Override
    public List<CompiledRows> ways(boolean inParameterOrder) {
        List<CompiledRows> known = inParameterOrder ? ordered : unordered;
        if (known == null) {
            known = compiled(inParameterOrder);
            if (inParameterOrder) {
                ordered = known;
            } else {
                unordered = known;
            }
        }
        return known;
    }

    private List<CompiledRows> compiled(boolean inParameterOrder) {
        var request = new InsertRequest(
                insert.withReturning(selected(insert.returning())), inParameterOrder, values, this::selected);
        return compiler.compile(role.ways(request));
    }

    private List<Expression> selected(List<Expression> outputs) {
        return outputs.stream().map(this::selected).toList();
    }

    private Expression selected(Expression output) {
        return SelectedColumns.wrapped(output, dialect.types().binding(ExpressionType.of(output)));
    }
}
