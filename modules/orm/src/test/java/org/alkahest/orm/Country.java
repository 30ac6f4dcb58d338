package org.alkahest.orm;

import org.alkahest.orm.annotation.Column;
import org.alkahest.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A record whose key the application gives. */
record Country(
        @Id @Column(length = 2) String code,
        @Column(unique = true) String name,
        @Nullable Long population) {}
