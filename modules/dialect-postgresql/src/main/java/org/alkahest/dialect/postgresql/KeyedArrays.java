package org.alkahest.dialect.postgresql;

import java.util.List;
import org.alkahest.dialect.bulk.JoinedRows;
import org.alkahest.dialect.bulk.KeyedChange;
import org.alkahest.dialect.bulk.RowMatch;
import org.alkahest.dialect.bulk.RowsWay;
import org.alkahest.sql.tree.Assignment;
import org.alkahest.sql.tree.Cast;
import org.alkahest.sql.tree.DeleteRows;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.Slot;
import org.alkahest.sql.tree.UpdateRows;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.NamedType;
import org.alkahest.sql.type.TypeKind;

/**
 * Many rows found by their keys: joined with arrays of their values. Where one of the values has a type whose values are not
 * sent so (one in a schema, which is another type for each tenant, or one that only another dialect knows), the page is a table
 * of VALUES that are cast, unless there is a text of a fixed length in the key: no cast leaves it as it is.
 */
final class KeyedArrays {
    private static final NamedType<String> OF_ANY_LENGTH =
            new NamedType<>("bpchar", BasicType.of(TypeKind.CHAR, String.class));

    private final KeyedChange change;
    private final SentRows rows;

    private KeyedArrays(KeyedChange change) {
        this.change = change;
        this.rows = new SentRows(JoinedRows.alias(change), false);
    }

    static List<RowsWay> ways(KeyedChange change) {
        if (!change.allValues().stream().allMatch(slot -> SentArray.takes(slot.type()))) {
            return change.isFoundBy(TypeKind.CHAR) ? List.of() : JoinedRows.ways(change);
        }
        return List.of(
                RowsWay.of("joined arrays", new KeyedArrays(change).joined(), List.of(), new RowMatch.Unordered())
                        .whereDistinct(change.key()));
    }

    /** The relation comes last: it has the arrays that somebody has asked for. */
    private Node joined() {
        List<Assignment> assignments = change.assignments(rows::value);
        List<Expression> where = change.conditions(this::compared);
        if (change.change() instanceof UpdateRows update) {
            return new UpdateRows(
                    update.table(), assignments, List.of(rows.relation()), where, List.of(), update.hints());
        }
        DeleteRows delete = (DeleteRows) change.change();
        return new DeleteRows(delete.table(), List.of(rows.relation()), where, List.of(), delete.hints());
    }

    /** A column of CHAR would be compared as text, without the blanks at its end; it is to be compared as what it is. */
    private Expression compared(Slot slot) {
        Expression value = rows.value(slot);
        return StoredType.of(slot.type()).type() instanceof BasicType<?> basic && basic.kind() == TypeKind.CHAR
                ? new Cast(value, OF_ANY_LENGTH)
                : value;
    }
}
