package org.alkahest.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.tools.diagram.SchemaDiagram;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints or draws the tables of a database. */
@Command(
        name = "schema",
        description = {
            "Reads the schema of a database and prints or draws it.",
            "The page of --format html shows it as a picture to zoom and search, and needs no network."
        })
final class SchemaCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Failures failures;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private TableOptions tables = new TableOptions();

    @Option(names = "--format", defaultValue = "text", description = "How: ${COMPLETION-CANDIDATES}. Default: text.")
    private Format format = Format.text;

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write. Without it, the output.")
    private @Nullable Path out;

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            description = "What is above it. Without it, the name of the database.")
    private @Nullable String title;

    @Option(names = "--force", description = "Write over a file that this program did not write.")
    private boolean force;

    /** The forms; spelled as they are typed. */
    enum Format {
        text,
        mermaid,
        html
    }

    SchemaCommand(Surroundings surroundings, Failures failures) {
        this.surroundings = surroundings;
        this.failures = failures;
    }

    @Override
    public Integer call() {
        try (Progress progress = surroundings.progress()) {
            List<ReflectedTable> read =
                    connection.with(surroundings, failures, engine -> tables.read(engine, failures, progress));
            String form = form(SchemaDiagram.of(title != null ? title : connection.title(), read));
            Path file = out;
            if (file == null) {
                surroundings.out().print(form);
            } else {
                GeneratedFiles.single(file, form).write(force, progress);
            }
        }
        return 0;
    }

    private String form(SchemaDiagram diagram) {
        return switch (format) {
            case text -> diagram.text();
            case mermaid -> diagram.mermaid();
            case html -> diagram.html();
        };
    }
}
