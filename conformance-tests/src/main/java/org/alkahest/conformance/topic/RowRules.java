package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.RowExpr.row;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Values.value;

import java.util.List;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.row.Row2;

/** Several values compared as one. */
final class RowRules {
    private static final String ADVICE = "Look at the renderers of RowValue and Comparison.";
    private static final String LIST = "Some databases take a list of rows in parentheses, others behind VALUES only.";

    static final Topic TOPIC = Topic.of(
            "row",
            rule("row.equal", "Two rows are equal when all their values are.")
                    .advice(ADVICE)
                    .body(RowRules::equal),
            rule("row.different", "Two rows differ when one of their values does.")
                    .advice(ADVICE)
                    .body(RowRules::different),
            rule("row.order", "Rows are ordered by their first values, and by the next where those are equal.")
                    .advice(ADVICE)
                    .body(RowRules::order),
            rule("row.columns", "Rows of columns are compared with each other.")
                    .advice(ADVICE)
                    .body(RowRules::columns),
            rule("row.in", "A row is looked for in a list of rows, whatever its length.")
                    .advice(LIST)
                    .body(RowRules::in),
            rule("row.in.negated", "A row is looked for outside of a list of rows; an empty list has no members.")
                    .advice(LIST)
                    .body(RowRules::notIn),
            rule("row.in.query", "A row is looked for in the rows of a query.")
                    .advice("Look at the renderer of InQuery.")
                    .body(RowRules::inQuery),
            rule("row.null", "A null in a list of rows is refused before anything is sent.")
                    .advice("The tree refuses it; nothing of a dialect is involved.")
                    .body(RowRules::refusesNull));

    private RowRules() {}

    private static void equal(RuleContext db) {
        People p = People.in(db);
        db.<Row2<String, Integer>>rows(
                        wanted -> select(p.id).where(row(p.name, p.age).eq(wanted)))
                .gives(new Row2<>("bob", 40), 2L)
                .gives(new Row2<>("bob", 41))
                .gives(new Row2<>("eve", 40), 5L);
    }

    private static void different(RuleContext db) {
        People p = People.in(db);
        db.<Row2<Integer, Long>>rows(other -> select(p.id)
                        .where(row(p.age, p.id).ne(other), p.age.isNotNull())
                        .orderBy(p.id.asc()))
                .gives(new Row2<>(40, 2L), 1L, 4L, 5L)
                .gives(new Row2<>(30, 1L), 2L, 4L, 5L);
    }

    private static void order(RuleContext db) {
        People p = People.in(db);
        db.<Row2<Integer, Long>>rows(last ->
                        select(p.age, p.id).where(row(p.age, p.id).gt(last)).orderBy(p.age.asc(), p.id.asc()))
                .gives(new Row2<>(20, 4L), cells(30, 1L), cells(40, 2L), cells(40, 5L))
                .gives(new Row2<>(40, 2L), cells(40, 5L))
                .gives(new Row2<>(40, 5L));
        db.<Row2<Integer, Long>>rows(
                        end -> select(p.id).where(row(p.age, p.id).le(end)).orderBy(p.id.asc()))
                .gives(new Row2<>(30, 1L), 1L, 4L)
                .gives(new Row2<>(40, 2L), 1L, 2L, 4L);
    }

    private static void columns(RuleContext db) {
        People p = People.in(db);
        People boss = p.as("boss");
        db.<Long>rows(n -> select(p.name, boss.name)
                        .from(p)
                        .join(boss, row(p.bossId, value(n)).eq(row(boss.id, boss.id)))
                        .orderBy(p.id.asc()))
                .gives(1L, cells("bob", "ann"), cells("cid", "ann"))
                .gives(2L, cells("dee", "bob"), cells("eve", "bob"));
    }

    private static void in(RuleContext db) {
        People p = People.in(db);
        db.<List<Row2<String, Integer>>>rows(wanted ->
                        select(p.id).where(row(p.name, p.age).in(wanted)).orderBy(p.id.asc()))
                .gives(List.of(new Row2<>("bob", 40)), 2L)
                .gives(List.of())
                .gives(List.of(new Row2<>("ann", 30), new Row2<>("bob", 20), new Row2<>("dee", 20)), 1L, 4L);
    }

    private static void notIn(RuleContext db) {
        People p = People.in(db);
        db.<List<Row2<String, Long>>>rows(unwanted ->
                        select(p.id).where(row(p.name, p.id).notIn(unwanted)).orderBy(p.id.asc()))
                .gives(List.of(), 1L, 2L, 3L, 4L, 5L)
                .gives(List.of(new Row2<>("ann", 1L), new Row2<>("bob", 3L)), 2L, 3L, 4L, 5L);
    }

    private static void inQuery(RuleContext db) {
        People p = People.in(db);
        People q = p.as("q");
        db.<Long>rows(least -> select(p.id)
                        .where(row(p.age, p.bossId)
                                .in(select(q.age, q.bossId).from(q).where(q.id.ge(least))))
                        .orderBy(p.id.asc()))
                .gives(5L, 5L)
                .gives(2L, 2L, 4L, 5L);
        db.<Long>rows(least -> select(p.id)
                        .where(row(p.name, p.id)
                                .notIn(select(q.name, q.id).from(q).where(q.id.ge(least))))
                        .orderBy(p.id.asc()))
                .gives(4L, 1L, 2L, 3L)
                .gives(2L, 1L);
    }

    private static void refusesNull(RuleContext db) {
        People p = People.in(db);
        List<Row2<String, Integer>> rows = db.all(select(p.name, p.age).where(p.id.eq(3L)));
        var error = db.fails(
                StatementException.class,
                ErrorCode.NULL_ARGUMENT,
                () -> db.all(select(p.id).where(row(p.name, p.age).in(rows))));
        Expect.that(String.valueOf(error.getMessage()).contains("isNull()"), "The message does not say what to do.");
    }
}
