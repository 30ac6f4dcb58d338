package org.alkahest.dialect.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An {@link Instant} as ISO text in UTC to the microsecond, for databases without the type. */
public final class IsoInstantBinding implements TypeBinding<Instant> {
    private final String sqlName;
    private final Literals literals;

    public IsoInstantBinding(String sqlName, Literals literals) {
        this.sqlName = sqlName;
        this.literals = literals;
    }

    @Override
    public String sqlName() {
        return sqlName;
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable Instant value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.VARCHAR);
        } else {
            statement.setString(index, IsoText.instant(value));
        }
    }

    /** @throws org.alkahest.sql.error.ResultException ALK-6005 if the text is no Instant */
    @Override
    public @Nullable Instant read(ResultSet row, int index) throws SQLException {
        String value = row.getString(index);
        return value == null ? null : IsoText.parseInstant(value);
    }

    @Override
    public String literal(Instant value) {
        return literals.text(IsoText.instant(value));
    }

    @Override
    public Optional<String> emulation() {
        return Optional.of("a text of a fixed width, of the time in UTC");
    }
}
