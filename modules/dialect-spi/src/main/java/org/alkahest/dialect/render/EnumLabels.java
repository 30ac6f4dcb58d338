package org.alkahest.dialect.render;

import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.type.EnumType;

/** The names of the constants of an enum as literals, in parentheses. */
public record EnumLabels(EnumType<?> type) implements Fragment {
    /** A word and the names behind it, such as {@code enum('a', 'b')}; a name of Java has nothing in it that a literal escapes. */
    public static String written(String word, EnumType<?> type) {
        return word + "('" + String.join("', '", type.labels()) + "')";
    }

    @Override
    public void render(SqlWriter out) {
        String separator = "(";
        for (String label : type.labels()) {
            out.sql(separator).literal(TextLiteral.of(label));
            separator = ", ";
        }
        out.sql(")");
    }
}
