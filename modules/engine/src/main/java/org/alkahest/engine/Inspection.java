package org.alkahest.engine;

import java.util.function.Function;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.engine.inspect.CatalogAccess;
import org.jspecify.annotations.Nullable;

/** Where the inspectors of engines and connections ask. */
final class Inspection {
    private Inspection() {}

    /** On a connection of its own for each question. */
    record OfEngine(Engine engine) implements CatalogAccess {
        @Override
        public Dialect dialect() {
            return engine.dialect();
        }

        @Override
        public <R extends @Nullable Object> R ask(Function<? super Catalog, ? extends R> questions) {
            try (Connection connection = engine.connect()) {
                return questions.apply(connection.catalog());
            }
        }
    }

    /** On a connection that is being used, in its transaction. */
    record OfConnection(Connection connection) implements CatalogAccess {
        @Override
        public Dialect dialect() {
            return connection.dialect();
        }

        @Override
        public <R extends @Nullable Object> R ask(Function<? super Catalog, ? extends R> questions) {
            return questions.apply(connection.catalog());
        }
    }
}
