package org.alkahest.sql.type;

/**
 * The one open door among types: a type that a database has and the standard does not. The dialect that knows it binds
 * and reads it; other dialects refuse it when a statement is compiled. Implement {@code equals} by value, or keep
 * instances in constants.
 */
public non-sealed interface CustomType<T> extends SqlType<T> {

    /** The type as DDL and CAST name it, for example {@code inet}; written into SQL as it stands. */
    String sqlName();

    @Override
    default String describe() {
        return sqlName();
    }
}
