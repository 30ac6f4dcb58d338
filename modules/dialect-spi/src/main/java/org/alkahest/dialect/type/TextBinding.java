package org.alkahest.dialect.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** A {@link String} of any kind of text type, through {@code setString} and {@code getString}. */
public final class TextBinding implements TypeBinding<String> {
    private final String sqlName;
    private final Literals literals;
    private final String arrayElementName;

    public TextBinding(String sqlName, Literals literals) {
        this(sqlName, literals, BindingName.withoutLength(sqlName));
    }

    /** @param arrayElementName what the type is called as an element of an array */
    public TextBinding(String sqlName, Literals literals, String arrayElementName) {
        this.sqlName = sqlName;
        this.literals = literals;
        this.arrayElementName = arrayElementName;
    }

    @Override
    public String arrayElementName() {
        return arrayElementName;
    }

    @Override
    public String sqlName() {
        return sqlName;
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable String value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.VARCHAR);
        } else {
            statement.setString(index, value);
        }
    }

    @Override
    public @Nullable String read(ResultSet row, int index) throws SQLException {
        return row.getString(index);
    }

    @Override
    public String literal(String value) {
        return literals.text(value);
    }
}
