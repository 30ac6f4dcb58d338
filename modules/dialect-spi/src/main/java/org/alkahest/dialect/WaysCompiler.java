package org.alkahest.dialect;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.dialect.bulk.RowsWay;
import org.alkahest.dialect.compile.CompiledRows;
import org.alkahest.dialect.compile.ParameterLimit;
import org.alkahest.dialect.compile.RowFormat;
import org.alkahest.dialect.compile.SqlPart;
import org.alkahest.dialect.type.TypeBinding;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.ExpressionType;

/** Renders the ways that a dialect offers for many rows. */
record WaysCompiler(Dialect dialect, ParameterLimit limit) {

    /** Those of the ways, in their order, whose text stands for many rows once it is rendered. */
    List<CompiledRows> compile(List<RowsWay> ways) {
        List<CompiledRows> compiled = new ArrayList<>();
        for (RowsWay way : ways) {
            TemplateWriter writer = TemplateWriter.ofManyRows(dialect);
            writer.node(way.text());
            List<SqlPart> parts = writer.parts();
            if (CompiledRows.areUsable(parts)) {
                compiled.add(new CompiledRows(way, parts, new RowFormat(bindings(way.outputs())), limit));
            }
        }
        return List.copyOf(compiled);
    }

    private List<TypeBinding<?>> bindings(List<Expression> outputs) {
        List<TypeBinding<?>> bindings = new ArrayList<>();
        for (Expression output : outputs) {
            bindings.add(dialect.types().binding(ExpressionType.of(output)));
        }
        return bindings;
    }
}
