package org.alkahest.tools.code;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The types that generated source names. No generated class has the name of one of them, or of one of those of the language that are
 * often written, so each is imported without regard to its surroundings.
 */
final class Imports {
    private static final Map<String, String> KNOWN = new TreeMap<>();

    static {
        known("java.lang", "Boolean", "Double", "Float", "Integer", "Long", "Object", "Override", "Short", "String");
        known("java.lang", "Byte", "Character", "Class", "Enum", "Error", "Exception", "Iterable", "Math", "Number");
        known(
                "java.lang",
                "Process",
                "Record",
                "Runnable",
                "SuppressWarnings",
                "System",
                "Thread",
                "Throwable",
                "Void");
        known("java.lang.invoke", "MethodHandles");
        known("java.math", "BigDecimal", "BigInteger");
        known("java.time", "Duration", "Instant", "LocalDate", "LocalDateTime", "LocalTime");
        known("java.util", "List", "Objects", "UUID");
        known(
                "org.alkahest.sql",
                "ArrayColumn",
                "BoolColumn",
                "BoolType",
                "Condition",
                "Expr",
                "Family",
                "IntervalColumn");
        known("org.alkahest.sql", "IntervalExpr", "IntervalType", "JsonColumn", "JsonType", "MetaData", "NumColumn");
        known("org.alkahest.sql", "NumExpr", "NumType", "Select", "Sql", "TableHome", "TemporalColumn", "TemporalExpr");
        known("org.alkahest.sql", "TemporalType", "TextColumn", "TextExpr", "TextType", "TypedTable", "Types");
        known("org.alkahest.sql", "UnsignedTypes", "ValueColumn", "ValueExpr", "ValueType");
        known("org.alkahest.sql.schema", "Deferral", "Identity", "Index", "Numbering", "ReferentialAction");
        known("org.alkahest.sql.tree", "TableName", "TextExpression", "TextPart");
        known("org.alkahest.sql.type", "ArrayOf", "BasicType", "Json", "LabelType", "NamedType", "TypeKind");
        known("org.alkahest.orm", "Entity", "Mappings");
        known("org.alkahest.orm.annotation", "Column", "Generated", "Id", "References", "Table");
        known("org.jspecify.annotations", "Nullable", "NullMarked");
    }

    /** The simple names of all of them. */
    static final Set<String> NAMES = Set.copyOf(KNOWN.keySet());

    private final Set<String> used = new TreeSet<>();

    private static void known(String packageName, String... types) {
        Stream.of(types).forEach(type -> KNOWN.put(type, packageName + '.' + type));
    }

    /** The simple name, which is imported. */
    String use(String type) {
        String full = KNOWN.get(type);
        if (full == null) {
            throw new IllegalArgumentException(type);
        }
        if (!full.startsWith("java.lang.") || full.startsWith("java.lang.invoke.")) {
            used.add(full);
        }
        return type;
    }

    /** The simple name of a class of values, which is imported. */
    String use(Class<?> type) {
        return type == byte[].class ? "byte[]" : use(type.getSimpleName());
    }

    /** The declarations of those that are found in a text, in order. */
    String text(CharSequence body) {
        Set<String> words = Pattern.compile("\\W+").splitAsStream(body).collect(Collectors.toSet());
        var text = new StringBuilder();
        for (String type : used) {
            if (words.contains(type.substring(type.lastIndexOf('.') + 1))) {
                text.append("import ").append(type).append(";\n");
            }
        }
        return text.toString();
    }
}
