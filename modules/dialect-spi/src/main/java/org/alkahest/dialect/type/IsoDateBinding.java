package org.alkahest.dialect.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A {@link LocalDate} as ISO text, for databases without the type. */
public final class IsoDateBinding implements TypeBinding<LocalDate> {
    private final String sqlName;
    private final Literals literals;

    public IsoDateBinding(String sqlName, Literals literals) {
        this.sqlName = sqlName;
        this.literals = literals;
    }

    @Override
    public String sqlName() {
        return sqlName;
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable LocalDate value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.VARCHAR);
        } else {
            statement.setString(index, value.toString());
        }
    }

    /** @throws org.alkahest.sql.error.ResultException ALK-6005 if the text is no LocalDate */
    @Override
    public @Nullable LocalDate read(ResultSet row, int index) throws SQLException {
        String value = row.getString(index);
        return value == null ? null : IsoText.parseDate(value);
    }

    @Override
    public String literal(LocalDate value) {
        return literals.text(value.toString());
    }

    @Override
    public Optional<String> emulation() {
        return Optional.of("a text of a fixed width, as ISO 8601 has it");
    }
}
