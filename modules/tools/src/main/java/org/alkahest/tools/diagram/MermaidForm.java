package org.alkahest.tools.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.tree.TableName;

/**
 * A schema as an {@code erDiagram} of Mermaid. Its names are of few characters, so tables get ids and their names as labels; a column
 * that is called otherwise in the diagram has its name as comment.
 */
final class MermaidForm {
    private final StringBuilder text = new StringBuilder();
    private final Map<TableName, ReflectedTable> tables = new HashMap<>();
    private final Map<TableName, String> ids = new HashMap<>();

    private MermaidForm() {}

    static String of(String title, List<ReflectedTable> tables) {
        var form = new MermaidForm();
        form.line("---");
        form.line("title: \"" + label(title).replace("\\", "\\\\") + "\"");
        form.line("---");
        form.line("erDiagram");
        for (ReflectedTable table : tables) {
            form.tables.put(table.name(), table);
            form.ids.put(table.name(), "t" + (form.ids.size() + 1));
        }
        tables.forEach(form::table);
        tables.forEach(form::foreignKeys);
        return form.text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void table(ReflectedTable table) {
        line("    " + ids.get(table.name()) + "[\"" + label(table.name().toString()) + "\"] {");
        for (ReflectedColumn column : table.columns()) {
            List<String> keys = new ArrayList<>();
            if (Words.isKey(table, column)) {
                keys.add("PK");
            }
            if (Words.refers(table, column)) {
                keys.add("FK");
            }
            if (!Words.isKey(table, column) && Words.isUnique(table, List.of(column.name()))) {
                keys.add("UK");
            }
            String name = word(column.name());
            String comment = name.equals(column.name()) ? "" : " \"" + label(column.name()) + "\"";
            line("        " + word(column.typeName()) + ' ' + name + (keys.isEmpty() ? "" : ' ' + String.join(", ", keys))
                    + comment);
        }
        line("    }");
    }

    private void foreignKeys(ReflectedTable table) {
        for (ForeignKey key : table.foreignKeys()) {
            if (tables.containsKey(key.target())) {
                boolean optional = key.columns().stream()
                        .flatMap(name -> table.column(name).stream())
                        .anyMatch(ReflectedColumn::nullable);
                boolean one = Words.isUnique(table, key.columns());
                line("    " + ids.get(key.target()) + (optional ? " |o" : " ||") + "--" + (one ? "o| " : "o{ ")
                        + ids.get(table.name()) + " : \"" + label(String.join(", ", key.columns())) + "\"");
            }
        }
    }

    /** A text between quotes, where Mermaid knows no escape. */
    private static String label(String text) {
        return Words.shown(text)
                .replace('"', '\'')
                .replace("#", "＃")
                .replace("%%", "％％")
                .replace("<", "‹")
                .replace(">", "›")
                .replace("`", "'");
    }

    private static String word(String text) {
        String word = text.replaceAll("[^A-Za-z0-9_()\\[\\]-]+", "_");
        return word.isEmpty() || !Character.isLetter(word.charAt(0)) ? "c" + word : word;
    }
}
