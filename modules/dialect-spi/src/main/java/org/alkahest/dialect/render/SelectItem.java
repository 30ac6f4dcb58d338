package org.alkahest.dialect.render;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Label;
import org.alkahest.sql.tree.SqlWriter;

/**
 * An item of a select list. A placeholder or NULL that stands alone says its type, which a database cannot guess.
 */
public record SelectItem(Expression expression) implements Fragment {
    @Override
    public void render(SqlWriter out) {
        label(TypedPlaceholders.withType(value()), out);
    }

    /** Writes the item for databases that need no type here. */
    public static void withoutType(SelectItem item, SqlWriter out) {
        item.label(item.value(), out);
    }

    private Expression value() {
        return expression instanceof Label label ? label.operand() : expression;
    }

    private void label(Expression value, SqlWriter out) {
        out.node(value);
        if (expression instanceof Label label) {
            out.sql(" as ").name(label.name());
        }
    }

    static List<SelectItem> of(List<Expression> expressions) {
        List<SelectItem> items = new ArrayList<>(expressions.size());
        for (Expression expression : expressions) {
            items.add(new SelectItem(expression));
        }
        return items;
    }
}
