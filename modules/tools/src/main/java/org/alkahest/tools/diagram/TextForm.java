package org.alkahest.tools.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.alkahest.dialect.reflect.ReflectedCheck;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedConstraint;
import org.alkahest.dialect.reflect.ReflectedIndex;
import org.alkahest.dialect.reflect.ReflectedIndexItem;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.schema.UniqueKey;
import org.jspecify.annotations.Nullable;

/** A schema as text for a terminal. */
final class TextForm {
    private static final int WIDEST = 40;

    private final StringBuilder text = new StringBuilder();

    private TextForm() {}

    static String of(String title, List<ReflectedTable> tables) {
        var form = new TextForm();
        form.line(Words.shown(title) + ": " + tables.size() + (tables.size() == 1 ? " table" : " tables"));
        tables.forEach(form::table);
        return form.text.toString();
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    private void table(ReflectedTable table) {
        line("");
        String kind = switch (table.kind()) {
            case TABLE -> table.temporary() ? "  (temporary)" : "";
            case VIEW -> "  (view)";
            case MATERIALIZED_VIEW -> "  (materialized view)";
        };
        line(Words.shown(table.name().toString()) + kind + comment(table.comment()));
        columns(table);
        PrimaryKey key = table.primaryKey();
        if (key != null && key.columns().size() > 1) {
            line("  primary key  " + Words.shown(String.join(", ", key.columns())));
        }
        for (UniqueKey unique : table.uniqueKeys()) {
            line("  unique       " + Words.shown(String.join(", ", unique.columns()))
                    + (unique.nullsDistinct() ? "" : "  nulls not distinct") + name(unique.name()));
        }
        for (ForeignKey foreignKey : table.foreignKeys()) {
            line("  foreign key  " + Words.foreignKey(foreignKey) + name(foreignKey.name()));
        }
        for (ReflectedCheck check : table.checks()) {
            line("  check        " + Words.shown(check.condition()) + name(check.name()));
        }
        for (ReflectedConstraint constraint : table.constraints()) {
            line("  constraint   " + Words.shown(constraint.definition()) + name(constraint.name()));
        }
        table.indexes().forEach(this::index);
        table.options().forEach((option, value) -> line("  option       " + Words.shown(option + " " + value)));
    }

    private void columns(ReflectedTable table) {
        int widestName = 0;
        int widestType = 0;
        for (ReflectedColumn column : table.columns()) {
            widestName = Math.max(widestName, Words.width(Words.shown(column.name())));
            widestType = Math.max(widestType, Words.width(Words.shown(column.typeName())));
        }
        for (ReflectedColumn column : table.columns()) {
            List<String> details = new ArrayList<>(Words.details(table, column));
            line("  " + padded(Words.shown(column.name()), widestName) + "  "
                    + padded(Words.shown(column.typeName()), widestType)
                    + "  " + (column.nullable() ? "        " : "not null") + "  " + String.join(", ", details)
                    + comment(column.comment()));
        }
    }

    private void index(ReflectedIndex index) {
        String where = index.where();
        String method = index.method();
        line("  index        "
                + index.items().stream().map(TextForm::item).collect(Collectors.joining(", "))
                + (index.included().isEmpty() ? "" : "  including " + Words.shown(String.join(", ", index.included())))
                + (index.unique() ? "  unique" : "")
                + (method == null ? "" : "  using " + Words.shown(method))
                + (where == null ? "" : "  where " + Words.shown(where))
                + name(index.name()));
    }

    private static String item(ReflectedIndexItem item) {
        String column = item.column();
        String details = item.details();
        return Words.shown(column != null ? column : "(" + item.expression() + ")")
                + (details == null ? "" : " " + Words.shown(details))
                + (item.descending() ? " desc" : "");
    }

    private static String comment(@Nullable String comment) {
        return comment == null || comment.isBlank() ? "" : "  -- " + Words.shown(comment);
    }

    private static String name(@Nullable Object name) {
        return name == null ? "" : "  [" + Words.shown(name.toString()) + "]";
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, Math.min(width, WIDEST) - Words.width(text)));
    }
}
