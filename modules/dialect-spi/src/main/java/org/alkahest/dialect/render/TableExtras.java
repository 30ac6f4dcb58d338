package org.alkahest.dialect.render;

import java.util.List;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Hints;
import org.alkahest.sql.tree.Precedence;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.TableSample;

/**
 * What stands behind tables of FROM and their aliases.
 *
 * @param samples of which a part is read
 * @param hints those for tables, for the dialect that is written
 */
public record TableExtras(List<TableSample> samples, Hints hints) {
    /** Nothing. */
    public static final TableExtras NONE = new TableExtras(List.of(), Hints.NONE);

    public TableExtras {
        samples = List.copyOf(samples);
    }

    static TableExtras of(SelectQuery query) {
        return query.samples().isEmpty() && query.hints().isEmpty()
                ? NONE
                : new TableExtras(query.samples(), query.hints());
    }

    /** Writes what stands behind a table. */
    void behind(Relation table, SqlWriter out) {
        for (TableSample sample : samples) {
            if (sample.table().source().equals(table.source())) {
                sample(sample, out);
            }
        }
        HintRenderer.behind(table, hints, out);
    }

    private static void sample(TableSample sample, SqlWriter out) {
        out.sql(sample.method() == TableSample.Method.SYSTEM ? " tablesample system (" : " tablesample bernoulli (")
                .operand(sample.percent(), Precedence.PRIMARY)
                .sql(")");
        Expression seed = sample.seed();
        if (seed != null) {
            out.sql(" repeatable (").operand(seed, Precedence.PRIMARY).sql(")");
        }
    }
}
