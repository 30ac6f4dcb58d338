package org.alkahest.dialect.render;

import org.alkahest.sql.tree.Concat;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Precedence;
import org.alkahest.sql.tree.SqlWriter;

/** Texts joined by {@code ||}. Databases disagree on how tight it is, so no other operator stands in it bare. */
final class ConcatRenderer {
    private ConcatRenderer() {}

    static void render(Concat node, SqlWriter out) {
        String separator = "";
        for (Expression operand : node.operands()) {
            out.sql(separator).operand(operand, operand instanceof Concat ? Precedence.CONCAT : Precedence.PRIMARY);
            separator = " || ";
        }
    }
}
