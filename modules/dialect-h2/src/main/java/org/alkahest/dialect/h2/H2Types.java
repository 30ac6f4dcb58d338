package org.alkahest.dialect.h2;

import org.alkahest.dialect.render.EnumLabels;
import org.alkahest.dialect.type.TextBinding;
import org.alkahest.dialect.type.TypeBindings;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.TypeKind;

/** Where H2's types differ from the standard's. Its driver speaks JDBC 4.2, so values travel the standard way. */
final class H2Types {
    static final TypeBindings BINDINGS = TypeBindings.standard()
            .with(new H2Literals())
            .named(TypeKind.DECIMAL, H2Types::decimal)
            .withEnums(type -> new TextBinding(EnumLabels.written("enum", type, new H2Literals()), new H2Literals()))
            .withArrays(" array")
            .named(TypeKind.INTERVAL, "interval second(18, 6)")
            .with(TypeKind.INTERVAL, (type, name, literals) -> new H2IntervalBinding(name, literals))
            .named(TypeKind.JSON, "json")
            .with(TypeKind.JSON, (type, name, literals) -> new H2JsonBinding(name, literals));

    private H2Types() {}

    /** A plain {@code decimal} has no digits after the point in H2. */
    private static String decimal(BasicType<?> type) {
        if (!type.hasLength()) {
            return "decfloat";
        }
        return "decimal(" + type.length() + (type.hasScale() ? ", " + type.scale() : "") + ')';
    }
}
