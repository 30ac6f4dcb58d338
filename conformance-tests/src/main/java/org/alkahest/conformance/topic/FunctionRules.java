package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Functions.cast;
import static org.alkahest.sql.NumberFunctions.acos;
import static org.alkahest.sql.NumberFunctions.asin;
import static org.alkahest.sql.NumberFunctions.atan;
import static org.alkahest.sql.NumberFunctions.atan2;
import static org.alkahest.sql.NumberFunctions.ceil;
import static org.alkahest.sql.NumberFunctions.cos;
import static org.alkahest.sql.NumberFunctions.degrees;
import static org.alkahest.sql.NumberFunctions.exp;
import static org.alkahest.sql.NumberFunctions.floor;
import static org.alkahest.sql.NumberFunctions.greatest;
import static org.alkahest.sql.NumberFunctions.least;
import static org.alkahest.sql.NumberFunctions.ln;
import static org.alkahest.sql.NumberFunctions.log10;
import static org.alkahest.sql.NumberFunctions.pi;
import static org.alkahest.sql.NumberFunctions.power;
import static org.alkahest.sql.NumberFunctions.radians;
import static org.alkahest.sql.NumberFunctions.random;
import static org.alkahest.sql.NumberFunctions.sign;
import static org.alkahest.sql.NumberFunctions.sin;
import static org.alkahest.sql.NumberFunctions.sqrt;
import static org.alkahest.sql.NumberFunctions.tan;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.TextFunctions.character;
import static org.alkahest.sql.TextFunctions.codePoint;
import static org.alkahest.sql.TextFunctions.concat;
import static org.alkahest.sql.TextFunctions.concatSkippingNulls;
import static org.alkahest.sql.TextFunctions.concatWith;
import static org.alkahest.sql.TextFunctions.left;
import static org.alkahest.sql.TextFunctions.lpad;
import static org.alkahest.sql.TextFunctions.ltrim;
import static org.alkahest.sql.TextFunctions.position;
import static org.alkahest.sql.TextFunctions.repeat;
import static org.alkahest.sql.TextFunctions.reverse;
import static org.alkahest.sql.TextFunctions.right;
import static org.alkahest.sql.TextFunctions.rpad;
import static org.alkahest.sql.TextFunctions.rtrim;
import static org.alkahest.sql.TextFunctions.splitPart;
import static org.alkahest.sql.Values.nullValue;
import static org.alkahest.sql.Values.value;
import static org.alkahest.sql.Windows.orderBy;
import static org.alkahest.sql.Windows.partitionBy;

import java.math.BigDecimal;
import java.util.List;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.dialect.Capability;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.SqlAggregate;
import org.alkahest.sql.SqlFunction;
import org.alkahest.sql.TextExpr;
import org.alkahest.sql.Types;

/** Functions of numbers and texts, and those that an application makes known. */
final class FunctionRules {
    private static final String FORMS = "Look at the forms of functions that the dialect gives to FunctionNames.";

    static final Topic TOPIC = Topic.of(
            "function",
            rule("function.number.rounding", "Numbers are rounded down and up to whole ones, and have a sign.")
                    .advice(FORMS)
                    .needs(Capability.MATHEMATICAL_FUNCTIONS)
                    .body(FunctionRules::rounding),
            rule("function.number.analysis", "Powers, logarithms and angles are what they are in Java.")
                    .advice(FORMS)
                    .needs(Capability.MATHEMATICAL_FUNCTIONS)
                    .body(FunctionRules::analysis),
            rule("function.greatest", "The greatest and the least of values are NULL where one of them is.")
                    .advice(FORMS + " Some databases leave NULL out of the choice.")
                    .needs(Capability.GREATEST_AND_LEAST)
                    .body(FunctionRules::greatestAndLeast),
            rule("function.random", "Chance gives numbers from 0 to less than 1.")
                    .advice(FORMS)
                    .needs(Capability.RANDOM_NUMBERS)
                    .body(FunctionRules::chance),
            rule("function.text.parts", "The left and the right of a text, and the place of a part, count from 1.")
                    .advice(FORMS)
                    .needs(Capability.LEFT_AND_RIGHT)
                    .body(FunctionRules::parts),
            rule("function.text.padding", "Texts are filled up, cut off, trimmed and repeated.")
                    .advice(FORMS)
                    .needs(Capability.TEXT_PADDING)
                    .body(FunctionRules::padding),
            rule("function.text.replace", "Every occurrence of a text is replaced.")
                    .advice(FORMS)
                    .body(FunctionRules::replacing),
            rule("function.text.code-points", "Characters have their Unicode code points.")
                    .advice(FORMS)
                    .body(FunctionRules::codePoints),
            rule("function.text.reverse", "A text is turned around.")
                    .advice(FORMS)
                    .needs(Capability.REVERSE)
                    .body(FunctionRules::reversed),
            rule("function.text.split", "A text is split at a separator.")
                    .advice(FORMS)
                    .needs(Capability.SPLIT_PART)
                    .body(FunctionRules::split),
            rule("function.concat", "Joined texts are NULL where one of them is, unless NULL is told to be empty.")
                    .advice("Look at the renderer of Concat.")
                    .body(FunctionRules::concatenation),
            rule("function.concat.separator", "Texts are joined with a separator, and NULL is left out.")
                    .advice(FORMS)
                    .needs(Capability.CONCAT_WITH_SEPARATOR)
                    .body(FunctionRules::separated),
            rule("function.defined", "A function that an application defines is called in the form of the dialect.")
                    .advice("Look at the renderer of Call.")
                    .body(FunctionRules::defined),
            rule("function.defined.aggregate", "A function that an application defines may be one of many rows.")
                    .advice("Look at the renderer of Call.")
                    .body(FunctionRules::definedAggregate),
            rule("function.defined.window", "A function that an application defines may be taken over a window.")
                    .advice("Look at the renderers of Call and Over.")
                    .needs(Capability.WINDOW_FUNCTIONS)
                    .body(FunctionRules::definedOverAWindow));

    private FunctionRules() {}

    // ------------------------------------------------------------------------------------------------ numbers

    private static void rounding(RuleContext db) {
        db.<String>rows(n -> {
                    NumExpr<BigDecimal> number = value(new BigDecimal(n), Types.decimal(10, 3));
                    return select(floor(number), ceil(number), sign(number));
                })
                .gives("1.5", cells(BigDecimal.ONE, BigDecimal.valueOf(2), 1))
                .gives("-1.5", cells(BigDecimal.valueOf(-2), BigDecimal.valueOf(-1), -1))
                .gives("0", cells(BigDecimal.ZERO, BigDecimal.ZERO, 0));
        People p = People.in(db);
        db.<Long>rows(id ->
                        select(floor(p.age), ceil(p.age), sign(p.age.minus(35))).where(p.id.eq(id)))
                .gives(1L, cells(30, 30, -1))
                .gives(2L, cells(40, 40, 1))
                .gives(3L, cells(null, null, null));
    }

    private static void analysis(RuleContext db) {
        for (double x : new double[] {0.5, 0.75}) {
            var n = value(x, Types.DOUBLE);
            close(power(n, 3), Math.pow(x, 3), db);
            close(power(value(2), value(5)), 32, db);
            close(sqrt(n), Math.sqrt(x), db);
            close(exp(n), Math.exp(x), db);
            close(ln(n), Math.log(x), db);
            close(log10(n), Math.log10(x), db);
            close(sin(n), Math.sin(x), db);
            close(cos(n), Math.cos(x), db);
            close(tan(n), Math.tan(x), db);
            close(asin(n), Math.asin(x), db);
            close(acos(n), Math.acos(x), db);
            close(atan(n), Math.atan(x), db);
            close(atan2(n, value(-2)), Math.atan2(x, -2), db);
            close(degrees(n), Math.toDegrees(x), db);
            close(radians(value(90)), Math.PI / 2, db);
        }
        close(pi(), Math.PI, db);
    }

    private static void close(NumExpr<Double> expression, double expected, RuleContext db) {
        double found = db.all(select(expression)).get(0);
        Expect.that(Math.abs(found - expected) < 1e-12, "expected about " + expected + ", but got " + found);
    }

    private static void greatestAndLeast(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(n -> select(greatest(p.age, value(n)), least(p.age, value(n), value(35)))
                        .orderBy(p.id.asc()))
                .gives(25, cells(30, 25), cells(40, 25), cells(null, null), cells(25, 20), cells(40, 25))
                .gives(38, cells(38, 30), cells(40, 35), cells(null, null), cells(38, 20), cells(40, 35));
        db.<String>rows(text -> select(greatest(p.name, value(text)), least(p.name, nullValue(Types.TEXT)))
                        .where(p.id.eq(2)))
                .gives("ann", cells("bob", null))
                .gives("cid", cells("cid", null));
    }

    private static void chance(RuleContext db) {
        People p = People.in(db);
        List<Double> numbers = db.all(select(random()).from(p));
        Expect.equal("numbers", 5, numbers.size());
        for (double number : numbers) {
            Expect.that(number >= 0 && number < 1, "a random number is " + number);
        }
    }

    // ------------------------------------------------------------------------------------------------ text

    private static void parts(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(n -> select(left(p.name, n), right(p.name, n), left(value("日本語"), n), right(value("日本語"), n))
                        .where(p.id.eq(3)))
                .gives(2, cells("ci", "id", "日本", "本語"))
                .gives(9, cells("cid", "cid", "日本語", "日本語"))
                .gives(0, cells("", "", "", ""));
        db.<String>rows(part -> select(position(part, p.name), position(value(part), value("語cid")))
                        .where(p.id.eq(3)))
                .gives("id", cells(2, 3))
                .gives("x", cells(0, 0));
    }

    private static void padding(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(n -> select(lpad(p.name, n, '*'), rpad(p.name, n, ' '), repeat(p.name, n))
                        .where(p.id.eq(1)))
                .gives(5, cells("**ann", "ann  ", "annannannannann"))
                .gives(2, cells("an", "an", "annann"))
                .gives(0, cells("", "", ""));
        db.<String>rows(text -> select(ltrim(value(text)), rtrim(value(text))))
                .gives("  a b ", cells("a b ", "  a b"))
                .gives("a", cells("a", "a"));
        db.<Long>rows(id -> select(
                                lpad(cast(p.age, Types.varchar(5)), 4, '0'),
                                rpad(cast(p.age, Types.varchar(5)), 4, '0'),
                                repeat(cast(p.age, Types.varchar(5)), 2))
                        .where(p.id.eq(id)))
                .gives(1L, cells("0030", "3000", "3030"))
                .gives(3L, cells(null, null, null));
    }

    private static void replacing(RuleContext db) {
        People p = People.in(db);
        db.<String>rows(text -> select(p.name.replace("n", text), value("a.n.n").replace(".", text))
                        .where(p.id.eq(1)))
                .gives("nn", cells("annnn", "annnnnn"))
                .gives("", cells("a", "ann"))
                .gives("\\'", cells("a\\'\\'", "a\\'n\\'n"));
    }

    private static void codePoints(RuleContext db) {
        db.<String>rows(text -> select(codePoint(value(text))))
                .gives("abc", 97)
                .gives("日本", 0x65E5)
                .gives("é", 0xE9);
        db.<Integer>rows(point -> select(character(value(point))))
                .gives(97, "a")
                .gives(0x65E5, "日")
                .gives(0xE9, "é");
    }

    private static void reversed(RuleContext db) {
        db.<String>rows(text -> select(reverse(value(text))))
                .gives("abc", "cba")
                .gives("日本", "本日");
    }

    private static void split(RuleContext db) {
        db.<String>rows(text -> select(
                        splitPart(value(text), ", ", 1),
                        splitPart(value(text), ", ", 2),
                        splitPart(value(text), ", ", 3)))
                .gives("a, b, c", cells("a", "b", "c"))
                .gives("a, ,b", cells("a", ",b", ""))
                .gives("", cells("", "", ""));
    }

    private static void concatenation(RuleContext db) {
        People p = People.in(db);
        TextExpr age = cast(p.age, Types.varchar(5));
        db.<String>rows(text -> select(concat(p.name, value(text), age), concatSkippingNulls(p.name, value(text), age))
                        .where(p.id.in(1L, 3L))
                        .orderBy(p.id.asc()))
                .gives(": ", cells("ann: 30", "ann: 30"), cells(null, "cid: "))
                .gives("", cells("ann30", "ann30"), cells(null, "cid"));
    }

    private static void separated(RuleContext db) {
        People p = People.in(db);
        TextExpr age = cast(p.age, Types.varchar(5));
        db.<String>rows(text -> select(concatWith(text, p.name, age, value("x")), concatWith(text, age, age))
                        .where(p.id.in(1L, 3L))
                        .orderBy(p.id.asc()))
                .gives(", ", cells("ann, 30, x", "30, 30"), cells("cid, x", ""))
                .gives("", cells("ann30x", "3030"), cells("cidx", ""));
    }

    // ------------------------------------------------------------------------------------------------ definitions

    private static SqlFunction<String, TextExpr> shout(String dialect) {
        return SqlFunction.named("upper", Types.TEXT)
                .arguments(Types.TEXT)
                .on("elsewhere", "no_such_function")
                .on(dialect, "concat({0}, '!', {0})");
    }

    private static void definedAggregate(RuleContext db) {
        People p = People.in(db);
        SqlAggregate<Long, NumExpr<Long>> last = SqlFunction.named("last_of", Types.BIGINT)
                .on(db.dialect().id(), "max")
                .aggregate();
        db.<Long>rows(least -> select(p.bossId, last.call(p.id))
                        .where(p.id.ge(least), p.bossId.isNotNull())
                        .groupBy(p.bossId)
                        .orderBy(p.bossId.asc()))
                .gives(1L, cells(1L, 3L), cells(2L, 5L))
                .gives(4L, cells(2L, 5L));
    }

    private static void definedOverAWindow(RuleContext db) {
        People p = People.in(db);
        SqlAggregate<Long, NumExpr<Long>> last = SqlFunction.named("last_of", Types.BIGINT)
                .on(db.dialect().id(), "max({0})")
                .aggregate();
        SqlFunction<Long, NumExpr<Long>> place = SqlFunction.named("row_number", Types.BIGINT);
        db.<Long>rows(least -> select(
                                p.id,
                                last.over(partitionBy(p.bossId), p.id),
                                place.windowed().over(orderBy(p.id.desc())))
                        .where(p.id.ge(least))
                        .orderBy(p.id.asc()))
                .gives(3L, cells(3L, 3L, 3L), cells(4L, 5L, 2L), cells(5L, 5L, 1L))
                .gives(4L, cells(4L, 5L, 2L), cells(5L, 5L, 1L));
    }

    private static void defined(RuleContext db) {
        People p = People.in(db);
        SqlFunction<String, TextExpr> loud =
                SqlFunction.named("upper", Types.TEXT).arguments(Types.TEXT).on("elsewhere", "no_such_function");
        db.<String>rows(name ->
                        select(loud.call(p.name)).where(loud.call(p.name).eq(name)))
                .gives("ANN", "ANN")
                .gives("BOB", "BOB");
        db.<Long>rows(id -> select(shout(db.dialect().id()).call(p.name)).where(p.id.eq(id)))
                .gives(1L, "ann!ann")
                .gives(2L, "bob!bob");
    }
}
