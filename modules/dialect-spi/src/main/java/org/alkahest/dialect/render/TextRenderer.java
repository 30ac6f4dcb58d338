package org.alkahest.dialect.render;

import java.util.List;
import org.alkahest.sql.tree.Precedence;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.TextExpression;
import org.alkahest.sql.tree.TextPart;
import org.alkahest.sql.tree.TextQuery;

/** SQL that the user wrote, verbatim; what is embedded in it brings its own parentheses. */
final class TextRenderer {
    private TextRenderer() {}

    static void expression(TextExpression node, SqlWriter out) {
        parts(node.parts(), out);
    }

    static void query(TextQuery node, SqlWriter out) {
        parts(node.parts(), out);
    }

    private static void parts(List<TextPart> parts, SqlWriter out) {
        for (TextPart part : parts) {
            if (part instanceof TextPart.Verbatim verbatim) {
                out.sql(verbatim.sql());
            } else if (part instanceof TextPart.Embedded embedded) {
                out.operand(embedded.expression(), Precedence.PRIMARY);
            }
        }
    }
}
