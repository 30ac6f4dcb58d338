package org.alkahest.dialect.postgresql;

import java.sql.Connection;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.util.List;
import org.alkahest.dialect.bulk.CopyStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows in the text format of COPY ("COPY", under "Text Format"): a tab between columns, a line feed behind each row, {@code \N}
 * for NULL, and a backslash in front of whatever would be taken for one of these. In UTF-8, which is what the driver speaks.
 */
final class PostgresqlCopyStream implements CopyStream {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST = 4;

    private final CopyIn copy;
    private final List<PostgresqlCopy.Column> columns;
    private final byte[] buffer = new byte[BUFFER];
    private int used;

    private PostgresqlCopyStream(CopyIn copy, List<PostgresqlCopy.Column> columns) {
        this.copy = copy;
        this.columns = columns;
    }

    static CopyStream open(Connection connection, String sql, List<PostgresqlCopy.Column> columns) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        return new PostgresqlCopyStream(copy, columns);
    }

    @Override
    public void add(@Nullable Object[] values) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                put('\t');
            }
            PostgresqlCopy.Column column = columns.get(i);
            Object value = values[column.value()];
            if (value == null) {
                put('\\');
                put('N');
            } else {
                text(column.text().apply(value));
            }
        }
        put('\n');
    }

    private void text(String text) throws SQLException {
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next < 0x80) {
                ascii(next);
            } else if (Character.isSurrogate(next)) {
                if (!Character.isHighSurrogate(next)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw new SQLDataException("a text has half of a character at index " + i, "22021");
                }
                i++;
                utf8(Character.toCodePoint(next, text.charAt(i)));
            } else {
                utf8(next);
            }
        }
    }

    private void ascii(char next) throws SQLException {
        switch (next) {
            case '\\' -> escaped('\\');
            case '\n' -> escaped('n');
            case '\r' -> escaped('r');
            case '\t' -> escaped('t');
            default -> put(next);
        }
    }

    private void escaped(char letter) throws SQLException {
        put('\\');
        put(letter);
    }

    private void put(int one) throws SQLException {
        if (used == BUFFER) {
            flush();
        }
        buffer[used++] = (byte) one;
    }

    private void utf8(int codePoint) throws SQLException {
        if (used > BUFFER - LONGEST) {
            flush();
        }
        if (codePoint < 0x800) {
            buffer[used++] = (byte) (0xC0 | (codePoint >> 6));
        } else {
            if (codePoint < 0x10000) {
                buffer[used++] = (byte) (0xE0 | (codePoint >> 12));
            } else {
                buffer[used++] = (byte) (0xF0 | (codePoint >> 18));
                buffer[used++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
            }
            buffer[used++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
        }
        buffer[used++] = (byte) (0x80 | (codePoint & 0x3F));
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer, 0, used);
        used = 0;
    }

    @Override
    public long end() throws SQLException {
        flush();
        return copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
