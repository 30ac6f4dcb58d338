package org.alkahest.tools.diagram;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.alkahest.dialect.reflect.ReflectedTable;

/**
 * A schema to look at: as text, as a diagram for Mermaid, or as a page with a picture. Immutable; tables are in the order of their
 * names, whatever order they come in.
 *
 * <pre>{@code
 * var read = engine.inspector().tables(ReflectionRequest.tables());
 * Files.writeString(Path.of("shop.html"), SchemaDiagram.of("shop", read.tables().values()).html());
 * }</pre>
 *
 * <p>What stands in names, comments and SQL of the database is escaped in each form: it is shown and does nothing.
 */
public final class SchemaDiagram {
    private final String title;
    private final List<ReflectedTable> tables;

    private SchemaDiagram(String title, List<ReflectedTable> tables) {
        this.title = title;
        this.tables = tables;
    }

    /**
     * A diagram of tables and views.
     *
     * @param title what is above it, such as the name of the schema
     */
    public static SchemaDiagram of(String title, Collection<ReflectedTable> tables) {
        return new SchemaDiagram(
                title,
                tables.stream()
                        .sorted(Comparator.comparing((ReflectedTable table) ->
                                        String.valueOf(table.name().schema()))
                                .thenComparing(table -> table.name().name()))
                        .toList());
    }

    /** Text for a terminal: each table with its columns, keys, checks and indexes. Its lines end with line feeds. */
    public String text() {
        return TextForm.of(title, tables);
    }

    /** An {@code erDiagram} of Mermaid. */
    public String mermaid() {
        return MermaidForm.of(title, tables);
    }

    /** A picture by itself: an SVG element. It has the colours of a light page. */
    public String svg() {
        return SvgForm.standalone(Layout.of(tables));
    }

    /**
     * One page of HTML with the picture in it, to zoom, move and search. Everything is in the page: it needs no network and asks for
     * none.
     */
    public String html() {
        return HtmlForm.of(title, tables.size(), SvgForm.embedded(Layout.of(tables)));
    }
}
