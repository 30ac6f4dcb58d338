package org.alkahest.orm.unit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.alkahest.orm.mapping.EntityMapping;
import org.alkahest.orm.mapping.MappedMember;
import org.alkahest.sql.Column;
import org.alkahest.sql.tree.Bind;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a mapped class say about values that the application does not give: those that are made here, by which
 * instances are completed before they are written, and those that the database makes of an UPDATE, for which rows are read
 * again.
 *
 * @param defaults values of new rows
 * @param onUpdate values of rows that change
 * @param computed expressions for rows that change
 * @param touched the members that the database may change in an UPDATE, computed or by the column itself
 */
record ClientValues(List<Made> defaults, List<Made> onUpdate, List<Computed> computed, BitSet touched) {

    /** A member and what makes its values. */
    record Made(int member, Supplier<?> maker) {}

    /** A member and the expression that an UPDATE sets its column to. */
    record Computed(int member, Expression value) {}

    /** Freezes the table. */
    static ClientValues of(EntityMapping<?> mapping) {
        List<Made> defaults = new ArrayList<>();
        List<Made> onUpdate = new ArrayList<>();
        List<Computed> computed = new ArrayList<>();
        var touched = new BitSet();
        for (MappedMember member : mapping.members()) {
            Column<?> column = mapping.table().column(member.column());
            Supplier<?> first = column.clientDefault();
            if (first != null) {
                defaults.add(new Made(member.index(), first));
            }
            Expression value = column.onUpdate();
            Supplier<?> maker = maker(value);
            if (maker != null) {
                onUpdate.add(new Made(member.index(), maker));
            } else if (value != null) {
                computed.add(new Computed(member.index(), value));
            }
            if ((value != null && maker == null) || column.definition().setOnUpdate()) {
                touched.set(member.index());
            }
        }
        return new ClientValues(List.copyOf(defaults), List.copyOf(onUpdate), List.copyOf(computed), touched);
    }

    private static @Nullable Supplier<?> maker(@Nullable Expression value) {
        return value instanceof Bind bind && bind.value() instanceof Parameter parameter ? parameter.generator() : null;
    }

    /** Whether the database has put a value in a member that the UPDATE of others did not name. */
    boolean isReadAgain(BitSet changed) {
        return touched.stream().anyMatch(member -> !changed.get(member));
    }
}
