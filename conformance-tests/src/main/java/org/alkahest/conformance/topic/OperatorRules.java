package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.BitFunctions.bitAnd;
import static org.alkahest.sql.BitFunctions.bitNot;
import static org.alkahest.sql.BitFunctions.bitOr;
import static org.alkahest.sql.BitFunctions.bitXor;
import static org.alkahest.sql.BitFunctions.shiftLeft;
import static org.alkahest.sql.BitFunctions.shiftRight;
import static org.alkahest.sql.Functions.not;
import static org.alkahest.sql.Functions.round;
import static org.alkahest.sql.NumberFunctions.floorDiv;
import static org.alkahest.sql.NumberFunctions.floorMod;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Values.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Combinators;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.dialect.Capability;
import org.alkahest.sql.TextExpr;
import org.alkahest.sql.Types;

/** Comparison of NULL, division, bits, matching without case and by regular expressions, collations. */
final class OperatorRules {
    private static final String FORMS = "Look at the forms of functions that the dialect gives to FunctionNames.";

    static final Topic TOPIC = Topic.of(
            "operator",
            rule("operator.distinct", "IS DISTINCT FROM is never unknown: NULL is equal to NULL, and to nothing else.")
                    .advice("Look at the renderer of Comparison.")
                    .body(OperatorRules::distinct),
            rule("operator.divide", "The quotient of any two numbers has a fraction.")
                    .advice("Look at the renderers of Arithmetic and Cast: integers must not be divided as integers.")
                    .composedOf("the dividend cast to an exact number")
                    .body(OperatorRules::divide),
            rule("operator.floor-division", "Floor division and its modulus are those of Math.floorDiv and floorMod.")
                    .advice("Look at the renderer of Arithmetic: division of integers drops the fraction, and the"
                            + " remainder has the sign of the dividend.")
                    .composedOf("a quotient or remainder that drops the fraction, and a CASE that corrects it")
                    .body(OperatorRules::floorDivision),
            rule("operator.division.laws", "Remainders fit their quotients, whatever the signs.")
                    .at(Level.FULL)
                    .advice("Look at the renderer of Arithmetic: division of integers drops the fraction, and the"
                            + " remainder has the sign of the dividend.")
                    .composedOf("a quotient or remainder that drops the fraction, and a CASE that corrects it")
                    .body(OperatorRules::divisionLaws),
            rule("operator.bits", "Bits are those of two's complement.")
                    .advice(FORMS)
                    .needs(Capability.BIT_OPERATIONS)
                    .body(OperatorRules::bits),
            rule("operator.like.ignoring-case", "Texts are matched whatever the case of their letters.")
                    .advice("Look at the function lower.")
                    .composedOf("both texts in lower case")
                    .body(OperatorRules::ignoringCase),
            rule("operator.regex.match", "Regular expressions find what java.util.regex finds.")
                    .advice(FORMS + " The case of letters counts, whatever the collation.")
                    .needs(Capability.REGULAR_EXPRESSIONS)
                    .body(OperatorRules::regex),
            rule("operator.regex.replace", "All matches are replaced, by a text without special characters.")
                    .advice(FORMS)
                    .needs(Capability.REGULAR_EXPRESSIONS)
                    .body(OperatorRules::regexReplace),
            rule("operator.collate", "An expression is compared by the collation that it names.")
                    .advice("Look at how the name of a collation is written; here it should be one of code points.")
                    .needs(Capability.COLLATIONS)
                    .body(OperatorRules::collate));

    private OperatorRules() {}

    private static void distinct(RuleContext db) {
        People p = People.in(db);
        db.<Optional<Integer>>rows(age -> select(p.id)
                        .where(p.age.isDistinctFrom(age.orElse(null)))
                        .orderBy(p.id.asc()))
                .gives(Optional.of(40), 1L, 3L, 4L)
                .gives(Optional.empty(), 1L, 2L, 4L, 5L);
        db.<Optional<Integer>>rows(age -> select(p.id)
                        .where(p.age.isNotDistinctFrom(age.orElse(null)))
                        .orderBy(p.id.asc()))
                .gives(Optional.of(40), 2L, 5L)
                .gives(Optional.empty(), 3L);
        db.<Long>rows(id -> select(
                                p.age.isDistinctFrom(p.age),
                                p.age.isNotDistinctFrom(p.age.plus(0)),
                                not(p.bossId.isNotDistinctFrom(p.id)))
                        .where(p.id.eq(id)))
                .gives(3L, cells(false, true, true))
                .gives(1L, cells(false, true, true));
    }

    private static void divide(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(n -> select(p.age.dividedBy(n), value(n).dividedBy(p.age), p.age.dividedBy(p.id))
                        .where(p.id.eq(4)))
                .gives(8, cells(new BigDecimal("2.5"), new BigDecimal("0.4"), BigDecimal.valueOf(5)))
                .gives(-16, cells(new BigDecimal("-1.25"), new BigDecimal("-0.8"), BigDecimal.valueOf(5)));
        db.<Integer>rows(n -> select(round(value(n).dividedBy(7), 10)))
                .gives(22, new BigDecimal("3.1428571429"))
                .gives(-1, new BigDecimal("-0.1428571429"));
        db.<String>rows(n ->
                        select(value(new BigDecimal(n), Types.decimal(10, 2)).dividedBy(new BigDecimal("0.5"))))
                .gives("1.25", new BigDecimal("2.5"))
                .gives("-7.00", new BigDecimal("-14"));
    }

    private static void floorDivision(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(n -> select(
                                floorDiv(p.age, value(n)),
                                floorMod(p.age, value(n)),
                                floorDiv(value(n), 4),
                                floorMod(value(n), -4))
                        .where(p.id.eq(1)))
                .gives(7, cells(4, 2, 1, -1))
                .gives(-7, cells(-5, -5, -2, -3))
                .gives(-10, cells(-3, 0, -3, -2));
        db.<Long>rows(n -> select(floorDiv(value(n), 2), floorMod(value(n), 10)))
                .gives(Long.MAX_VALUE, cells(Long.MAX_VALUE / 2, 7L))
                .gives(Long.MIN_VALUE + 1, cells(Math.floorDiv(Long.MIN_VALUE + 1, 2L), 3L));
    }

    private record Division(int dividend, int divisor) {}

    private static void divisionLaws(RuleContext db) {
        var divisions = Combinators.combine(
                        Arbitraries.integers().between(-1000, 1000),
                        Arbitraries.integers().between(-20, 20).filter(n -> n != 0))
                .as(Division::new);
        db.forAll(divisions, 60, d -> {
            var a = value(d.dividend());
            var b = value(d.divisor());
            Expect.equal(
                    "divisions",
                    List.of(cells(
                            Math.floorDiv(d.dividend(), d.divisor()),
                            Math.floorMod(d.dividend(), d.divisor()),
                            d.dividend() % d.divisor(),
                            BigDecimal.valueOf(d.dividend())
                                    .divide(BigDecimal.valueOf(d.divisor()), 8, RoundingMode.HALF_UP))),
                    db.all(select(floorDiv(a, b), floorMod(a, b), a.remainder(b), round(a.dividedBy(b), 8))));
        });
    }

    private static void bits(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(n -> select(
                                bitAnd(p.age, n),
                                bitOr(p.age, n),
                                bitXor(p.age, n),
                                bitNot(value(n)),
                                bitAnd(value(n), value(-8)),
                                bitXor(value(n), value(-3)))
                        .where(p.id.eq(1)))
                .gives(19, cells(30 & 19, 30 | 19, 30 ^ 19, ~19, 19 & -8, 19 ^ -3))
                .gives(-7, cells(30 & -7, 30 | -7, 30 ^ -7, ~-7, -7 & -8, -7 ^ -3));
        db.<Integer>rows(n -> select(shiftLeft(value(n), 3), shiftRight(value(n), 2)))
                .gives(21, cells(168, 5))
                .gives(-21, cells(-168, -6))
                .gives(0, cells(0, 0));
        db.<Long>rows(n -> select(
                        bitAnd(value(n), -256L), bitNot(value(n)), bitXor(value(n), -1L), shiftRight(value(n), 40)))
                .gives(Long.MIN_VALUE, cells(Long.MIN_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE >> 40))
                .gives(0x7fff_ffff_ffffL, cells(0x7fff_ffff_ff00L, ~0x7fff_ffff_ffffL, ~0x7fff_ffff_ffffL, 127L));
    }

    private static void ignoringCase(RuleContext db) {
        People p = People.in(db);
        p.add(db, 6, "100%_Sure!", null, null);
        p.add(db, 7, "ANNA", null, null);
        db.<String>rows(pattern -> select(p.id).where(p.name.ilike(pattern)).orderBy(p.id.asc()))
                .gives("An%", 1L, 7L)
                .gives("_E_", 4L)
                .gives("%SURE!", 6L);
        db.<String>rows(text -> select(p.id).where(p.name.icontains(text)).orderBy(p.id.asc()))
                .gives("nN", 1L, 7L)
                .gives("%_s", 6L)
                .gives("E!", 6L);
    }

    private static void regex(RuleContext db) {
        People p = People.in(db);
        p.add(db, 6, "Ann 12", null, null);
        db.<String>rows(regex -> select(p.id).where(p.name.matches(regex)).orderBy(p.id.asc()))
                .gives("^ann$", 1L)
                .gives("[0-9]+", 6L)
                .gives("(b|v)", 2L, 5L)
                .gives("^A", 6L)
                .gives("^.e", 4L);
        db.<String>rows(regex ->
                        select(p.id).where(not(p.name.matches(value(regex)))).orderBy(p.id.asc()))
                .gives("[a-d]", 5L, 6L)
                .gives("n{2}", 2L, 3L, 4L, 5L);
    }

    private static void regexReplace(RuleContext db) {
        db.<String>rows(text -> select(
                        value("a.b.c").replaceMatches("[.]", text),
                        value("aXbx").replaceMatches("x+$", text)))
                .gives("-", cells("a-b-c", "aXb-"))
                .gives("\\1$0&$", cells("a\\1$0&$b\\1$0&$c", "aXb\\1$0&$"))
                .gives("", cells("abc", "aXb"));
    }

    /** Of code points: capital letters come first. */
    private static void collate(RuleContext db) {
        String collation = switch (db.dialect().id()) {
            case "sqlite" -> "binary";
            case "mariadb", "mysql" -> "utf8mb4_bin";
            default -> "ucs_basic";
        };
        People p = People.in(db);
        p.add(db, 6, "Zoe", null, null);
        TextExpr name = p.name.collate(collation);
        db.<String>rows(text -> select(p.name).where(name.le(text)).orderBy(name.asc()))
                .gives("bob", "Zoe", "ann", "bob")
                .gives("a", "Zoe");
        db.<String>rows(text -> select(p.id).where(name.eq(text)))
                .gives("ann", 1L)
                .gives("ANN");
    }
}
