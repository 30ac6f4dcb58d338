package org.alkahest.dialect.render;

import java.util.stream.Collectors;
import org.alkahest.dialect.type.Literals;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.type.LabelType;

/** The names of the constants of an enum as literals, in parentheses. */
public record EnumLabels(LabelType type) implements Fragment {
    /** A word and the labels behind it, such as {@code enum('a', 'b')}. */
    public static String written(String word, LabelType type, Literals literals) {
        return type.labels().stream().map(literals::text).collect(Collectors.joining(", ", word + '(', ")"));
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
