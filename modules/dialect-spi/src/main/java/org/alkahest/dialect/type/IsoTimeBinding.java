package org.alkahest.dialect.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A {@link LocalTime} as ISO text to the microsecond, for databases without the type. */
public final class IsoTimeBinding implements TypeBinding<LocalTime> {
    private final String sqlName;
    private final Literals literals;

    public IsoTimeBinding(String sqlName, Literals literals) {
        this.sqlName = sqlName;
        this.literals = literals;
    }

    @Override
    public String sqlName() {
        return sqlName;
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable LocalTime value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.VARCHAR);
        } else {
            statement.setString(index, IsoText.time(value));
        }
    }

    /** @throws org.alkahest.sql.error.ResultException ALK-6005 if the text is no LocalTime */
    @Override
    public @Nullable LocalTime read(ResultSet row, int index) throws SQLException {
        String value = row.getString(index);
        return value == null ? null : IsoText.parseTime(value);
    }

    @Override
    public String literal(LocalTime value) {
        return literals.text(IsoText.time(value));
    }

    @Override
    public Optional<String> emulation() {
        return Optional.of("a text of a fixed width, as ISO 8601 has it");
    }
}
