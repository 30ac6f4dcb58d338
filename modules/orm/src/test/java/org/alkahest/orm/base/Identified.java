package org.alkahest.orm.base;

import org.alkahest.orm.annotation.Generated;
import org.alkahest.orm.annotation.Id;
import org.alkahest.orm.annotation.Transient;

/** What mapped classes of another package inherit: a private key, a protected field, and one that is not stored. */
public abstract class Identified {
    @Id
    @Generated
    private Long id;

    protected double weight;

    @Transient
    private String shown = "not stored";

    public final Long getId() {
        return id;
    }

    public final String shown() {
        return shown;
    }
}
