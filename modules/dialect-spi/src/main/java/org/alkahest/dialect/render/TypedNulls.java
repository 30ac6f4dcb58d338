package org.alkahest.dialect.render;

import org.alkahest.sql.tree.Cast;
import org.alkahest.sql.tree.Literal;
import org.alkahest.sql.tree.SqlWriter;

/** Rendering for databases that do not guess the type of NULL where it is an operand: it says its type. */
public final class TypedNulls {
    private static final Rendering RENDERING =
            Rendering.standard().with(Literal.class, TypedNulls::literal).with(Cast.class, TypedNulls::cast);

    private TypedNulls() {}

    /** The entries, to be put into a table with {@link Rendering#with(Rendering)}. */
    public static Rendering rendering() {
        return RENDERING;
    }

    private static void literal(Literal node, SqlWriter out) {
        if (node.value() == null) {
            out.node(new Cast(node, WidestType.of(node.type())));
        } else {
            out.literal(node);
        }
    }

    /** NULL that is converted anyway says its type only once. */
    private static void cast(Cast node, SqlWriter out) {
        if (node.operand() instanceof Literal literal && literal.value() == null) {
            out.sql("cast(null as ").type(node.type()).sql(")");
        } else {
            Rendering.standard().render(node, out);
        }
    }
}
