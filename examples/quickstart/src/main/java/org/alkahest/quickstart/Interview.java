package org.alkahest.quickstart;

import java.util.List;
import org.alkahest.engine.Connection;
import org.alkahest.quickstart.terminal.RecordTable;
import org.alkahest.quickstart.terminal.SqlLayout;
import org.alkahest.quickstart.terminal.Terminal;
import org.alkahest.quickstart.terminal.Times;
import org.alkahest.sql.RowStatement;

/** Asks the database and prints what comes back: the SQL that was sent, the first rows, the time, hit or miss. */
final class Interview {
    private final Connection connection;
    private final Journal journal;
    private final Terminal terminal;
    private final int shownRows;
    private int questions;

    Interview(Connection connection, Journal journal, Terminal terminal, int shownRows) {
        this.connection = connection;
        this.journal = journal;
        this.terminal = terminal;
        this.shownRows = shownRows;
    }

    /** Asks, prints, and gives all rows of the answer. */
    <R extends Record> List<R> ask(String question, RowStatement<R> statement) {
        terminal.blank();
        terminal.heading(++questions + ". " + question);
        long start = System.nanoTime();
        List<R> rows = connection.execute(statement).all();
        String time = Times.since(start);
        SqlLayout.lines(journal.sql()).forEach(line -> terminal.aside("   " + line));
        print(rows);
        terminal.aside("   (" + counted(rows.size()) + ", " + time + ", " + journal.badge() + ")");
        return rows;
    }

    private void print(List<? extends Record> rows) {
        List<? extends Record> shown = rows.subList(0, Math.min(shownRows, rows.size()));
        RecordTable.lines(shown).forEach(line -> terminal.line("     " + line));
    }

    private String counted(int rows) {
        String all = rows == 1 ? "1 row" : rows + " rows";
        return rows > shownRows ? shownRows + " of " + all : all;
    }
}
