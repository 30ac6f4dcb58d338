package org.alkahest.tools.code;

import java.util.ArrayList;
import java.util.List;

/** One file of Java source while it is being written. */
final class SourceFile {
    private static final int WIDTH = 120;

    private final String packageName;
    private final String type;
    private final Imports imports = new Imports();
    private final StringBuilder body = new StringBuilder();

    SourceFile(String packageName, String type) {
        this.packageName = packageName;
        this.type = type;
    }

    String use(String importedType) {
        return imports.use(importedType);
    }

    String use(Class<?> importedType) {
        return imports.use(importedType);
    }

    SourceFile line(String line) {
        body.append(line).append('\n');
        return this;
    }

    SourceFile blank() {
        return line("");
    }

    /** A comment of documentation; nothing where there is none. Its sentences are of documentation already. */
    SourceFile documentation(String indent, List<String> paragraphs) {
        if (paragraphs.isEmpty()) {
            return this;
        }
        String only = indent + "/** " + paragraphs.get(0) + " */";
        if (paragraphs.size() == 1 && only.length() <= WIDTH) {
            return line(only);
        }
        line(indent + "/**");
        for (int i = 0; i < paragraphs.size(); i++) {
            String paragraph = paragraphs.get(i);
            if (i > 0 && !paragraph.startsWith("@param ")) {
                line(indent + " *");
                paragraph = "<p>" + paragraph;
            } else if (i > 0 && !paragraphs.get(i - 1).startsWith("@param ")) {
                line(indent + " *");
            }
            wrapped(indent + " * ", indent + " * ", paragraph);
        }
        return line(indent + " */");
    }

    /** A beginning with words behind it, on as many lines as it takes. */
    SourceFile wrapped(String beginning, String words) {
        String indent = beginning.substring(
                0, beginning.length() - beginning.stripLeading().length());
        return wrapped(beginning, indent + "        ", words);
    }

    private SourceFile wrapped(String beginning, String before, String text) {
        var line = new StringBuilder(beginning);
        boolean first = true;
        for (String word : text.split(" ", -1)) {
            if (!first && line.length() + 1 + word.length() > WIDTH) {
                line(line.toString());
                line.setLength(0);
                line.append(before);
                first = true;
            }
            line.append(first ? "" : " ").append(word);
            first = false;
        }
        return line(line.toString());
    }

    /** A statement or field: a beginning and calls behind it, on one line if they fit. */
    SourceFile chain(String indent, String beginning, List<String> calls) {
        String whole = indent + beginning + String.join("", calls) + ";";
        if (whole.length() <= WIDTH || calls.isEmpty()) {
            return line(whole);
        }
        List<String> lines = new ArrayList<>();
        int initialiser = beginning.indexOf(" = ");
        if (indent.length() + beginning.length() > WIDTH && initialiser >= 0) {
            lines.add(indent + beginning.substring(0, initialiser + 2));
            lines.add(indent + "        " + beginning.substring(initialiser + 3));
        } else {
            lines.add(indent + beginning);
        }
        calls.forEach(call -> lines.add(indent + "        " + call.stripTrailing()));
        return line(String.join("\n", lines) + ";");
    }

    /** Where it belongs, below a directory of sources. */
    String path() {
        return packageName.replace('.', '/') + '/' + type + ".java";
    }

    String text() {
        String declarations = imports.text(body);
        return SchemaCode.MARK + "\npackage " + packageName + ";\n\n" + declarations
                + (declarations.isEmpty() ? "" : "\n") + body;
    }
}
