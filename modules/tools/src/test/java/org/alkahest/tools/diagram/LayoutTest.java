package org.alkahest.tools.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.tools.diagram.Arrow.Point;

/** Whatever refers to whatever: boxes stand apart, and arrows run between them. */
class LayoutTest {

    @Property(tries = 60)
    void boxesAreOnTheSheetAndStandApart(@ForAll @IntRange(min = 1, max = 60) int count, @ForAll Random random) {
        Drawing drawing = Layout.of(Drawn.random(count, random));

        List<Box> boxes = drawing.boxes();
        assertThat(boxes).hasSize(count);
        for (Box box : boxes) {
            assertThat(box.x()).isNotNegative();
            assertThat(box.y()).isNotNegative();
            assertThat(box.right()).isLessThanOrEqualTo(drawing.width());
            assertThat(box.bottom()).isLessThanOrEqualTo(drawing.height() + 1);
            for (Box other : boxes) {
                assertThat(other.id().equals(box.id())
                                || !meet(box, other.x(), other.y(), other.right(), other.bottom()))
                        .as("%s and %s", box, other)
                        .isTrue();
            }
        }
    }

    @Property(tries = 60)
    void noArrowRunsThroughABox(@ForAll @IntRange(min = 1, max = 60) int count, @ForAll Random random) {
        List<ReflectedTable> tables = Drawn.random(count, random);
        Drawing drawing = Layout.of(tables);

        assertThat(drawing.arrows())
                .hasSize(tables.stream()
                        .mapToInt(table -> table.foreignKeys().size())
                        .sum());
        for (Arrow arrow : drawing.arrows()) {
            for (int i = 1; i < arrow.points().size(); i++) {
                Point one = arrow.points().get(i - 1);
                Point other = arrow.points().get(i);
                for (Box box : drawing.boxes()) {
                    assertThat(meet(
                                    box,
                                    Math.min(one.x(), other.x()),
                                    Math.min(one.y(), other.y()),
                                    Math.max(one.x(), other.x()),
                                    Math.max(one.y(), other.y())))
                            .as("%s from %s to %s through %s", arrow, one, other, box)
                            .isFalse();
                }
            }
        }
    }

    @Property(tries = 60)
    void anArrowGoesFromTheBoxThatRefersToTheOneThatIsReferredTo(
            @ForAll @IntRange(min = 1, max = 30) int count, @ForAll Random random) {
        Drawing drawing = Layout.of(Drawn.random(count, random));

        for (Arrow arrow : drawing.arrows()) {
            assertThat(isOnEdge(box(drawing, arrow.from()), arrow.points().get(0)))
                    .isTrue();
            assertThat(isOnEdge(
                            box(drawing, arrow.to()),
                            arrow.points().get(arrow.points().size() - 1)))
                    .isTrue();
        }
    }

    @Property(tries = 20)
    void theOrderOfTheTablesDoesNotMatter(@ForAll @IntRange(min = 1, max = 30) int count, @ForAll Random random) {
        List<ReflectedTable> tables = Drawn.random(count, random);
        List<ReflectedTable> shuffled = new ArrayList<>(tables);
        Collections.shuffle(shuffled, random);

        assertThat(SchemaDiagram.of("x", shuffled).html())
                .isEqualTo(SchemaDiagram.of("x", tables).html());
    }

    private static Box box(Drawing drawing, String id) {
        return drawing.boxes().stream()
                .filter(box -> box.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOnEdge(Box box, Point point) {
        return (point.x() == box.x() || point.x() == box.right()) && point.y() > box.y() && point.y() < box.bottom();
    }

    /** Whether a rectangle, a line perhaps, has a part inside of a box. */
    private static boolean meet(Box box, double left, double top, double right, double bottom) {
        double edge = 0.75;
        return left < box.right() - edge
                && right > box.x() + edge
                && top < box.bottom() - edge
                && bottom > box.y() + edge;
    }
}
