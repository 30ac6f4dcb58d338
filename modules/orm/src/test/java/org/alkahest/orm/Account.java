package org.alkahest.orm;

import java.util.UUID;
import org.alkahest.orm.annotation.Generated;
import org.alkahest.orm.annotation.Id;
import org.alkahest.orm.annotation.Version;
import org.jspecify.annotations.Nullable;

/** A class with a key that is made here, and a version. */
class Account {
    @Id
    @Generated
    private @Nullable UUID id;

    private String owner = "";
    private long cents;

    @Version
    private long version;

    Account() {}

    Account(String owner) {
        this.owner = owner;
    }

    @Nullable UUID id() {
        return id;
    }

    String owner() {
        return owner;
    }

    long cents() {
        return cents;
    }

    void deposit(long more) {
        cents += more;
    }

    long version() {
        return version;
    }
}
