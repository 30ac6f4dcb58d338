package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.update;
import static org.alkahest.sql.Values.literal;
import static org.alkahest.sql.Values.value;

import java.util.List;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.conformance.topic.TypeTrial.Holder;
import org.alkahest.sql.Types;

/** Texts of any content. */
final class UnicodeRules {
    private static final int LENGTH = 40;

    static final Topic TOPIC = Topic.of(
            "unicode",
            rule("unicode.bound", "Any text that is bound comes back as it was.")
                    .at(Level.FULL)
                    .advice("Look at the driver's and the database's character set.")
                    .body(UnicodeRules::bound),
            rule("unicode.literal", "Any text that is written into the SQL text comes back as it was.")
                    .at(Level.SMOKE)
                    .advice("Look at Literals.text: quotes, backslashes, what JDBC takes for placeholders or escapes.")
                    .body(UnicodeRules::written),
            rule("unicode.compared", "A text beyond the basic plane is found, joined and matched.")
                    .at(Level.FULL)
                    .advice("Look at the database's character set and collation.")
                    .body(UnicodeRules::compared));

    private UnicodeRules() {}

    private static void bound(RuleContext db) {
        // Some databases count the two halves of a character beyond the basic plane.
        Holder<String> holder = db.create(metaData -> Holder.of(metaData, Types.varchar(2 * LENGTH)));
        db.execute(insert(holder.table()).set(holder.id(), 1).set(holder.value(), "first"));
        db.forAll(RandomText.texts(LENGTH), 200, text -> {
            db.execute(update(holder.table())
                    .set(holder.value(), text)
                    .where(holder.id().eq(1)));
            Expect.equal("the text", List.of(text), db.all(select(holder.value())));
        });
    }

    private static void written(RuleContext db) {
        db.forAll(
                RandomText.texts(LENGTH),
                200,
                text -> Expect.equal(
                        "the text",
                        List.of(text),
                        db.all(select(literal(text, Types.varchar(2 * LENGTH))).where(value(1).eq(1)))));
    }

    private static void compared(RuleContext db) {
        People p = People.in(db);
        p.add(db, 6, "𝄞 clef", null, null);
        p.add(db, 7, "日本語", null, null);
        db.<String>rows(name -> select(p.id).where(p.name.eq(name)))
                .gives("𝄞 clef", 6L)
                .gives("日本語", 7L)
                .gives("ann", 1L);
        db.<String>rows(text -> select(p.id).where(p.name.contains(text)).orderBy(p.id.asc()))
                .gives("𝄞", 6L)
                .gives("本", 7L);
        db.<String>rows(text -> select(p.name.concat(text)).where(p.id.eq(7)))
                .gives("𝄞", "日本語𝄞")
                .gives("é", "日本語é");
    }
}
