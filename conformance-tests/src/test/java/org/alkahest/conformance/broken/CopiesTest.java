package org.alkahest.conformance.broken;

import static org.alkahest.conformance.broken.Sound.H2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.bulk.BulkCopy;
import org.alkahest.dialect.bulk.CopyForm;
import org.alkahest.dialect.bulk.CopyStream;
import org.alkahest.dialect.render.ColumnName;
import org.alkahest.dialect.render.Fragment;
import org.alkahest.dialect.type.TypeBinding;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.Slot;
import org.alkahest.sql.tree.SqlWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows that are streamed into a table. */
class CopiesTest {

    /** Sends rows as a batch of the driver: a sound copy for a database that has none, to be broken in one place. */
    private static class BatchStream implements CopyStream {
        private final Dialect dialect;
        private final InsertRow insert;
        private final PreparedStatement statement;

        BatchStream(Dialect dialect, InsertRow insert, Connection connection, String sql) throws SQLException {
            this.dialect = dialect;
            this.insert = insert;
            this.statement = connection.prepareStatement(sql);
        }

        @Override
        public void add(@Nullable Object[] values) throws SQLException {
            int position = 1;
            for (Expression value : insert.row()) {
                var slot = (Slot) value;
                bind(position++, dialect.types().binding(slot.type()), values[slot.index()]);
            }
            statement.addBatch();
        }

        @SuppressWarnings("unchecked") // the value is one of the slot's type, which chose the binding
        private <T> void bind(int position, TypeBinding<T> binding, @Nullable Object value) throws SQLException {
            binding.bind(statement, position, (T) value);
        }

        @Override
        public long end() throws SQLException {
            return Arrays.stream(statement.executeBatch()).sum();
        }

        @Override
        public void close() throws SQLException {
            statement.close();
        }
    }

    /** A command holds no value, so that its places are plain text. */
    private record Command(InsertRow insert) implements Fragment {
        @Override
        public void render(SqlWriter out) {
            out.sql("insert into ")
                    .name(insert.table().table().name())
                    .sql(" (")
                    .list(insert.columns().stream().map(ColumnName::new).toList(), ", ")
                    .sql(") values (?" + ", ?".repeat(insert.columns().size() - 1) + ")");
        }
    }

    /** Begins a stream. */
    @FunctionalInterface
    private interface Opening {
        CopyStream open(Dialect dialect, InsertRow insert, Connection connection, String sql) throws SQLException;
    }

    private static UnaryOperator<Dialect> copying(Opening opening) {
        return sound -> new BrokenDialect(sound) {
            @Override
            public Optional<BulkCopy> bulkCopy() {
                return Optional.of(insert -> new CopyForm() {
                    @Override
                    public Node text() {
                        return new Command(insert);
                    }

                    @Override
                    public CopyStream open(Connection connection, String sql) throws SQLException {
                        return opening.open(sound, insert, connection, sql);
                    }
                });
            }
        };
    }

    @Test
    void aCopyByBatchesOfTheDriverIsSound() throws Exception {
        H2.passes(copying(BatchStream::new), "many.copy");
    }

    @Test
    void aCopyThatCountsStatementsInPlaceOfRowsFails() throws Exception {
        H2.catches(
                copying((dialect, insert, connection, sql) -> new BatchStream(dialect, insert, connection, sql) {
                    @Override
                    public long end() throws SQLException {
                        return Math.min(1, super.end());
                    }
                }),
                "many.copy",
                "rows stored: UpdateCount[rows=1, exact=true]");
    }

    @Test
    void aCopyThatTakesNullForAnEmptyTextFails() throws Exception {
        H2.catches(
                copying((dialect, insert, connection, sql) -> new BatchStream(dialect, insert, connection, sql) {
                    @Override
                    public void add(@Nullable Object[] values) throws SQLException {
                        @Nullable Object[] written = values.clone();
                        written[1] = written[1] == null ? "" : written[1];
                        super.add(written);
                    }
                }),
                "many.copy",
                "rows: expected [Cells[id=0, text=null");
    }

    @Test
    void aCopyThatEndsTheTransactionFails() throws Exception {
        H2.catches(
                copying((dialect, insert, connection, sql) -> new BatchStream(dialect, insert, connection, sql) {
                    @Override
                    public long end() throws SQLException {
                        long rows = super.end();
                        connection.commit();
                        return rows;
                    }
                }),
                "many.copy",
                "rows after the rollback: expected []");
    }
}
