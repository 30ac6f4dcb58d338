package org.alkahest.benchmarks.statement;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.alkahest.dialect.compile.CompiledStatement;
import org.alkahest.dialect.type.TypeBinding;
import org.alkahest.sql.Select;
import org.jooq.Record8;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Has all rivals ask a database, and compares the answers. */
final class SameQuestion {
    private SameQuestion() {}

    /** @throws IllegalStateException if two rivals get different rows, or if there are hardly any */
    static void check(MediumRequest... requests) throws SQLException {
        var tools = new StatementTools(TargetDialect.H2);
        try (var shop = new ShopDatabase()) {
            int rows = 0;
            for (MediumRequest request : requests) {
                List<Line> expected = byHand(shop.connection(), request);
                same("jOOQ", expected, jooq(shop.connection(), request));
                same("Alkahest", expected, alkahest(shop.connection(), tools, request));
                rows += expected.size();
            }
            if (rows < requests.length) {
                throw new IllegalStateException("only " + rows + " rows in " + requests.length + " answers");
            }
        }
    }

    private static void same(String rival, List<Line> expected, List<Line> actual) {
        if (!actual.equals(expected)) {
            throw new IllegalStateException(rival + " gets " + actual + " instead of " + expected);
        }
    }

    private record Line(
            Long order,
            LocalDateTime placedAt,
            String status,
            String customer,
            String country,
            Integer quantity,
            BigDecimal price,
            String product) {}

    private static List<Line> byHand(Connection connection, MediumRequest request) throws SQLException {
        HandWrittenStatement statement = HandWrittenStatement.of(request);
        try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
            for (int i = 0; i < statement.values().size(); i++) {
                prepared.setObject(i + 1, statement.values().get(i));
            }
            List<Line> lines = new ArrayList<>();
            try (ResultSet row = prepared.executeQuery()) {
                while (row.next()) {
                    lines.add(new Line(
                            row.getLong(1),
                            row.getObject(2, LocalDateTime.class),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getInt(6),
                            row.getBigDecimal(7),
                            row.getString(8)));
                }
            }
            return lines;
        }
    }

    private static List<Line> jooq(Connection connection, MediumRequest request) {
        var jooq = DSL.using(connection, SQLDialect.H2, StatementTools.settings());
        return JooqStatement.of(jooq, request).fetch(SameQuestion::line);
    }

    private static Line line(Record8<Long, LocalDateTime, String, String, String, Integer, BigDecimal, String> row) {
        return new Line(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6(),
                row.value7(),
                row.value8());
    }

    private static List<Line> alkahest(Connection connection, StatementTools tools, MediumRequest request)
            throws SQLException {
        Select<?> select = AlkahestStatement.of(request);
        CompiledStatement compiled = tools.cached(select, select.shape());
        try (PreparedStatement prepared =
                connection.prepareStatement(compiled.sql(select.shape(), select.bindings()))) {
            compiled.bind(prepared, select.shape(), select.bindings());
            List<Line> lines = new ArrayList<>();
            try (ResultSet row = prepared.executeQuery()) {
                while (row.next()) {
                    lines.add(line(compiled.format().columns(), row));
                }
            }
            return lines;
        }
    }

    private static Line line(List<TypeBinding<?>> columns, ResultSet row) throws SQLException {
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).read(row, i + 1);
        }
        return new Line(
                (Long) values[0],
                (LocalDateTime) values[1],
                (String) values[2],
                (String) values[3],
                (String) values[4],
                (Integer) values[5],
                (BigDecimal) values[6],
                (String) values[7]);
    }
}
