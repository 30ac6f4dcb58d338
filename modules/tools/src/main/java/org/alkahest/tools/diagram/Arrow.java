package org.alkahest.tools.diagram;

import java.util.List;
import org.alkahest.sql.schema.ForeignKey;

/**
 * The way of a foreign key through a picture, from the table that refers to the one that is referred to.
 *
 * @param from the id of the box that refers
 * @param to the id of the box that is referred to
 * @param points the ends and all places where the way is level; between two at different heights it is a curve that leaves and arrives
 *     level and stays between them
 */
record Arrow(ForeignKey key, String from, String to, List<Point> points) {
    Arrow {
        points = List.copyOf(points);
    }

    /** In pixels from the top left corner. */
    record Point(double x, double y) {
        Point moved(double right, double down) {
            return new Point(x + right, y + down);
        }
    }

    Arrow moved(double right, double down) {
        return new Arrow(
                key,
                from,
                to,
                points.stream().map(point -> point.moved(right, down)).toList());
    }
}
