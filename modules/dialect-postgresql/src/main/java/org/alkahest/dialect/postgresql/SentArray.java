package org.alkahest.dialect.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.alkahest.dialect.render.Fragment;
import org.alkahest.dialect.render.WrappedColumn;
import org.alkahest.dialect.type.TypeBinding;
import org.alkahest.sql.tree.Cast;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.CustomExpression;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Slot;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.type.ArrayOf;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.ConvertedType;
import org.alkahest.sql.type.EnumType;
import org.alkahest.sql.type.NamedType;
import org.alkahest.sql.type.SqlAround;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;
import org.alkahest.sql.type.VariantType;
import org.alkahest.sql.type.WrappedType;

/**
 * The values that many rows have for a slot, sent as one array: of numbers, booleans and bytes, which the driver sends in
 * binary, and of texts for all other types, which it sends in binary too. Written, it is the argument of {@code unnest}.
 *
 * @param sent the slot with the type as which its values are sent
 * @param casts the types of the elements, one after the other
 */
record SentArray(Slot sent, List<String> casts) implements Fragment {
    private static final BasicType<String> TEXT = BasicType.of(TypeKind.TEXT, String.class);

    SentArray {
        casts = List.copyOf(casts);
    }

    /**
     * Whether many values of a type can be sent so. Those of a type that only another dialect knows cannot, nor those of a type
     * in a schema, which is another one for each tenant.
     */
    static boolean takes(SqlType<?> type) {
        return PostgresqlText.has(type)
                && !PostgresqlTypes.BINDINGS.binding(type).isInSchema();
    }

    static SentArray of(Slot slot) {
        SqlType<?> type = called(slot.type());
        StoredType stored = StoredType.of(type);
        boolean untyped = isUntyped(stored.type());
        List<String> casts = new ArrayList<>();
        if (!(type instanceof NamedType<?> && untyped)) {
            casts.add(element(stored.type()));
        }
        if (type instanceof NamedType<?> named && !WrappedType.isIn(type)) {
            casts.add(named.sqlName());
        }
        return new SentArray(new Slot(sentAs(slot.type(), stored), slot.index()), casts);
    }

    /** What stands for the value of one row: the element of its array, converted as the placeholder of a single row would be. */
    static Expression value(Slot slot, ColumnRef element) {
        SqlType<?> type = called(slot.type());
        TypeBinding<?> binding = PostgresqlTypes.BINDINGS.binding(type);
        SqlAround around = SqlAround.NOTHING;
        if (WrappedType.isIn(type)) {
            around = binding.aroundValue();
        } else if (StoredType.of(type).type() instanceof ArrayOf<?> array) {
            String name = PostgresqlTypes.BINDINGS.binding(array.element()).arrayElementName();
            around = new SqlAround("cast(", " as " + name + "[])");
        }
        if (around.isNothing()) {
            return element;
        }
        Expression value = new CustomExpression(new WrappedColumn(element, around), type);
        return type instanceof NamedType<?> ? new Cast(value, type) : value;
    }

    private static SqlType<?> called(SqlType<?> type) {
        return type instanceof VariantType<?> several ? called(several.with(PostgresqlDialectProvider.ID)) : type;
    }

    /** Types whose values a statement for one row sends without a type of their own. */
    private static boolean isUntyped(SqlType<?> stored) {
        return stored instanceof BasicType<?> basic
                && (basic.kind() == TypeKind.JSON || basic.kind() == TypeKind.INTERVAL);
    }

    /** What an element is called; an array of arrays would have two dimensions, so its elements stay texts. */
    private static String element(SqlType<?> stored) {
        if (stored instanceof ArrayOf<?> || isText(stored)) {
            return "text";
        }
        return PostgresqlTypes.BINDINGS.binding(PostgresqlTypes.widest(stored)).sqlName();
    }

    /** A longer text than a column takes must be refused by it; a cast would cut it off. */
    private static boolean isText(SqlType<?> stored) {
        return stored instanceof BasicType<?> basic
                ? switch (basic.kind()) {
                    case CHAR, VARCHAR, TEXT -> true;
                    default -> false;
                }
                : stored instanceof EnumType<?> enumeration && !enumeration.checked();
    }

    private static SqlType<?> sentAs(SqlType<?> type, StoredType stored) {
        if (stored.type() instanceof BasicType<?> basic) {
            switch (basic.kind()) {
                case BOOLEAN, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, VARBINARY, BLOB -> {
                    return converted(type, PostgresqlTypes.widest(basic), stored.value());
                }
                default -> {}
            }
        }
        return converted(type, TEXT, PostgresqlText.of(type));
    }

    @SuppressWarnings("unchecked") // the function gives values of the base, which is what StoredType is about
    private static <T, S> SqlType<T> converted(SqlType<T> type, SqlType<S> base, Function<Object, ?> value) {
        return new ConvertedType<>(base, type.javaType(), each -> (S) value.apply(each), each -> {
            throw new IllegalStateException("arrays of rows are sent and never read");
        });
    }

    @Override
    public void render(SqlWriter out) {
        casts.forEach(cast -> out.sql("cast("));
        out.columnOfRows(sent);
        casts.forEach(cast -> out.sql(" as " + cast + "[])"));
    }
}
