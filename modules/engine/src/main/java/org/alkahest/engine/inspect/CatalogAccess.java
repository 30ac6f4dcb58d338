package org.alkahest.engine.inspect;

import java.util.function.Function;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.catalog.Catalog;
import org.jspecify.annotations.Nullable;

/** Where an inspector asks: on a connection of its own each time, or on one that is being used. */
public interface CatalogAccess {
    Dialect dialect();

    /** Runs questions on one connection, which is given back whatever happens. */
    <R extends @Nullable Object> R ask(Function<? super Catalog, ? extends R> questions);
}
