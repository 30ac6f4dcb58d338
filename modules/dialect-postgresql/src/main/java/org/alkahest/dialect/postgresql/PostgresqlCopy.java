package org.alkahest.dialect.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.alkahest.dialect.bulk.BulkCopy;
import org.alkahest.dialect.bulk.CopyForm;
import org.alkahest.dialect.bulk.CopyStream;
import org.alkahest.dialect.render.ColumnName;
import org.alkahest.dialect.render.Fragment;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.DefaultValue;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.Slot;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.NamedType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;
import org.alkahest.sql.type.VariantType;
import org.alkahest.sql.type.WrappedType;

/** COPY FROM STDIN in its text format, which has a text for the values of every type. */
final class PostgresqlCopy implements BulkCopy {

    /** A column of the stream: the number of its value, and the text of one that is not null. */
    record Column(int value, Function<Object, String> text) {}

    private record Command(TableName table, List<ColumnName> columns) implements Fragment {
        @Override
        public void render(SqlWriter out) {
            out.sql("copy ").name(table).sql(" (").list(columns, ", ").sql(") from stdin");
        }
    }

    private record Form(Node text, List<Column> columns) implements CopyForm {
        @Override
        public CopyStream open(Connection connection, String sql) throws SQLException {
            try {
                return PostgresqlCopyStream.open(connection, sql, columns);
            } catch (NoClassDefFoundError noDriver) {
                throw new SQLFeatureNotSupportedException(
                        "the classes of the PostgreSQL driver are not visible to "
                                + getClass().getModule(),
                        "0A000",
                        noDriver);
            }
        }
    }

    @Override
    public CopyForm form(InsertRow insert) {
        if (insert.conflict() != null) {
            throw refused("It says what happens on a conflict.");
        }
        if (!insert.returning().isEmpty()) {
            throw refused("It gives something back.");
        }
        List<ColumnName> names = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < insert.columns().size(); i++) {
            Expression value = insert.row().get(i);
            if (!(value instanceof DefaultValue)) {
                names.add(new ColumnName(insert.columns().get(i)));
                columns.add(column(insert.columns().get(i).name(), value));
            }
        }
        if (columns.isEmpty()) {
            throw refused("It sets no column.");
        }
        return new Form(new Command(insert.table().table().name(), names), columns);
    }

    private static Column column(String name, Expression value) {
        if (!(value instanceof Slot slot)) {
            throw refused("The column \"" + name + "\" gets an expression.");
        }
        if (WrappedType.isIn(slot.type()) || !PostgresqlText.has(slot.type()) || losesItsZone(slot.type())) {
            throw refused("The column \"" + name + "\" has a type whose values need SQL on their way.");
        }
        return new Column(slot.index(), PostgresqlText.of(slot.type()));
    }

    /** Read as a timestamp without time zone, the text of one with it would keep the time and forget the zone. */
    private static boolean losesItsZone(SqlType<?> type) {
        if (type instanceof VariantType<?> several) {
            return losesItsZone(several.with(PostgresqlDialectProvider.ID));
        }
        return type instanceof NamedType<?> named
                && StoredType.of(named).type() instanceof BasicType<?> basic
                && basic.kind() == TypeKind.TIMESTAMP_WITH_TIME_ZONE
                && !named.sqlName().toLowerCase(Locale.ROOT).matches("timestamptz.*|.* with time zone");
    }

    private static StatementException refused(String why) {
        return new StatementException(
                ErrorCode.NOT_COPYABLE,
                ErrorText.of(
                        "The rows of an INSERT cannot be streamed.",
                        why + " COPY takes nothing but values.",
                        "Execute it without withCopy(true)."));
    }
}
