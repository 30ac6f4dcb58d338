package org.alkahest.tools.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.LabelType;

/** Whatever things are called in a database: their classes compile, under names that differ, and the same every time. */
class OddNamesTest {
    private static final List<String> ODD = List.of(
            "class",
            "CLASS",
            "Class",
            "user_account",
            "USER_ACCOUNT",
            "UserAccount",
            "user__account",
            "useraccount",
            "2fa",
            "_",
            "__",
            "%",
            "a b",
            "a-b",
            "A_B",
            "ab",
            "\"",
            "\\",
            "\\u0041",
            "*/",
            "/*",
            "{@code",
            "<b>",
            "größe",
            "GRÖSSE",
            "名前",
            "ユーザー",
            "String",
            "string",
            "types",
            "Types",
            "column",
            "list",
            "index",
            "select",
            "table",
            "entity",
            "home",
            "schema",
            "hashCode",
            "hash_code",
            "toString",
            "get_class",
            "notify",
            "wait",
            "clone",
            "record",
            "var",
            "yield",
            "enum",
            "sql",
            "SCHEMA",
            "views",
            "x\u0000y".replace("\u0000", "\u0001"),
            "a\nb",
            "e\u0301",
            "\u00e9",
            "\u202eabc",
            "$",
            "a$b",
            "\ud83d\ude00",
            "\ud835\udc00",
            "ß",
            "İ",
            "ı",
            "i",
            "I",
            "object",
            "override",
            "mappings",
            "unnamed",
            "unnamed2",
            "long",
            "Long",
            "user2",
            "user",
            "USER");

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.of(ODD),
                Arbitraries.strings().ofMinLength(1).ofMaxLength(12).filter(name -> name.indexOf('\0') < 0));
    }

    @Provide
    Arbitrary<Set<String>> manyNames() {
        return names().set().ofMinSize(1).ofMaxSize(8);
    }

    @Property(tries = 40)
    void classesOfWhateverNamesCompile(
            @ForAll("manyNames") Set<String> tableNames, @ForAll("manyNames") Set<String> columnNames)
            throws IOException {
        for (Map<String, String> files : everyStyle(tables(tableNames, columnNames))) {
            assertThat(compile(files)).as("%s", files).isEmpty();
        }
    }

    @Property(tries = 2)
    void allOddNamesTogetherCompile(@ForAll Random random) throws IOException {
        List<String> shuffled = new ArrayList<>(ODD);
        Collections.shuffle(shuffled, random);

        for (Map<String, String> files :
                everyStyle(tables(new LinkedHashSet<>(shuffled), new LinkedHashSet<>(shuffled)))) {
            assertThat(compile(files)).isEmpty();
        }
    }

    @Property(tries = 50)
    void theOrderOfTheTablesDoesNotMatterAndFilesDifferInMoreThanCapitals(
            @ForAll("manyNames") Set<String> tableNames, @ForAll Random random) {
        List<ReflectedTable> tables = tables(tableNames, Set.of("id"));
        List<ReflectedTable> shuffled = new ArrayList<>(tables);
        Collections.shuffle(shuffled, random);
        SchemaCode code = SchemaCode.inPackage("org.example.odd");

        Map<String, String> files = code.tables(tables);

        assertThat(code.tables(shuffled)).isEqualTo(files);
        assertThat(files.keySet().stream().map(JavaNames::withoutCase).distinct())
                .hasSize(files.size());
        assertThat(files.keySet()).allMatch(path -> path.chars().allMatch(c -> c < 128));
    }

    private static List<Map<String, String>> everyStyle(List<ReflectedTable> tables) {
        SchemaCode code = SchemaCode.inPackage("org.example.odd").holder("Odd");
        return List.of(code.tables(tables), code.records(tables), code.classes(tables));
    }

    /** Tables with the same columns, each of which refers to the one before. */
    private static List<ReflectedTable> tables(Set<String> tableNames, Set<String> columnNames) {
        List<ReflectedTable> tables = new ArrayList<>();
        String before = tableNames.iterator().next();
        for (String table : tableNames) {
            List<ReflectedColumn> columns = new ArrayList<>();
            for (String column : columnNames) {
                columns.add(Reflected.bigint(column)
                        .withNullable(columns.size() % 2 == 1)
                        .withComment(column)
                        .withDefault(columns.size() % 3 == 1 ? column : null));
            }
            columns.add(ReflectedColumn.of(
                    "labels of " + table, new LabelType(null, table, List.of("A", "class_", "values")), table, false));
            String key = columns.get(0).name();
            tables.add(Reflected.table(
                    table,
                    columns,
                    List.of(key),
                    Reflected.foreignKey(
                            table, List.of(columns.get(columns.size() - 2).name()), before, List.of(key))));
            before = table;
        }
        assertThat(tables.stream().map(ReflectedTable::name).map(TableName::name))
                .doesNotHaveDuplicates();
        return tables;
    }

    private static String compile(Map<String, String> files) throws IOException {
        Path directory = Files.createTempDirectory("odd-names");
        try {
            return Compilation.compile(files, directory);
        } finally {
            try (Stream<Path> made = Files.walk(directory)) {
                for (Path path : made.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
