package org.alkahest.dialect.mysql.family.reflect;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.jspecify.annotations.Nullable;

/**
 * What CREATE TABLE would say behind its parentheses, in two queries: one for what tables of the schema have by themselves, and where a
 * table is partitioned one for how.
 */
final class TableOptions {
    private static final String USUAL_ENGINE = "InnoDB";
    private static final Pattern OPTION = Pattern.compile("(`[^`]*`|[^=\\s]+)=('(?:[^']|'')*'|\\S*)");

    private final Usual usual;
    private final Partitions partitions;

    private record Usual(@Nullable String charset, @Nullable String collation) {}

    private TableOptions(Usual usual, Partitions partitions) {
        this.usual = usual;
        this.partitions = partitions;
    }

    static TableOptions read(SchemaQuery query, boolean somePartitioned) {
        Usual usual = query
                .rows(
                        "default_character_set_name, default_collation_name",
                        "schemata",
                        "schema_name",
                        null,
                        "",
                        row -> new Usual(row.getString(1), row.getString(2)))
                .stream()
                .findFirst()
                .orElse(new Usual(null, null));
        var partitions = new Partitions();
        return new TableOptions(usual, somePartitioned ? partitions.read(query) : partitions);
    }

    /** Whether a table says that it is partitioned. */
    static boolean isPartitioned(Relations.Relation relation) {
        return relation.createOptions().contains("partitioned");
    }

    /** What is not usual of a table, by the words of {@link ReflectedTable#options}; nothing for a view. */
    Map<String, String> of(Relations.Relation relation) {
        Map<String, String> options = new LinkedHashMap<>();
        String engine = relation.engine();
        if (engine != null && !engine.equals(USUAL_ENGINE)) {
            options.put("engine", engine);
        }
        String collation = relation.collation();
        if (collation != null && !collation.equals(usual.collation())) {
            String charset = collation.split("_", 2)[0];
            if (!charset.equals(usual.charset())) {
                options.put("charset", charset);
            }
            options.put("collate", collation);
        }
        Matcher said = OPTION.matcher(relation.createOptions());
        while (said.find()) {
            options.put(said.group(1).toLowerCase(Locale.ROOT), said.group(2));
        }
        if (relation.versioned()) {
            options.put("with system versioning", "true");
        }
        String partitioned = partitions.of(relation.table());
        if (partitioned != null) {
            options.put("partition by", partitioned);
        }
        return options;
    }
}
