package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Rows.row;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.text;
import static org.alkahest.sql.TextStatement.column;
import static org.alkahest.sql.Values.value;

import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.sql.Types;

/** Statements written as SQL text. */
final class TextRules {
    private static final String ADVICE = "Look at the renderers of TextQuery and TextPart.";

    static final Topic TOPIC = Topic.of(
            "text",
            rule("text.rows", "SQL text yields typed rows.")
                    .at(Level.SMOKE)
                    .advice(ADVICE)
                    .body(TextRules::rows),
            rule("text.named", "A name that occurs twice gets its value twice.")
                    .advice(ADVICE)
                    .body(TextRules::named),
            rule("text.change", "SQL text changes rows.")
                    .at(Level.SMOKE)
                    .advice(ADVICE)
                    .body(TextRules::change),
            rule("text.null", "NULL is bound with its type.").advice(ADVICE).body(TextRules::nullValue),
            rule("text.quoted", "What stands in quotes and comments is no parameter.")
                    .advice("The driver may take a question mark or a brace in quotes for its own; its manual tells.")
                    .body(TextRules::quoted),
            rule("text.expression", "An expression of the typed surface stands in SQL text.")
                    .advice(ADVICE)
                    .body(TextRules::expression),
            rule("text.subquery", "SQL text stands in FROM, and is combined with queries.")
                    .advice(ADVICE)
                    .body(TextRules::subquery));

    private TextRules() {}

    private static void rows(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(id -> text("select name, age from person where id >= :id order by id")
                        .bind("id", id, Types.BIGINT)
                        .yields(row(p.name, p.age)))
                .gives(4L, cells("dee", 20), cells("eve", 40))
                .gives(5L, cells("eve", 40));
        db.<Long>rows(id -> text("select count(*) as n from person where id >= :id")
                        .bind("id", id, Types.BIGINT)
                        .yields(column("n", Types.INTEGER)))
                .gives(4L, 2)
                .gives(5L, 1);
    }

    private static void named(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(id -> text("select name from person where id = :id or boss_id = :id order by id")
                        .bind("id", id, Types.BIGINT)
                        .yields(p.name))
                .gives(1L, "ann", "bob", "cid")
                .gives(2L, "bob", "dee", "eve");
        db.<Long>rows(low -> text("select name from person where id between :low and :high and id <> :low order by id")
                        .bind("high", low + 2, Types.BIGINT)
                        .bind("low", low, Types.BIGINT)
                        .yields(p.name))
                .gives(1L, "bob", "cid")
                .gives(3L, "dee", "eve");
    }

    private static void change(RuleContext db) {
        People p = People.in(db);
        db.<Integer>change(age ->
                        text("update person set age = age + 1 where age = :age").bind("age", age, Types.INTEGER))
                .changes(40, 2)
                .changes(20, 1)
                .changes(99, 0);
        db.<Long>rows(id -> select(p.age).where(p.id.eq(id))).gives(2L, 41).gives(4L, 21);
    }

    private static void nullValue(RuleContext db) {
        People p = People.in(db);
        db.<Long>change(id -> text("update person set age = :age where id = :id")
                        .bind("age", id == 1 ? null : 7, Types.INTEGER)
                        .bind("id", id, Types.BIGINT))
                .changes(1L, 1)
                .changes(2L, 1);
        db.<Long>rows(id -> select(p.age).where(p.id.eq(id)))
                .gives(1L, (Object) null)
                .gives(2L, 7);
    }

    private static void quoted(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(id -> text("select '? :name ''x'' {d}' /* :not ? */ from person where id = :id -- :nor ?")
                        .bind("id", id, Types.BIGINT)
                        .yields(column("s", Types.TEXT)))
                .gives(1L, "? :name 'x' {d}")
                .gives(2L, "? :name 'x' {d}");
        db.<Long>rows(id -> text("select name from person where id = :id and name <> '\\:x'")
                        .bind("id", id, Types.BIGINT)
                        .yields(p.name))
                .gives(1L, "ann")
                .gives(2L, "bob");
    }

    private static void expression(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(age -> text("select name from person where :condition order by id")
                        .bind("condition", p.age.gt(age).or(p.name.eq("ann")))
                        .yields(p.name))
                .gives(30, "ann", "bob", "eve")
                .gives(40, "ann");
        db.<Integer>rows(n -> text("select :sum as n from person where id = 1")
                        .bind("sum", value(n).plus(1))
                        .yields(column("n", Types.INTEGER)))
                .gives(1, 2)
                .gives(5, 6);
        db.<Integer>rows(n -> text("select 2 * :sum as n from person where id = 1 and :condition")
                        .bind("sum", value(n).plus(1))
                        .bind("condition", p.age.gt(99).or(p.name.eq("ann")))
                        .yields(column("n", Types.INTEGER)))
                .gives(1, 4)
                .gives(5, 12);
    }

    private static void subquery(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(id -> {
                    var some = text("select id, name from person where id >= :id")
                            .bind("id", id, Types.BIGINT)
                            .yields(row(p.id, p.name))
                            .as("some_ones");
                    return select(some.column(p.name))
                            .from(some)
                            .where(some.column(p.id).lt(id + 2))
                            .orderBy(some.column(p.id).asc());
                })
                .gives(1L, "ann", "bob")
                .gives(4L, "dee", "eve");
        db.<Long>rows(id -> select(p.name)
                        .where(p.id.in(text("select boss_id from person where id >= :id")
                                .bind("id", id, Types.BIGINT)
                                .yields(p.bossId)))
                        .orderBy(p.id.asc()))
                .gives(2L, "ann", "bob")
                .gives(4L, "bob");
    }
}
