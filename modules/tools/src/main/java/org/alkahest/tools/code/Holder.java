package org.alkahest.tools.code;

import java.util.List;
import java.util.Set;
import org.alkahest.dialect.reflect.ObjectKind;
import org.alkahest.dialect.reflect.ReflectedTable;

/** Writes the class that has one of each table. */
final class Holder {
    /** What no table is called there. */
    static final Set<String> CONSTANTS = Set.of("SCHEMA", "VIEWS", "MAPPINGS");

    private final SchemaNames names;
    private final String type;
    private final boolean sql;

    /** @param sql whether tables have SQL of the database in them */
    Holder(SchemaNames names, String type, boolean sql) {
        this.names = names;
        this.type = type;
        this.sql = sql;
    }

    SourceFile write(SourceFile file) {
        file.documentation("", List.of("One of each table."));
        file.line("public final class " + type + " {");
        constants(file, "SCHEMA", "The tables, which refer to each other.", false);
        if (names.tables().stream().anyMatch(Holder::isView)) {
            file.blank();
            constants(file, "VIEWS", "The views, apart: creating tables does not make them.", true);
        }
        file.blank();
        file.line("    private " + type + "() {}");
        if (sql) {
            sql(file);
        }
        return file.line("}");
    }

    private static void sql(SourceFile file) {
        file.blank();
        file.documentation("    ", List.of("SQL of the database, as it stands."));
        file.line("    static <T, F extends " + file.use("Expr") + "<T>> F sql(" + file.use("Family")
                + "<T, F> family, String text) {");
        file.line("        return family.of(new " + file.use("TextExpression") + "(" + file.use("List") + ".of(new "
                + file.use("TextPart") + ".Verbatim(text)), family.type()));");
        file.line("    }");
    }

    private void constants(SourceFile file, String home, String documentation, boolean views) {
        String metaData = file.use("MetaData");
        file.documentation("    ", List.of(documentation));
        file.line("    public static final " + metaData + ' ' + home + " = new " + metaData + "();");
        file.blank();
        for (ReflectedTable table : names.tables()) {
            if (isView(table) == views) {
                String tableType = names.type(table.name());
                file.line("    public static final " + tableType + ' ' + names.constant(table.name()) + " = new "
                        + tableType + '(' + home + ");");
            }
        }
    }

    static boolean isView(ReflectedTable table) {
        return table.kind() != ObjectKind.TABLE;
    }
}
