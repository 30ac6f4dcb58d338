package org.alkahest.dialect.postgresql;

import org.alkahest.dialect.render.MaterializedHint;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.dialect.render.RowLimits;
import org.alkahest.dialect.render.TypedNulls;
import org.alkahest.sql.tree.InList;
import org.alkahest.sql.tree.ListSlot;
import org.alkahest.sql.tree.Literal;
import org.alkahest.sql.tree.NextValue;
import org.alkahest.sql.tree.Precedence;
import org.alkahest.sql.tree.RowLimit;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.TypeKind;

/** Where PostgreSQL writes differently: a list of values is one array, so the text is the same for any length. */
final class PostgresqlRendering {
    static final Rendering RENDERING = Rendering.standard()
            .with(TypedNulls.rendering())
            .with(RowLimit.class, RowLimits::limitOffset)
            .with(InList.class, PostgresqlRendering::inList)
            .with(MaterializedHint.class, MaterializedHint::write)
            .with(NextValue.class, PostgresqlRendering::nextValue);

    private static final BasicType<String> TEXT = BasicType.of(TypeKind.TEXT, String.class);

    private PostgresqlRendering() {}

    private static void inList(InList node, SqlWriter out) {
        if (node.list() instanceof ListSlot list && PostgresqlTypes.hasArray(list.type())) {
            out.operand(node.operand(), Precedence.CONCAT)
                    .sql(node.negated() ? " <> all(" : " = any(")
                    .arraySlot(list)
                    .sql(")");
        } else {
            Rendering.standard().render(node, out);
        }
    }

    /** The name of the sequence, quoted as an identifier is, is the text of a literal. */
    private static void nextValue(NextValue node, SqlWriter out) {
        TableName sequence = node.sequence();
        String name = PostgresqlDialect.IDENTIFIERS.write(sequence.name());
        String qualified =
                sequence.schema() == null ? name : PostgresqlDialect.IDENTIFIERS.write(sequence.schema()) + '.' + name;
        out.sql("nextval(").literal(new Literal(TEXT, qualified)).sql(")");
    }
}
