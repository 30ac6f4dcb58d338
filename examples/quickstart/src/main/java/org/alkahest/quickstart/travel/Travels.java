package org.alkahest.quickstart.travel;

import static org.alkahest.quickstart.table.World.COUNTRIES;
import static org.alkahest.quickstart.table.World.CURRENCIES;
import static org.alkahest.sql.Sql.select;

import java.lang.invoke.MethodHandles;
import java.time.LocalDate;
import java.util.List;
import org.alkahest.orm.Entity;
import org.alkahest.orm.Mappings;
import org.alkahest.orm.Session;
import org.alkahest.sql.Select;
import org.jspecify.annotations.Nullable;

/** What is done with travellers and their visits. */
public final class Travels {
    /** The lookup is the permission to reach into this module, which opens nothing. */
    public static final Mappings MAPPINGS = Mappings.of(MethodHandles.lookup(), Traveller.class, Visit.class);

    private static final Entity<Traveller> TRAVELLER = MAPPINGS.entity(Traveller.class);
    private static final Entity<Visit> VISIT = MAPPINGS.entity(Visit.class);

    public record Memory(
            String traveller,
            LocalDate arrival,
            String country,
            String stars,
            @Nullable String paid) {
        Memory(Traveller traveller, Visit visit, String country, @Nullable String paid) {
            this(traveller.name(), visit.arrival(), country, "*".repeat(visit.stars()), paid);
        }
    }

    /** Two entities and two columns of plain tables, in one select. */
    public static final Select<Memory> MEMORIES = select(TRAVELLER, VISIT, COUNTRIES.name, CURRENCIES.name)
            .to(Memory::new)
            .from(VISIT)
            .join(TRAVELLER, TRAVELLER.get(Traveller::id).eq(VISIT.get(Visit::traveller)))
            .join(COUNTRIES, COUNTRIES.code.eq(VISIT.get(Visit::country)))
            .leftJoin(CURRENCIES, CURRENCIES.code.eq(COUNTRIES.currency))
            .where(VISIT.get(Visit::stars).ge(3))
            .orderBy(VISIT.get(Visit::arrival).asc());

    private Travels() {}

    /** New objects: they have their keys when this returns. */
    public static void add(Session session) {
        Traveller passepartout = session.add(new Traveller("Passepartout", "FR"));
        Traveller nemo = session.add(new Traveller("Nemo", "IN"));
        session.flush();
        session.addAll(List.of(
                new Visit(passepartout, "EG", LocalDate.of(1872, 10, 9), 3),
                new Visit(passepartout, "IN", LocalDate.of(1872, 10, 20), 2),
                new Visit(passepartout, "HK", LocalDate.of(1872, 11, 6), 1),
                new Visit(passepartout, "JP", LocalDate.of(1872, 11, 14), 4),
                new Visit(passepartout, "US", LocalDate.of(1872, 12, 3), 3),
                new Visit(nemo, "AQ", LocalDate.of(1868, 3, 21), 5)));
    }

    /** Changes to an object and to a record; nothing is written before the flush. */
    public static void change(Session session) {
        Traveller passepartout = session.execute(
                        select(TRAVELLER).where(TRAVELLER.get(Traveller::name).eq("Passepartout")))
                .one();
        passepartout.moveTo("GB");
        for (Visit visit : session.execute(
                        select(VISIT).where(VISIT.get(Visit::stars).eq(2)))
                .all()) {
            session.replace(visit.withStars(5));
        }
        session.flush();
    }
}
