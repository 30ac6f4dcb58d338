package org.alkahest.sql;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.ResultException;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Label;
import org.jspecify.annotations.Nullable;

/** Where in a {@link Row} the value of what stands: by what was selected, or by its name. */
final class Places {
    private final List<Selection<?>> parts;
    private final IdentityHashMap<Object, Integer> known = new IdentityHashMap<>();

    Places(List<Selection<?>> parts) {
        this.parts = parts;
        for (int i = 0; i < parts.size(); i++) {
            known.putIfAbsent(identityOf(parts.get(i)), i);
        }
    }

    /** What a value is found by: two expressions that look alike may have different values. */
    private static Object identityOf(Selection<?> selection) {
        return selection instanceof Expr<?> expression ? expression.node() : selection;
    }

    /** A column is itself however often its source is asked for it; any other expression is the very object. */
    static boolean isSame(Expression selected, Expression asked) {
        return selected == asked
                || (selected instanceof ColumnRef one
                        && asked instanceof ColumnRef other
                        && one.source().equals(other.source())
                        && one.name().equals(other.name()));
    }

    /** The place of a selection; -1 for none. */
    int find(Selection<?> selection) {
        Integer place = known.get(identityOf(selection));
        return place != null ? place : selection instanceof Expr<?> expression ? findColumn(expression.node()) : -1;
    }

    private int findColumn(Expression asked) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Expr<?> part && isSame(part.node(), asked)) {
                return i;
            }
        }
        return -1;
    }

    /** @throws ResultException ALK-6008 if it was not selected */
    int of(Selection<?> selection) {
        int place = find(selection);
        if (place < 0) {
            throw absent(
                    selection.toString(), "A value is found by the column or the very expression that was selected.");
        }
        return place;
    }

    /** @throws ResultException ALK-6008 if nothing is called so, ALK-6009 if several different things are */
    int of(String name) {
        int found = -1;
        for (int i = 0; i < parts.size(); i++) {
            if (name.equals(nameOf(parts.get(i)))) {
                if (found >= 0 && find(parts.get(i)) != found) {
                    throw ambiguous(name);
                }
                found = found < 0 ? i : found;
            }
        }
        if (found < 0) {
            throw absent('"' + name + '"', "No column or label of the row has that name; upper and lower case count.");
        }
        return found;
    }

    private static @Nullable String nameOf(Selection<?> part) {
        Expression node = part instanceof Expr<?> expression ? expression.node() : null;
        if (node instanceof Label label) {
            return label.name();
        }
        return node instanceof ColumnRef column ? column.name() : null;
    }

    private ResultException absent(String what, String why) {
        return new ResultException(
                ErrorCode.NOT_IN_ROW,
                ErrorText.of(
                        "A row has no value for " + what + ".",
                        why + " The row has " + described() + ".",
                        "Select it as well, or ask for one of those."));
    }

    private ResultException ambiguous(String name) {
        return new ResultException(
                ErrorCode.AMBIGUOUS_IN_ROW,
                ErrorText.of(
                        "A row has several values called \"" + name + "\".",
                        "Columns of several tables, or several labels, share the name. The row has " + described()
                                + ".",
                        "Ask by the column itself, or give one of them another name with as(…)."));
    }

    private List<String> described() {
        List<String> all = new ArrayList<>(parts.size());
        for (Selection<?> part : parts) {
            all.add(part.toString());
        }
        return all;
    }

    /** The names, in order; null where there is none. */
    List<@Nullable String> names() {
        List<@Nullable String> names = new ArrayList<>(parts.size());
        for (Selection<?> part : parts) {
            names.add(nameOf(part));
        }
        return names;
    }
}
