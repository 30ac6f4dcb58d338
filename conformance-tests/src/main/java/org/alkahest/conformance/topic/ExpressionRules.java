package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Functions.abs;
import static org.alkahest.sql.Functions.cast;
import static org.alkahest.sql.Functions.coalesce;
import static org.alkahest.sql.Functions.currentDate;
import static org.alkahest.sql.Functions.currentTimestamp;
import static org.alkahest.sql.Functions.function;
import static org.alkahest.sql.Functions.length;
import static org.alkahest.sql.Functions.lower;
import static org.alkahest.sql.Functions.not;
import static org.alkahest.sql.Functions.nullif;
import static org.alkahest.sql.Functions.round;
import static org.alkahest.sql.Functions.substring;
import static org.alkahest.sql.Functions.trim;
import static org.alkahest.sql.Functions.upper;
import static org.alkahest.sql.Functions.when;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Values.literal;
import static org.alkahest.sql.Values.nullValue;
import static org.alkahest.sql.Values.value;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.sql.Types;
import org.alkahest.sql.row.Row3;

/** Arithmetic, text, CASE, CAST, functions. */
final class ExpressionRules {
    private static final String PARENTHESES = "Look at the precedences in the renderers, and at what they ask for.";

    static final Topic TOPIC = Topic.of(
            "expression",
            rule("expression.arithmetic", "Sums, differences, products and remainders are what they are in Java.")
                    .at(Level.SMOKE)
                    .advice("Look at the renderer of Arithmetic; some databases write the remainder as a function.")
                    .body(ExpressionRules::arithmetic),
            rule("expression.arithmetic.precedence", "Arithmetic is grouped as it was built.")
                    .advice(PARENTHESES)
                    .body(ExpressionRules::precedence),
            rule("expression.arithmetic.sign", "Signs meet without becoming a comment.")
                    .advice("Two minus signs in a row begin a comment: mind negative literals.")
                    .body(ExpressionRules::signs),
            rule("expression.arithmetic.decimal", "Exact arithmetic stays exact.")
                    .advice(
                            "Binds of exact numbers must not pass through a double; a cast of the placeholder may help.")
                    .body(ExpressionRules::decimals),
            rule("expression.arithmetic.null", "Arithmetic with NULL is NULL.")
                    .advice("Look at how NULL is read.")
                    .body(ExpressionRules::nullArithmetic),
            rule("expression.concat", "Texts are joined, columns and values alike.")
                    .at(Level.SMOKE)
                    .advice("Look at the renderer of Concat: || is OR in some databases.")
                    .body(ExpressionRules::concat),
            rule("expression.like", "LIKE matches any text for % and any character for _.")
                    .at(Level.SMOKE)
                    .advice("Look at the renderer of Like.")
                    .body(ExpressionRules::like),
            rule("expression.like.escape", "A character behind the escape character is an ordinary one.")
                    .at(Level.SMOKE)
                    .advice(
                            "Look at the renderer of Like; where the escape is a backslash by default, name another one.")
                    .body(ExpressionRules::likeEscape),
            rule(
                            "expression.like.contains",
                            "Beginning, end and inside are found literally, whatever characters they have.")
                    .advice("Look at the renderer of Like, and at backslashes in patterns.")
                    .body(ExpressionRules::contains),
            rule("expression.case", "CASE gives the value of the first condition that holds.")
                    .at(Level.SMOKE)
                    .advice("Look at the renderer of Case.")
                    .body(ExpressionRules::caseWhen),
            rule("expression.case.first", "Of the branches of a CASE whose conditions hold, the first one counts.")
                    .advice("Look at the renderer of Case.")
                    .body(ExpressionRules::caseOfFirst),
            rule("expression.case.order", "CASE decides about order and conditions.")
                    .advice("Look at the renderer of Case.")
                    .body(ExpressionRules::caseInOrder),
            rule("expression.coalesce", "COALESCE gives the first value that is not NULL.")
                    .at(Level.SMOKE)
                    .advice("Look at the renderer of Call; a placeholder may need a cast to have a type.")
                    .body(ExpressionRules::coalesced),
            rule("expression.nullif", "NULLIF makes a value NULL.")
                    .advice("Look at the renderer of Call; a placeholder may need a cast to have a type.")
                    .body(ExpressionRules::nullified),
            rule("expression.cast", "Numbers and texts are cast to each other.")
                    .at(Level.SMOKE)
                    .advice("Look at the renderer of Cast; a type may have another name there than in CREATE TABLE.")
                    .body(ExpressionRules::casts),
            rule("expression.cast.types", "Texts are cast to dates, decimals and other numbers.")
                    .advice("Look at the renderer of Cast; a type may have another name there than in CREATE TABLE.")
                    .body(ExpressionRules::castTypes),
            rule("expression.cast.null", "NULL is cast to every type.")
                    .advice("Look at the renderer of Cast.")
                    .body(ExpressionRules::castNull),
            rule("expression.function.text", "Functions of text count from one, and count characters.")
                    .advice("Look at FunctionNames and the renderer of Call.")
                    .body(ExpressionRules::textFunctions),
            rule("expression.function.number", "Functions of numbers round halves away from zero.")
                    .advice("Look at FunctionNames and the renderer of Call.")
                    .body(ExpressionRules::numberFunctions),
            rule("expression.function.time", "The database tells the time.")
                    .advice("Look at how current_timestamp is read: the zone of the session must not matter.")
                    .body(ExpressionRules::timeFunctions),
            rule("expression.function.named", "A function of the database is called by its name.")
                    .advice("Look at the renderer of Call.")
                    .body(ExpressionRules::namedFunction),
            rule("expression.literal.text", "A text in the SQL text is what it was.")
                    .advice("Look at Literals.text: quotes, backslashes, what JDBC takes for placeholders or escapes.")
                    .body(ExpressionRules::textLiterals),
            rule("expression.condition", "A condition is compared and negated like a value.")
                    .advice("Where conditions are no values, write CASE WHEN … THEN true ELSE false END.")
                    .body(ExpressionRules::conditions));

    private ExpressionRules() {}

    private static void arithmetic(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(n -> select(
                                p.age.plus(n), p.age.minus(n), p.age.times(n), p.age.remainder(n), p.age.plus(p.age))
                        .where(p.id.eq(1)))
                .gives(7, cells(37, 23, 210, 2, 60))
                .gives(-7, cells(23, 37, -210, 2, 60));
        db.<Integer>rows(n -> select(value(n).remainder(5), value(n).negated()))
                .gives(-7, cells(-2, 7))
                .gives(8, cells(3, -8));
    }

    private static void precedence(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(n -> select(
                                p.age.plus(n).times(2),
                                p.age.plus(value(n).times(2)),
                                p.age.minus(value(n).minus(2)),
                                p.age.minus(n).minus(2),
                                p.age.times(value(n).remainder(3)),
                                p.age.times(n).remainder(7))
                        .where(p.id.eq(1)))
                .gives(5, cells(70, 40, 27, 23, 60, 3))
                .gives(4, cells(68, 38, 28, 24, 30, 1));
        db.<Integer>rows(n -> select(p.id)
                        .where(p.age.plus(n).times(2).eq(p.age.times(2).plus(value(n).times(2))), p.id.eq(1)))
                .gives(3, 1L)
                .gives(4, 1L);
    }

    private static void signs(RuleContext db) {
        People p = People.in(db);
        var five = literal(-5, Types.INTEGER);
        db.<Integer>rows(n -> select(
                                p.age.minus(five),
                                five.negated(),
                                value(n).negated().negated(),
                                p.age.negated().minus(five),
                                p.age.minus(value(n).negated()),
                                p.age.plus(n).negated())
                        .where(p.id.eq(1)))
                .gives(1, cells(35, 5, 1, -25, 31, -31))
                .gives(-1, cells(35, 5, -1, -25, 29, -29));
    }

    private static void decimals(RuleContext db) {
        db.<String>rows(n -> {
                    var number = value(new BigDecimal(n), Types.decimal(20, 10));
                    return select(number.plus(new BigDecimal("0.1")), number.times(new BigDecimal("3")));
                })
                .gives("0.2", cells(new BigDecimal("0.3"), new BigDecimal("0.6")))
                .gives("1234567.1", cells(new BigDecimal("1234567.2"), new BigDecimal("3703701.3")));
    }

    private static void nullArithmetic(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(id -> select(p.age.plus(1), p.age.negated(), p.age.gt(1)).where(p.id.eq(id)))
                .gives(3L, cells(null, null, null))
                .gives(4L, cells(21, -20, true));
    }

    // ------------------------------------------------------------------------------------------------ text

    private static void concat(RuleContext db) {
        People p = People.in(db);
        db.<String>rows(text -> select(
                                p.name.concat(text).concat(p.name), value(text).concat("!"))
                        .where(p.id.eq(1)))
                .gives(" & ", cells("ann & ann", " & !"))
                .gives("", cells("annann", "!"));
        db.<String>rows(text -> select(p.id).where(p.name.concat(text).eq("ann" + text)))
                .gives("?", 1L)
                .gives("'", 1L);
        db.<Long>rows(id ->
                        select(p.name.concat(cast(p.age, Types.varchar(10)))).where(p.id.eq(id)))
                .gives(1L, "ann30")
                .gives(3L, (Object) null);
    }

    private static void like(RuleContext db) {
        People p = People.in(db);
        db.<String>rows(pattern -> select(p.id).where(p.name.like(pattern)).orderBy(p.id.asc()))
                .gives("%e", 4L, 5L)
                .gives("_i_", 3L)
                .gives("%", 1L, 2L, 3L, 4L, 5L)
                .gives("ann", 1L)
                .gives("an")
                .gives("");
        db.<String>rows(pattern -> select(p.id).where(p.name.notLike(pattern)).orderBy(p.id.asc()))
                .gives("%e", 1L, 2L, 3L)
                .gives("%n%", 2L, 3L, 4L, 5L);
        db.<Long>rows(id -> select(p.id).where(p.name.like(p.name), p.id.ge(id)).orderBy(p.id.asc()))
                .gives(4L, 4L, 5L)
                .gives(5L, 5L);
    }

    private static void likeEscape(RuleContext db) {
        People p = People.in(db);
        p.add(db, 6, "10%", null, null);
        p.add(db, 7, "10 of 100", null, null);
        p.add(db, 8, "a_b", null, null);
        p.add(db, 9, "axb", null, null);
        db.<String>rows(pattern -> select(p.id).where(p.name.like(pattern, '#')).orderBy(p.id.asc()))
                .gives("10#%", 6L)
                .gives("10%", 6L, 7L)
                .gives("a#_b", 8L)
                .gives("a_b", 8L, 9L);
        db.<String>rows(pattern ->
                        select(p.id).where(p.name.like(pattern, '\\')).orderBy(p.id.asc()))
                .gives("10\\%", 6L)
                .gives("a\\_b", 8L);
    }

    private static void contains(RuleContext db) {
        People p = People.in(db);
        List<String> names = List.of("50% off", "50 off", "a_b", "axb", "wow!", "back\\slash", "it's", "!%_\\");
        for (int i = 0; i < names.size(); i++) {
            p.add(db, 10 + i, names.get(i), null, null);
        }
        db.<String>rows(text ->
                        select(p.name).where(p.name.contains(text), p.id.ge(10)).orderBy(p.id.asc()))
                .gives("%", "50% off", "!%_\\")
                .gives("_", "a_b", "!%_\\")
                .gives("!", "wow!", "!%_\\")
                .gives("\\", "back\\slash", "!%_\\")
                .gives("'", "it's")
                .gives("off", "50% off", "50 off");
        db.<String>rows(text -> select(p.name).where(p.name.startsWith(text)).orderBy(p.id.asc()))
                .gives("50%", "50% off")
                .gives("a_", "a_b")
                .gives("!%", "!%_\\");
        db.<String>rows(text -> select(p.name).where(p.name.endsWith(text)).orderBy(p.id.asc()))
                .gives("_b", "a_b")
                .gives("_\\", "!%_\\")
                .gives("!", "wow!");
    }

    // ------------------------------------------------------------------------------------------------ conversions

    private static void caseWhen(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(age -> select(when(p.age.lt(age), "young", Types.varchar(10))
                                .when(p.age.isNull(), "unknown")
                                .otherwise(p.name))
                        .orderBy(p.id.asc()))
                .gives(30, "ann", "bob", "unknown", "young", "eve")
                .gives(40, "young", "bob", "unknown", "young", "eve");
        db.<Integer>rows(age -> select(when(p.age.gt(age), p.id).end()).orderBy(p.id.asc()))
                .gives(30, null, 2L, null, null, 5L)
                .gives(40, null, null, null, null, null);
    }

    private static void caseOfFirst(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(age -> select(when(p.age.lt(age), "young", Types.varchar(10))
                                .when(p.age.lt(100), "grown")
                                .when(p.age.ge(0), "of some age")
                                .otherwise("unknown"))
                        .orderBy(p.id.asc()))
                .gives(30, "grown", "grown", "unknown", "young", "grown")
                .gives(40, "young", "grown", "unknown", "young", "grown");
    }

    private static void caseInOrder(RuleContext db) {
        People p = People.in(db);
        db.<String>rows(first -> select(p.name)
                        .where(when(p.age.isNull(), 50, Types.INTEGER)
                                .otherwise(p.age)
                                .ge(40))
                        .orderBy(
                                when(p.name.eq(first), 0, Types.INTEGER)
                                        .otherwise(1)
                                        .asc(),
                                p.name.asc()))
                .gives("eve", "eve", "bob", "cid")
                .gives("cid", "cid", "bob", "eve");
    }

    private static void coalesced(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(age -> select(coalesce(p.age, age)).orderBy(p.id.asc()))
                .gives(0, 30, 40, 0, 20, 40)
                .gives(-1, 30, 40, -1, 20, 40);
        db.<Long>rows(id -> select(coalesce(p.age, cast(p.bossId, Types.INTEGER), value(7)))
                        .where(p.id.eq(id)))
                .gives(3L, 1)
                .gives(1L, 30);
        db.<String>rows(text -> select(coalesce(nullValue(Types.varchar(20)), text)))
                .gives("a", "a")
                .gives("b", "b");
    }

    private static void nullified(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(age -> select(nullif(p.age, age)).orderBy(p.id.asc()))
                .gives(40, 30, null, null, 20, null)
                .gives(30, null, 40, null, 20, 40);
    }

    private static void casts(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(id -> select(cast(p.id, Types.varchar(20)), cast(p.age, Types.TEXT), cast(p.age, Types.BIGINT))
                        .where(p.id.eq(id)))
                .gives(1L, cells("1", "30", 30L))
                .gives(3L, cells("3", null, null));
        db.<String>rows(text -> select(
                        cast(value(text), Types.INTEGER),
                        cast(value(text), Types.BIGINT).plus(1)))
                .gives("42", cells(42, 43L))
                .gives("-7", cells(-7, -6L));
        db.<String>rows(text -> select(p.id).where(cast(p.id, Types.varchar(20)).eq(text)))
                .gives("1", 1L)
                .gives("01");
    }

    private static void castTypes(RuleContext db) {
        db.<String>rows(text -> select(
                        cast(value(text), Types.decimal(10, 2)),
                        cast(value(text), Types.DOUBLE),
                        cast(value("2024-02-29"), Types.DATE)))
                .gives("1.25", cells(new BigDecimal("1.25"), 1.25, LocalDate.of(2024, 2, 29)))
                .gives("-0.5", cells(new BigDecimal("-0.5"), -0.5, LocalDate.of(2024, 2, 29)));
    }

    private static void castNull(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(id -> select(
                                cast(p.age, Types.varchar(5)),
                                cast(nullValue(Types.TEXT), Types.INTEGER),
                                cast(nullValue(Types.TEXT), Types.DATE),
                                cast(nullValue(Types.TEXT), Types.decimal(5, 2)),
                                cast(nullValue(Types.INTEGER), Types.BOOLEAN),
                                p.id)
                        .where(p.id.eq(id)))
                .gives(3L, cells(null, null, null, null, null, 3L))
                .gives(4L, cells("20", null, null, null, null, 4L));
    }

    // ------------------------------------------------------------------------------------------------ functions

    private static void textFunctions(RuleContext db) {
        db.<String>rows(text -> select(
                        lower(value(text)),
                        upper(value(text)),
                        trim(value("  " + text + " ")),
                        length(value(text + "é日")),
                        substring(value(text), 2, 3)))
                .gives("AbcdE", cells("abcde", "ABCDE", "AbcdE", 7, "bcd"))
                .gives("xY", cells("xy", "XY", "xY", 4, "Y"));
    }

    private static void numberFunctions(RuleContext db) {
        db.<String>rows(text -> {
                    var number = value(new BigDecimal(text), Types.decimal(10, 4));
                    return select(round(number, 1), round(number, 0), abs(number));
                })
                .gives("2.25", cells(new BigDecimal("2.3"), new BigDecimal("2"), new BigDecimal("2.25")))
                .gives("-2.75", cells(new BigDecimal("-2.8"), new BigDecimal("-3"), new BigDecimal("2.75")))
                .gives("0.5", cells(new BigDecimal("0.5"), new BigDecimal("1"), new BigDecimal("0.5")));
        db.<Integer>rows(number -> select(abs(value(number)))).gives(-3, 3).gives(3, 3);
    }

    private static void timeFunctions(RuleContext db) {
        db.<Integer>rows(number -> select(currentTimestamp(), currentDate(), value(number)))
                .giving(1, ExpressionRules::expectNow)
                .giving(2, ExpressionRules::expectNow);
    }

    private static void expectNow(List<?> rows) {
        var row = (Row3<?, ?, ?>) rows.get(0);
        Instant time = (Instant) row.v1();
        LocalDate date = (LocalDate) row.v2();
        Instant now = Instant.now();
        Expect.that(
                Duration.between(time, now).abs().compareTo(Duration.ofMinutes(10)) < 0,
                "current_timestamp is " + time + ", and now it is " + now);
        long days = Math.abs(ChronoUnit.DAYS.between(date, LocalDate.ofInstant(now, ZoneOffset.UTC)));
        Expect.that(days <= 1, "current_date is " + date + ", and now it is " + now);
    }

    private static void namedFunction(RuleContext db) {
        db.<String>rows(text -> select(function("upper", Types.varchar(20), value(text))))
                .gives("a", "A")
                .gives("b", "B");
    }

    private static void textLiterals(RuleContext db) {
        for (String text : List.of(
                "it's",
                "''",
                "\\",
                "\\'",
                "a\\nb",
                "line\nbreak",
                "\"quoted\" `so`",
                "what? :name $1 $$ {ts '2024-01-01'} %s %%",
                "-- no comment",
                "/* nor */ this; one",
                "日本語 𝄞",
                "")) {
            Expect.equal("the literal", List.of(text), db.all(select(literal(text, Types.varchar(60)))));
        }
        db.<Integer>rows(n -> select(literal("what? it's \\ :n", Types.varchar(20)), value(n)))
                .gives(1, cells("what? it's \\ :n", 1))
                .gives(2, cells("what? it's \\ :n", 2));
    }

    private static void conditions(RuleContext db) {
        People p = People.in(db);
        db.<Boolean>rows(wanted -> select(p.id)
                        .where(p.age.gt(30).eq(wanted), not(p.age.isNull()))
                        .orderBy(p.id.asc()))
                .gives(true, 2L, 5L)
                .gives(false, 1L, 4L);
        db.<Integer>rows(age ->
                        select(p.id).where(p.age.gt(age).eq(p.bossId.isNull())).orderBy(p.id.asc()))
                .gives(30, 4L)
                .gives(40, 2L, 4L, 5L);
    }
}
