package org.alkahest.quickstart.question;

import static org.alkahest.quickstart.table.World.COUNTRIES;
import static org.alkahest.quickstart.table.World.CURRENCIES;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Functions.max;
import static org.alkahest.sql.Sql.select;

import org.alkahest.quickstart.table.Currencies;
import org.alkahest.sql.Select;

/** Questions about currencies. */
public final class Money {

    public record SharedCurrency(String code, String name, long countries) {}

    /** Currencies of more than three countries: a join, groups, and a condition on groups. */
    public static final Select<SharedCurrency> SHARED_BY_MANY = select(CURRENCIES.code, CURRENCIES.name, count())
            .to(SharedCurrency::new)
            .from(CURRENCIES)
            .join(COUNTRIES, COUNTRIES.currency.eq(CURRENCIES.code))
            .groupBy(CURRENCIES.code, CURRENCIES.name)
            .having(count().gt(3))
            .orderBy(count().desc(), CURRENCIES.code.asc());

    public record UnusedCurrency(String code, String name, int fractionDigits) {}

    /** Currencies without a country: a left join, and the rows that found no partner. */
    public static final Select<UnusedCurrency> UNUSED = select(
                    CURRENCIES.code, CURRENCIES.name, CURRENCIES.fractionDigits)
            .to(UnusedCurrency::new)
            .from(CURRENCIES)
            .leftJoin(COUNTRIES, COUNTRIES.currency.eq(CURRENCIES.code))
            .where(COUNTRIES.code.isNull(), CURRENCIES.fractionDigits.isNotNull())
            .orderBy(CURRENCIES.code.asc());

    public record Payment(String country, String currency, int fractionDigits) {}

    /** Countries with the smallest coins: a subquery as a value. */
    public static final Select<Payment> FINEST = finest();

    private static Select<Payment> finest() {
        Currencies used = CURRENCIES.as("used");
        return select(COUNTRIES.name, CURRENCIES.name, CURRENCIES.fractionDigits)
                .to(Payment::new)
                .from(COUNTRIES)
                .join(CURRENCIES, CURRENCIES.code.eq(COUNTRIES.currency))
                .where(CURRENCIES.fractionDigits.eq(select(max(used.fractionDigits))
                        .where(used.code.in(select(COUNTRIES.currency).where(COUNTRIES.currency.isNotNull())))
                        .scalar(used.fractionDigits)))
                .orderBy(COUNTRIES.code.asc());
    }

    private Money() {}
}
