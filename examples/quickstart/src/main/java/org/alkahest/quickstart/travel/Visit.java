package org.alkahest.quickstart.travel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.alkahest.orm.annotation.Column;
import org.alkahest.orm.annotation.Generated;
import org.alkahest.orm.annotation.Id;
import org.alkahest.orm.annotation.References;
import org.alkahest.orm.annotation.Table;
import org.jspecify.annotations.Nullable;

/**
 * A visit to a country: a mapped record, of which a session holds the current version.
 *
 * @param id null until it is stored
 * @param stars from 1 to 5
 */
@Table(name = "qs_visit")
record Visit(
        @Id @Generated @Nullable Long id,
        @References(Traveller.class) Long traveller,
        @Column(length = 2) String country,
        LocalDate arrival,
        int stars) {

    Visit(Traveller traveller, String country, LocalDate arrival, int stars) {
        this(null, requireNonNull(traveller.id()), country, arrival, stars);
    }

    Visit withStars(int changed) {
        return new Visit(id, traveller, country, arrival, changed);
    }
}
