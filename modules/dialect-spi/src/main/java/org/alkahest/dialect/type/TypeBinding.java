package org.alkahest.dialect.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.alkahest.sql.schema.SchemaTranslation;
import org.alkahest.sql.type.SqlAround;
import org.jspecify.annotations.Nullable;

/**
 * How values of one type travel between Java and the driver. Immutable and shared by all threads.
 *
 * @param <T> the Java type
 */
public interface TypeBinding<T> {

    /** The type as DDL and CAST name it, for example {@code varchar(30)}. */
    String sqlName();

    /** The name of the type as an element of a JDBC array; by default {@link #sqlName()} without a length. */
    default String arrayElementName() {
        return BindingName.withoutLength(sqlName());
    }

    /** The value as an element of a JDBC array. */
    default Object arrayElement(T value) {
        return value;
    }

    /**
     * Sets a placeholder.
     *
     * @param index from 1, as JDBC counts
     * @param value null for SQL NULL
     */
    void bind(PreparedStatement statement, int index, @Nullable T value) throws SQLException;

    /**
     * Reads a column of the current row; null for SQL NULL. This is called for every value that is read: JDBC promises zero
     * or false where a primitive is asked for and there is none, so {@code wasNull} need be asked after these alone.
     *
     * @param index from 1, as JDBC counts
     */
    @Nullable T read(ResultSet row, int index) throws SQLException;

    /**
     * Whether the type, or that of its elements, stands in a schema as it was declared, as a type of the user's does that is
     * created there.
     */
    default boolean isInSchema() {
        return false;
    }

    /** The same where the schema really is; this very binding unless its type stands in one. */
    default TypeBinding<T> in(SchemaTranslation schemas) {
        return this;
    }

    /** What stands around a value that is bound or written out; nothing by default. */
    default SqlAround aroundValue() {
        return SqlAround.NOTHING;
    }

    /** What stands around a column of a result; nothing by default. */
    default SqlAround aroundColumn() {
        return SqlAround.NOTHING;
    }

    /** The value as a literal of SQL, complete with its quotes, that reads back as the same value. */
    String literal(T value);

    /**
     * As what values are kept where the database has no type for them, for people, such as {@code "a text"}; empty where it has
     * one.
     */
    default Optional<String> emulation() {
        return Optional.empty();
    }
}
