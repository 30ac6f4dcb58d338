package org.alkahest.dialect.postgresql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.CustomExpression;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.FunctionRelation;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.Slot;
import org.alkahest.sql.tree.Source;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.TypeKind;

/**
 * The rows of a page as a table: an array for each slot that somebody has asked for, unnested side by side. The text is the same
 * for any number of rows. Made for one rendering.
 */
final class SentRows extends Source {
    private static final BasicType<Long> ORDINAL = BasicType.of(TypeKind.BIGINT, Long.class);

    private final String alias;
    private final boolean numbered;
    private final Map<Integer, ColumnRef> elements = new HashMap<>();
    private final List<SentArray> arrays = new ArrayList<>();

    /** @param numbered whether there is a column with the number of the row behind the others */
    SentRows(String alias, boolean numbered) {
        this.alias = alias;
        this.numbered = numbered;
    }

    /** What stands for the value of a slot. */
    Expression value(Slot slot) {
        return SentArray.value(slot, elements.computeIfAbsent(slot.index(), index -> element(slot)));
    }

    private ColumnRef element(Slot slot) {
        arrays.add(SentArray.of(slot));
        return new ColumnRef(this, name(arrays.size() - 1), slot.type());
    }

    private static String name(int array) {
        return "p" + array;
    }

    boolean isEmpty() {
        return arrays.isEmpty();
    }

    /** The number of the row, from 1. */
    ColumnRef ordinal() {
        return new ColumnRef(this, "n", ORDINAL);
    }

    @Override
    public Relation relation() {
        List<Expression> arguments = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (SentArray array : arrays) {
            arguments.add(new CustomExpression(array, ORDINAL));
            names.add(name(names.size()));
        }
        if (numbered) {
            names.add(ordinal().name());
        }
        return new FunctionRelation(this, "unnest", arguments, alias, names, numbered);
    }
}
