package org.alkahest.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alkahest.dialect.reflect.ObjectKind;
import org.alkahest.dialect.reflect.ReflectedObject;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.dialect.reflect.ReflectedTables;
import org.alkahest.dialect.reflect.ReflectionRequest;
import org.alkahest.engine.Engine;
import org.alkahest.engine.inspect.Inspector;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which tables of a database. */
final class TableOptions {
    private static final int AT_ONCE = 1000;
    private static final int AT_ONCE_ONE_BY_ONE = 10;

    @Option(
            names = "--schema",
            paramLabel = "NAME",
            description = "A schema to read; may be given several times. Without it, the connection's own.")
    private List<String> schemas = new ArrayList<>();

    @Option(
            names = "--tables",
            arity = "1..*",
            paramLabel = "GLOB",
            description = "Only tables whose name is like this, where * stands for any text and ? for one character.")
    private List<String> globs = new ArrayList<>();

    @Option(
            names = "--exclude",
            arity = "1..*",
            paramLabel = "GLOB",
            description = "No tables whose name is like this.")
    private List<String> excluded = new ArrayList<>();

    @Option(names = "--views", description = "Views, too.")
    private boolean views;

    /**
     * Reads the tables that are meant; says which cannot be read.
     *
     * @throws CommandFailure if there are none
     */
    List<ReflectedTable> read(Engine engine, Failures failures, Progress progress) {
        Inspector inspector = engine.inspector();
        List<ReflectedTable> tables = new ArrayList<>();
        List<@Nullable String> asked = new ArrayList<>(schemas);
        if (asked.isEmpty()) {
            asked.add(null);
        }
        int together = engine.dialect().bulkReflection().isPresent() ? AT_ONCE : AT_ONCE_ONE_BY_ONE;
        for (String schema : asked) {
            List<String> names = names(inspector, schema);
            progress.begin("Reading", names.size());
            for (int from = 0; from < names.size(); from += together) {
                List<String> some = names.subList(from, Math.min(names.size(), from + together));
                ReflectedTables read = inspector.tables(
                        ReflectionRequest.tables().in(schema).kinds(kinds()).named(some));
                tables.addAll(read.tables().values());
                read.unreadable()
                        .forEach((name, why) ->
                                failures.print("Left out, since it cannot be read: " + name + "\n  " + why.what()));
                progress.advance(some.size());
            }
        }
        if (tables.isEmpty()) {
            throw new CommandFailure(
                    "There is no table" + (globs.isEmpty() ? "" : " like " + globs)
                            + (schemas.isEmpty() ? "." : " in " + schemas + "."),
                    "Check --schema, --tables and --exclude; names are compared exactly, and views are read with --views only.",
                    null);
        }
        return tables;
    }

    private Set<ObjectKind> kinds() {
        return views ? EnumSet.allOf(ObjectKind.class) : EnumSet.of(ObjectKind.TABLE);
    }

    private List<String> names(Inspector inspector, @Nullable String schema) {
        ReflectionRequest request = ReflectionRequest.tables().in(schema).kinds(kinds());
        return inspector.objects(schema).stream()
                .filter(request::includes)
                .map(ReflectedObject::name)
                .map(name -> name.name())
                .filter(name -> (globs.isEmpty() || isLikeOne(name, globs)) && !isLikeOne(name, excluded))
                .toList();
    }

    private static boolean isLikeOne(String name, List<String> globs) {
        return globs.stream().anyMatch(glob -> pattern(glob).matcher(name).matches());
    }

    private static Pattern pattern(String glob) {
        String expression = glob.codePoints()
                .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining());
        return Pattern.compile(expression, Pattern.DOTALL);
    }
}
