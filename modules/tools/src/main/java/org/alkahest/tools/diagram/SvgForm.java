package org.alkahest.tools.diagram;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.dialect.reflect.ObjectKind;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.tools.diagram.Arrow.Point;

/**
 * A drawing as an SVG element. Each table is a {@code g} of the class {@code table} with its name in {@code data-name}; each foreign key
 * a {@code path} of the class {@code arrow} with the ids of its ends in {@code data-from} and {@code data-to}.
 */
final class SvgForm {
    /** The colours, by the custom properties that the page sets. */
    static final String STYLE = """
            svg.schema { font: 12px ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
            .schema .frame { fill: var(--box); stroke: var(--line); stroke-width: 1.2; }
            .schema .head { fill: var(--head); }
            .schema .view .head { fill: var(--view); }
            .schema .title { font-weight: 700; font-size: 13px; fill: var(--ink); }
            .schema .column { fill: var(--ink); }
            .schema .key .column { font-weight: 700; }
            .schema .type { fill: var(--dim); text-anchor: end; }
            .schema .mark { fill: var(--accent); font-size: 9px; font-weight: 700; }
            .schema .arrow { fill: none; stroke: var(--arrow); stroke-width: 1.4; marker-end: url(#head); }
            .schema .optional { stroke-dasharray: 5 3; }
            .schema marker path { fill: var(--arrow); }
            """;

    private static final String LIGHT =
            "svg.schema { --box: #ffffff; --head: #dbe7f6; --view: #e9e2f5; --line: #8296b0; --ink: #17212e; --dim: #5d6b7e;"
                    + " --accent: #a14a00; --arrow: #54708f; background: #f6f8fb; }\n";

    private static final double MARGIN = 24;

    private final StringBuilder svg = new StringBuilder();

    private SvgForm() {}

    /** An element that stands by itself. */
    static String standalone(Drawing drawing) {
        return of(drawing, "<style>\n" + LIGHT + STYLE + "</style>\n");
    }

    /** An element for a page that has the style. */
    static String embedded(Drawing drawing) {
        return of(drawing, "");
    }

    private static String of(Drawing drawing, String style) {
        var form = new SvgForm();
        String width = Markup.number(drawing.width() + 2 * MARGIN);
        String height = Markup.number(drawing.height() + 2 * MARGIN);
        String corner = Markup.number(-MARGIN);
        form.line("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"schema\" id=\"schema\" role=\"img\" width=\""
                + width + "\" height=\"" + height + "\" viewBox=\"" + corner + ' ' + corner + ' ' + width + ' ' + height
                + "\">");
        form.svg.append(style);
        form.line(
                "<defs><marker id=\"head\" viewBox=\"0 0 10 10\" refX=\"9.5\" refY=\"5\" markerWidth=\"8\" markerHeight=\"8\""
                        + " orient=\"auto\"><path d=\"M0 0.8L10 5L0 9.2z\"/></marker></defs>");
        form.line("<g id=\"arrows\">");
        drawing.arrows().forEach(arrow -> form.arrow(arrow, drawing));
        form.line("</g>");
        form.line("<g id=\"tables\">");
        drawing.boxes().forEach(form::table);
        form.line("</g>");
        form.line("</svg>");
        return form.svg.toString();
    }

    private void line(String line) {
        svg.append(line).append('\n');
    }

    private void arrow(Arrow arrow, Drawing drawing) {
        boolean optional = drawing.boxes().stream()
                .filter(box -> box.id().equals(arrow.from()))
                .flatMap(box -> arrow.key().columns().stream().flatMap(name -> box.table().column(name).stream()))
                .anyMatch(ReflectedColumn::nullable);
        String name = arrow.key().name() == null ? "" : arrow.key().name() + ": ";
        line("<path class=\"arrow" + (optional ? " optional" : "") + "\" data-from=\"" + arrow.from() + "\" data-to=\""
                + arrow.to() + "\" d=\"" + path(arrow.points()) + "\"><title>"
                + Markup.escaped(name + Words.foreignKey(arrow.key())) + "</title></path>");
    }

    private static String path(List<Point> points) {
        var path = new StringBuilder();
        Point before = points.get(0);
        path.append('M').append(place(before));
        for (Point point : points.subList(1, points.size())) {
            if (point.equals(before)) {
                continue;
            }
            if (point.y() == before.y() || point.x() == before.x()) {
                path.append('L').append(place(point));
            } else {
                double middle = (before.x() + point.x()) / 2;
                path.append('C')
                        .append(place(new Point(middle, before.y())))
                        .append(' ')
                        .append(place(new Point(middle, point.y())))
                        .append(' ')
                        .append(place(point));
            }
            before = point;
        }
        return path.toString();
    }

    private static String place(Point point) {
        return Markup.number(point.x()) + ' ' + Markup.number(point.y());
    }

    private void table(Box box) {
        ReflectedTable table = box.table();
        String kind = table.kind() == ObjectKind.TABLE ? "table" : "table view";
        line("<g class=\"" + kind + "\" id=\"" + box.id() + "\" data-name=\""
                + Markup.escaped(table.name().toString()) + "\" transform=\"translate(" + Markup.number(box.x()) + ' '
                + Markup.number(box.y()) + ")\">");
        String comment = table.comment();
        line("<title>" + Markup.escaped(table.name() + (comment == null || comment.isBlank() ? "" : ": " + comment))
                + "</title>");
        String width = Markup.number(box.width());
        line("<rect class=\"frame\" width=\"" + width + "\" height=\"" + Markup.number(box.height()) + "\" rx=\"6\"/>");
        line("<path class=\"head\" d=\"M0.6 " + Markup.number(Box.HEAD - 3) + "V6a5.4 5.4 0 0 1 5.4 -5.4H"
                + Markup.number(box.width() - 6) + "a5.4 5.4 0 0 1 5.4 5.4V" + Markup.number(Box.HEAD - 3) + "z\"/>");
        line("<text class=\"title\" x=\"10\" y=\"17.5\">" + Markup.escaped(Box.title(table)) + "</text>");
        for (ReflectedColumn column : table.columns()) {
            column(box, column);
        }
        line("</g>");
    }

    private void column(Box box, ReflectedColumn column) {
        ReflectedTable table = box.table();
        List<String> tip = new ArrayList<>(
                List.of(column.name() + ' ' + column.typeName() + (column.nullable() ? "" : " not null")));
        tip.addAll(Words.details(table, column));
        table.foreignKeys().stream()
                .filter(key -> key.columns().contains(column.name()))
                .forEach(key -> tip.add(Words.foreignKey(key)));
        String comment = column.comment();
        if (comment != null && !comment.isBlank()) {
            tip.add(comment);
        }
        boolean key = Words.isKey(table, column);
        String mark = (key ? "PK " : "") + (Words.refers(table, column) ? "FK" : "");
        if (mark.isEmpty() && Words.isUnique(table, List.of(column.name()))) {
            mark = "UQ";
        }
        String y = Markup.number(box.rowOf(column.name()) + 4);
        line("<g" + (key ? " class=\"key\"" : "") + "><title>" + Markup.escaped(String.join("; ", tip)) + "</title>"
                + (mark.isEmpty() ? "" : "<text class=\"mark\" x=\"6\" y=\"" + y + "\">" + mark.strip() + "</text>")
                + "<text class=\"column\" x=\"38\" y=\"" + y + "\">" + Markup.escaped(Box.name(column.name()))
                + "</text>"
                + "<text class=\"type\" x=\"" + Markup.number(box.width() - 10) + "\" y=\"" + y + "\">"
                + Markup.escaped(Box.type(column.typeName(), column.nullable())) + "</text></g>");
    }
}
