package org.alkahest.dialect.type;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.alkahest.sql.schema.SchemaTranslation;
import org.alkahest.sql.type.ArrayOf;
import org.alkahest.sql.type.SqlAround;
import org.jspecify.annotations.Nullable;

/** A {@link List} as a JDBC array, whose elements are read as columns of their type are. */
public final class ArrayBinding<E> implements TypeBinding<List<E>> {
    private final TypeBinding<E> element;
    private final String suffix;
    private final String sqlName;

    private ArrayBinding(TypeBinding<E> element, String suffix) {
        this.element = element;
        this.suffix = suffix;
        this.sqlName = element.sqlName() + suffix;
    }

    /**
     * A binding for the arrays of a type.
     *
     * @param suffix what follows the name of the element's type, for example {@code []} or {@code  array}
     */
    public static <E> ArrayBinding<E> of(ArrayOf<E> type, TypeBindings types, String suffix) {
        return new ArrayBinding<>(types.binding(type.element()), suffix);
    }

    @Override
    public boolean isInSchema() {
        return element.isInSchema();
    }

    @Override
    public TypeBinding<List<E>> in(SchemaTranslation schemas) {
        return isInSchema() ? new ArrayBinding<>(element.in(schemas), suffix) : this;
    }

    @Override
    public String sqlName() {
        return sqlName;
    }

    /** Elements that are converted one by one where they stand alone are converted together. */
    @Override
    public SqlAround aroundValue() {
        return element.aroundValue().isNothing() ? SqlAround.NOTHING : new SqlAround("cast(", " as " + sqlName + ")");
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable List<E> value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.ARRAY);
            return;
        }
        @Nullable Object[] elements = new Object[value.size()];
        for (int i = 0; i < elements.length; i++) {
            E one = value.get(i);
            elements[i] = one == null ? null : element.arrayElement(one);
        }
        statement.setArray(index, statement.getConnection().createArrayOf(element.arrayElementName(), elements));
    }

    @Override
    public @Nullable List<E> read(ResultSet row, int index) throws SQLException {
        Array array = row.getArray(index);
        if (array == null) {
            return null;
        }
        List<E> elements = new ArrayList<>();
        try (ResultSet rows = array.getResultSet()) {
            while (rows.next()) {
                elements.add(element.read(rows, 2));
            }
        } finally {
            array.free();
        }
        return Collections.unmodifiableList(elements);
    }

    @Override
    public String literal(List<E> value) {
        var literal = new StringBuilder("cast(array[");
        for (int i = 0; i < value.size(); i++) {
            E one = value.get(i);
            literal.append(i > 0 ? ", " : "").append(one == null ? "null" : element.literal(one));
        }
        return literal.append("] as ").append(sqlName).append(')').toString();
    }
}
