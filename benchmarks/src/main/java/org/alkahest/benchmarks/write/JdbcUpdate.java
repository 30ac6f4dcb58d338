package org.alkahest.benchmarks.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plain JDBC, with statements that are prepared once, in pages. */
abstract class JdbcUpdate implements Update {
    final Connection connection;
    private final int page;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private JdbcUpdate(EntryDatabase database, int page) throws SQLException {
        this.connection = database.connect();
        this.page = page;
    }

    /** The fastest that is known by hand. */
    static Update best(EntryDatabase database) throws SQLException {
        return switch (database.product()) {
            case POSTGRESQL -> new OfArrays(database);
            case MARIADB ->
                new OfValues(
                        database,
                        1000,
                        "update entry e join (with v (id, amount, label) as (values ",
                        "(cast(? as signed), cast(? as signed), cast(? as char(40)))",
                        ") select * from v) v on e.id = v.id set e.amount = v.amount, e.label = v.label");
            case MYSQL ->
                new OfValues(
                        database,
                        1000,
                        "update entry e join (values ",
                        "row(?, ?, ?)",
                        ") as v (id, amount, label) on e.id = v.id set e.amount = v.amount, e.label = v.label");
            case SQLITE ->
                new OfValues(
                        database,
                        100,
                        "update entry set amount = v.column2, label = v.column3 from (values ",
                        "(?, ?, ?)",
                        ") as v where entry.id = v.column1");
            case H2 ->
                new OfValues(
                        database,
                        100,
                        "merge into entry e using (values ",
                        "(cast(? as bigint), cast(? as integer), cast(? as varchar(40)))",
                        ") v (id, amount, label) on e.id = v.id"
                                + " when matched then update set amount = v.amount, label = v.label");
        };
    }

    final PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    @Override
    public final void update(List<Change> changes) throws SQLException {
        for (int from = 0; from < changes.size(); from += page) {
            List<Change> some = changes.subList(from, Math.min(changes.size(), from + page));
            int changed = page(some);
            if (changed != some.size()) {
                throw new IllegalStateException(changed + " rows were changed instead of " + some.size());
            }
        }
    }

    /** Changes some rows, and gives how many were changed. */
    abstract int page(List<Change> changes) throws SQLException;

    @Override
    public void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void rollback() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Batches of a thousand rows. */
    static final class Batch extends JdbcUpdate {
        Batch(EntryDatabase database) throws SQLException {
            super(database, 1000);
        }

        @Override
        int page(List<Change> changes) throws SQLException {
            PreparedStatement statement = statement("update entry set amount = ?, label = ? where id = ?");
            for (Change change : changes) {
                statement.setInt(1, change.amount());
                statement.setString(2, change.label());
                statement.setLong(3, change.id());
                statement.addBatch();
            }
            int changed = 0;
            for (int count : statement.executeBatch()) {
                changed += count == java.sql.Statement.SUCCESS_NO_INFO ? 1 : count;
            }
            return changed;
        }
    }

    /** PostgreSQL: all rows at once, joined with arrays. */
    private static final class OfArrays extends JdbcUpdate {
        private static final String SQL = "update entry e set amount = v.amount, label = v.label"
                + " from unnest(?::bigint[], ?::integer[], ?::text[]) as v (id, amount, label) where e.id = v.id";

        OfArrays(EntryDatabase database) throws SQLException {
            super(database, 10_000);
        }

        @Override
        int page(List<Change> changes) throws SQLException {
            Long[] keys = new Long[changes.size()];
            Integer[] amounts = new Integer[changes.size()];
            String[] labels = new String[changes.size()];
            for (int i = 0; i < keys.length; i++) {
                Change change = changes.get(i);
                keys[i] = change.id();
                amounts[i] = change.amount();
                labels[i] = change.label();
            }
            PreparedStatement statement = statement(SQL);
            statement.setArray(1, connection.createArrayOf("int8", keys));
            statement.setArray(2, connection.createArrayOf("int4", amounts));
            statement.setArray(3, connection.createArrayOf("text", labels));
            return statement.executeUpdate();
        }
    }

    /** The others: joined with rows of values. */
    private static final class OfValues extends JdbcUpdate {
        private final String before;
        private final String row;
        private final String after;

        OfValues(EntryDatabase database, int page, String before, String row, String after) throws SQLException {
            super(database, page);
            this.before = before;
            this.row = row;
            this.after = after;
        }

        @Override
        int page(List<Change> changes) throws SQLException {
            PreparedStatement statement = statement(before + JdbcInsert.rows(changes.size(), row) + after);
            int parameter = 1;
            for (Change change : changes) {
                statement.setLong(parameter, change.id());
                statement.setInt(parameter + 1, change.amount());
                statement.setString(parameter + 2, change.label());
                parameter += 3;
            }
            return statement.executeUpdate();
        }
    }
}
