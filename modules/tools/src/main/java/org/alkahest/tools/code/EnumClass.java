package org.alkahest.tools.code;

import java.util.List;
import org.alkahest.sql.type.LabelType;

/** Writes the Java enum of an enum of the database. */
final class EnumClass {
    private EnumClass() {}

    static SourceFile write(LabelType labels, String type, SourceFile file) {
        file.documentation(
                "", List.of("The labels of {@code " + JavaText.documentation(labels.name()) + "}, in their order."));
        file.line("public enum " + type + " {");
        file.line("    " + String.join(",\n    ", labels.labels()));
        return file.line("}");
    }
}
