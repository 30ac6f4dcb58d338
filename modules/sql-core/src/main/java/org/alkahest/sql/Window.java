package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.Over;
import org.alkahest.sql.tree.WindowDefinition;
import org.alkahest.sql.tree.WindowFrame;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a function over a window sees around each row. Begin with {@link Windows#partitionBy},
 * {@link Windows#orderBy} or {@link Windows#allRows}. Immutable: every method gives a new window.
 */
public sealed class Window permits NamedWindow {
    static final Window ALL_ROWS = new Window(null, List.of(), List.of(), null);

    private final @Nullable NamedWindow base;
    private final List<Expression> partitions;
    private final List<OrderItem> order;
    private final @Nullable WindowFrame frame;

    private Window(
            @Nullable NamedWindow base,
            List<Expression> partitions,
            List<OrderItem> order,
            @Nullable WindowFrame frame) {
        this.base = base;
        this.partitions = partitions;
        this.order = order;
        this.frame = frame;
    }

    /** A window that is nothing but its name. */
    Window() {
        this(null, List.of(), List.of(), null);
    }

    /** The window that this one begins with; null for none. */
    @Nullable NamedWindow base() {
        return base;
    }

    /**
     * This window under a name, to be defined once by {@link Select#window} and used by several functions, or extended.
     *
     * @throws StatementException ALK-1010 if the name cannot be one
     */
    public NamedWindow as(String name) {
        NamedWindow extended = base();
        return new NamedWindow(
                new WindowDefinition(name, extended == null ? null : extended.name(), partitions, order, frame));
    }

    /**
     * Rows see only those that agree with them in these expressions, and in those given before.
     *
     * @throws StatementException ALK-1007 if the window extends a named one, which has said that
     */
    public Window partitionBy(Expr<?>... expressions) {
        NamedWindow extended = base();
        if (extended != null) {
            throw invalid(
                    "A window that extends \"" + extended.name() + "\" is partitioned.",
                    "It has the partitions of that one.",
                    "Partition the named window, or use one without a name.");
        }
        Expression[] nodes = new Expression[expressions.length];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = expressions[i].node();
        }
        return new Window(null, Arguments.appended(partitions, nodes), order, frame);
    }

    /**
     * Orders the rows; earlier items count first.
     *
     * @throws StatementException ALK-1007 if the window extends a named one that has an order or a frame
     */
    public Window orderBy(OrderItem... items) {
        NamedWindow extended = base();
        if (extended != null && (extended.orders() > 0 || extended.definition().frame() != null)) {
            throw invalid(
                    "A window that extends \"" + extended.name() + "\" is ordered.",
                    "The named window has an order or a frame already.",
                    "Leave order and frame to the windows that extend it, or use one without a name.");
        }
        return new Window(extended, partitions, Arguments.appended(order, items), frame);
    }

    /**
     * A frame whose distances count rows.
     *
     * @throws StatementException ALK-1007 if the frame ends before it starts
     */
    public Window rows(WindowFrame.Bound start, WindowFrame.Bound end) {
        return framed(WindowFrame.Unit.ROWS, start, end);
    }

    /**
     * A frame whose distances are differences from the number that the rows are ordered by; rows ordered alike are in it
     * together.
     *
     * @throws StatementException ALK-1007 if the frame ends before it starts
     */
    public Window range(WindowFrame.Bound start, WindowFrame.Bound end) {
        return framed(WindowFrame.Unit.RANGE, start, end);
    }

    /**
     * A frame whose distances count groups of rows that are ordered alike.
     *
     * @throws StatementException ALK-1007 if the frame ends before it starts
     */
    public Window groups(WindowFrame.Bound start, WindowFrame.Bound end) {
        return framed(WindowFrame.Unit.GROUPS, start, end);
    }

    private Window framed(WindowFrame.Unit unit, WindowFrame.Bound start, WindowFrame.Bound end) {
        if (start.kind() == WindowFrame.BoundKind.UNBOUNDED_FOLLOWING
                || end.kind() == WindowFrame.BoundKind.UNBOUNDED_PRECEDING
                || start.kind().compareTo(end.kind()) > 0) {
            throw invalid(
                    "A window frame goes from " + start.kind() + " to " + end.kind() + ".",
                    "It would end before it starts.",
                    "Give the earlier bound first.");
        }
        NamedWindow extended = base();
        if (extended != null && extended.definition().frame() != null) {
            throw invalid(
                    "A window that extends \"" + extended.name() + "\" gets a frame.",
                    "The named window has a frame already.",
                    "Leave the frame to the windows that extend it, or use one without a name.");
        }
        return new Window(extended, partitions, order, new WindowFrame(unit, start, end, null));
    }

    /**
     * Leaves rows around the current one out of the frame.
     *
     * @throws StatementException ALK-1007 if there is no frame yet
     */
    public Window excluding(WindowFrame.Exclusion exclusion) {
        if (frame == null) {
            throw invalid(
                    "A window without a frame excludes " + exclusion + ".",
                    "Rows are excluded from a frame.",
                    "Give the frame first, with rows, range or groups.");
        }
        return new Window(
                base(), partitions, order, new WindowFrame(frame.unit(), frame.start(), frame.end(), exclusion));
    }

    Over over(Expression function) {
        NamedWindow extended = base();
        int items = order.size() + (extended == null ? 0 : extended.orders());
        if (frame != null && items != 1 && needsOneOrder(frame)) {
            throw invalid(
                    "A frame of " + frame.unit() + " with a distance stands in a window ordered by " + items
                            + " expressions.",
                    "The distance is one from the value that the rows are ordered by.",
                    "Order the window by one number.");
        }
        if (frame != null && items == 0 && frame.unit() == WindowFrame.Unit.GROUPS) {
            throw invalid(
                    "A frame of GROUPS stands in a window without an order.",
                    "It counts groups of rows that are ordered alike.",
                    "Give the window an order.");
        }
        return new Over(function, extended == null ? null : extended.name(), partitions, order, frame);
    }

    private static boolean needsOneOrder(WindowFrame frame) {
        return frame.unit() == WindowFrame.Unit.RANGE
                && (frame.start().distance() != null || frame.end().distance() != null);
    }

    private static StatementException invalid(String what, String why, String fix) {
        return new StatementException(ErrorCode.INVALID_STATEMENT, ErrorText.of(what, why, fix));
    }
}
