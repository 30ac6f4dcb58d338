package org.alkahest.quickstart;

import java.util.List;
import org.alkahest.engine.Connection;
import org.alkahest.engine.Result;
import org.alkahest.engine.event.StatementExecution;
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

    /** Whoever executes a statement: a connection or a session. */
    interface Executor {
        <R> Result<R> execute(RowStatement<R> statement);
    }

    /** Asks, prints, and gives all rows of the answer. */
    <R extends Record> List<R> ask(String question, RowStatement<R> statement) {
        return ask(question, connection::execute, statement);
    }

    /** As {@link #ask(String, RowStatement)}, and lets somebody else execute the statement. */
    <R extends Record> List<R> ask(String question, Executor executor, RowStatement<R> statement) {
        terminal.blank();
        terminal.heading(++questions + ". " + question);
        long start = System.nanoTime();
        List<R> rows = executor.execute(statement).all();
        String time = Times.since(start);
        print(journal.last());
        print(rows);
        terminal.aside("   (" + counted(rows.size()) + ", " + time + ", " + Journal.badge(journal.last()) + ")");
        return rows;
    }

    /** Does some work and prints what was sent in its course. */
    void watch(String what, Runnable work) {
        terminal.blank();
        terminal.heading(what);
        for (StatementExecution execution : journal.during(work)) {
            print(execution);
            terminal.aside("   (" + Journal.badge(execution) + ")");
        }
    }

    private void print(StatementExecution execution) {
        SqlLayout.lines(execution.sql()).forEach(line -> terminal.aside("   " + line));
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
