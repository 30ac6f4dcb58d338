package org.alkahest.quickstart.travel;

import org.alkahest.orm.annotation.Column;
import org.alkahest.orm.annotation.Generated;
import org.alkahest.orm.annotation.Id;
import org.alkahest.orm.annotation.Table;
import org.jspecify.annotations.Nullable;

/** Somebody who gets around: a mapped class, whose changes a session notices by itself. */
@Table(name = "qs_traveller")
final class Traveller {
    @Id
    @Generated
    private @Nullable Long id;

    @Column(length = 40)
    private String name;

    @Column(length = 2)
    private String home;

    /** For the session, which then fills in the members. */
    @SuppressWarnings("unused")
    private Traveller() {
        this("", "");
    }

    Traveller(String name, String home) {
        this.name = name;
        this.home = home;
    }

    /** The key; null until the first flush. */
    @Nullable Long id() {
        return id;
    }

    String name() {
        return name;
    }

    /** The code of the country. */
    String home() {
        return home;
    }

    void moveTo(String country) {
        home = country;
    }
}
