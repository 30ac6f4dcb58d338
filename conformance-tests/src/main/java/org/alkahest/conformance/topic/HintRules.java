package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.update;

import java.util.List;
import java.util.Map;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.conformance.topic.Pets.Household;
import org.alkahest.engine.option.ExecutionOptions;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.StatementException;

/** What is said beside a statement: comments, hints, tags. */
final class HintRules {
    private static final String ADVICE =
            "A renderer that replaces a whole statement begins it as the standard one does, and keeps its hints.";

    /** Ends of comments and of texts, placeholders and escapes of every driver, and a comment that MariaDB would execute. */
    private static final String ANYTHING = "! it's */ \" ` ? {d '1'} $$ :x -- # /*! drop */*/ \\ \n\u0000 é 日本";

    /** No dialect, and no SQL. */
    private static final String NOBODY = "nobody";

    private static final String NO_SQL = "this is no sql";

    static final Topic TOPIC = Topic.of(
            "hint",
            rule("hint.comment", "A comment of any text in front of a query changes nothing.")
                    .advice(ADVICE)
                    .body(HintRules::comments),
            rule("hint.comment.change", "A comment of any text in front of a change changes nothing.")
                    .advice(ADVICE)
                    .body(HintRules::commentsOfChanges),
            rule("hint.other", "A hint for another dialect is left out, wherever it stands.")
                    .advice(ADVICE)
                    .body(HintRules::others),
            rule("hint.table", "A hint for a table that is not read is refused.")
                    .advice("This is the work of the core, not of a dialect.")
                    .body(HintRules::unknownTable),
            rule("hint.tags", "Tags of any text follow a statement, and are no reason to compile it anew.")
                    .advice("The database must take a comment at the end of a statement.")
                    .body(HintRules::tags));

    private HintRules() {}

    private static void comments(RuleContext db) {
        Household h = Household.in(db);
        db.<Long>rows(id -> select(h.people().name, h.pets().name)
                        .join(h.pets(), h.pets().ownerId.eq(h.people().id))
                        .where(h.pets().id.eq(id))
                        .comment(ANYTHING)
                        .comment("two"))
                .gives(2L, cells("ann", "tom"))
                .gives(3L, cells("dee", "max"));
        db.<Long>rows(id -> select(h.pets().name)
                        .where(h.pets()
                                .ownerId
                                .in(select(h.people().id)
                                        .where(h.people().id.eq(id))
                                        .comment(ANYTHING)))
                        .orderBy(h.pets().id.asc()))
                .gives(1L, "rex", "tom")
                .gives(4L, "max");
    }

    private static void commentsOfChanges(RuleContext db) {
        People p = People.in(db);
        db.<Long>change(id -> insert(p).set(p.id, id).set(p.name, "new").comment(ANYTHING))
                .changes(6L, 1)
                .changes(7L, 1);
        db.<Long>change(id -> update(p).set(p.age, 50).where(p.id.eq(id)).comment(ANYTHING))
                .changes(6L, 1)
                .changes(8L, 0);
        db.<Long>change(id -> delete(p).where(p.id.eq(id), p.age.eq(50)).comment(ANYTHING))
                .changes(6L, 1)
                .changes(7L, 0);
    }

    private static void others(RuleContext db) {
        Household h = Household.in(db);
        People p = h.people();
        db.<Long>rows(id -> select(p.name, h.pets().name)
                        .from(p)
                        .join(h.pets(), h.pets().ownerId.eq(p.id))
                        .where(p.id.eq(id))
                        .hint(NOBODY, NO_SQL)
                        .hint(p, NOBODY, NO_SQL)
                        .hint(h.pets(), NOBODY, NO_SQL)
                        .suffix(NOBODY, NO_SQL)
                        .orderBy(h.pets().id.asc()))
                .gives(1L, cells("ann", "rex"), cells("ann", "tom"))
                .gives(4L, cells("dee", "max"));
        db.<Long>change(id -> insert(p)
                        .set(p.id, id)
                        .set(p.name, "new")
                        .hint(NOBODY, NO_SQL)
                        .suffix(NOBODY, NO_SQL))
                .changes(6L, 1)
                .changes(7L, 1);
        db.<Long>change(id -> update(p)
                        .set(p.age, 50)
                        .where(p.id.eq(id))
                        .hint(NOBODY, NO_SQL)
                        .suffix(NOBODY, NO_SQL))
                .changes(6L, 1)
                .changes(8L, 0);
        db.<Long>change(id -> delete(p).where(p.id.eq(id)).hint(NOBODY, NO_SQL).suffix(NOBODY, NO_SQL))
                .changes(6L, 1)
                .changes(8L, 0);
    }

    private static void unknownTable(RuleContext db) {
        Household h = Household.in(db);
        db.fails(
                StatementException.class,
                ErrorCode.MISSING_FROM,
                () -> db.all(select(h.people().name).hint(h.pets(), NOBODY, NO_SQL)));
    }

    private static void tags(RuleContext db) {
        People p = People.in(db);
        db.commit();
        try (var connection = db.engine()
                .connect(ExecutionOptions.none().withTags(() -> Map.of("route", ANYTHING, "controller's", "*/")))) {
            var query = select(p.name).where(p.id.eq(2));
            Expect.equal("tagged", List.of("bob"), connection.execute(query).all());
            Expect.equal(
                    "tagged",
                    1L,
                    connection
                            .execute(update(p).set(p.age, 1).where(p.id.eq(2)))
                            .rows());
            long before = db.engine().cache().statistics().misses();
            Expect.equal(
                    "tagged",
                    List.of("bob"),
                    connection
                            .execute(query, ExecutionOptions.none().withTags(() -> Map.of("route", "other")))
                            .all());
            Expect.equal("compiled", 0L, db.engine().cache().statistics().misses() - before);
            connection.rollback();
        }
    }
}
