package org.alkahest.dialect.reflect;

import org.alkahest.sql.schema.Identity;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A column as a database has it. Texts are SQL of that database, as it keeps or prints them.
 *
 * @param type the type that a declaration would give it. Where nobody knows the database's type, it is one of its name whose values
 *     travel as texts
 * @param typeName the database's own name of the type, with length and all, such as {@code numeric(10,2)}
 * @param nullable whether it may be NULL
 * @param defaultText what it gets where an INSERT gives nothing, as DEFAULT takes it; null for nothing
 * @param identity set if the database generates the value; null otherwise
 * @param computed set if the value is computed from the other columns; null otherwise
 * @param setOnUpdate whether the database sets it to the time when an UPDATE changes the row
 * @param collation by which it is compared; null for the usual one
 * @param comment null for none
 */
public record ReflectedColumn(
        String name,
        SqlType<?> type,
        String typeName,
        boolean nullable,
        @Nullable String defaultText,
        @Nullable Identity identity,
        @Nullable ReflectedComputation computed,
        boolean setOnUpdate,
        @Nullable String collation,
        @Nullable String comment) {

    /** A column of which nothing else is said. */
    public static ReflectedColumn of(String name, SqlType<?> type, String typeName, boolean nullable) {
        return new ReflectedColumn(name, type, typeName, nullable, null, null, null, false, null, null);
    }

    public ReflectedColumn withName(String newName) {
        return new ReflectedColumn(
                newName, type, typeName, nullable, defaultText, identity, computed, setOnUpdate, collation, comment);
    }

    public ReflectedColumn withType(SqlType<?> newType) {
        return new ReflectedColumn(
                name, newType, typeName, nullable, defaultText, identity, computed, setOnUpdate, collation, comment);
    }

    public ReflectedColumn withNullable(boolean allowed) {
        return new ReflectedColumn(
                name, type, typeName, allowed, defaultText, identity, computed, setOnUpdate, collation, comment);
    }

    public ReflectedColumn withDefault(@Nullable String text) {
        return new ReflectedColumn(
                name, type, typeName, nullable, text, identity, computed, setOnUpdate, collation, comment);
    }

    public ReflectedColumn withIdentity(@Nullable Identity generated) {
        return new ReflectedColumn(
                name, type, typeName, nullable, defaultText, generated, computed, setOnUpdate, collation, comment);
    }

    public ReflectedColumn withComputed(@Nullable ReflectedComputation value) {
        return new ReflectedColumn(
                name, type, typeName, nullable, defaultText, identity, value, setOnUpdate, collation, comment);
    }

    public ReflectedColumn withSetOnUpdate(boolean set) {
        return new ReflectedColumn(
                name, type, typeName, nullable, defaultText, identity, computed, set, collation, comment);
    }

    public ReflectedColumn withCollation(@Nullable String newCollation) {
        return new ReflectedColumn(
                name, type, typeName, nullable, defaultText, identity, computed, setOnUpdate, newCollation, comment);
    }

    public ReflectedColumn withComment(@Nullable String text) {
        return new ReflectedColumn(
                name, type, typeName, nullable, defaultText, identity, computed, setOnUpdate, collation, text);
    }
}
