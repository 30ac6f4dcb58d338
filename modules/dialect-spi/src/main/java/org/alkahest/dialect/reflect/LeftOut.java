package org.alkahest.dialect.reflect;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.NamedType;

/** What a database tells of a table and {@link ReflectedDefinition} does not say, so that it is not created again. */
public final class LeftOut {
    private LeftOut() {}

    /** A line for each thing, in words of the database; empty for none. */
    public static List<String> of(ReflectedTable table) {
        List<String> lines = new ArrayList<>();
        if (table.temporary()) {
            lines.add("that it is temporary");
        }
        for (ReflectedColumn column : table.columns()) {
            boolean byName = column.type() instanceof BasicType<?> || column.type() instanceof NamedType<?>;
            if (byName && !NamedType.canBe(column.typeName())) {
                lines.add("the type of the column \"" + column.name() + "\": " + column.typeName());
            }
        }
        for (ReflectedIndex index : table.indexes()) {
            if (index.details() != null) {
                lines.add("the details of the index \"" + index.name() + "\": " + index.details());
            }
        }
        for (ReflectedConstraint constraint : table.constraints()) {
            lines.add("the constraint \"" + constraint.name() + "\": " + constraint.definition());
        }
        table.options()
                .forEach((word, value) -> lines.add("the option " + word + (value.isEmpty() ? "" : ": " + value)));
        return lines;
    }
}
