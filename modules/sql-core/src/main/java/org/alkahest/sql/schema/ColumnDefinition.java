package org.alkahest.sql.schema;

import org.alkahest.sql.shape.Shape;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Identifiers;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param identity set if the database generates the value; null otherwise
 * @param serverDefault the expression of DEFAULT; null for none
 * @param computed set if the value is computed from the other columns of the row; null otherwise
 * @param comment null for none
 * @param setOnUpdate whether the database sets it to the time when an UPDATE changes the row
 * @param collation by which its texts are compared and ordered, by the database's name of it; null for the usual one
 */
public record ColumnDefinition(
        String name,
        SqlType<?> type,
        boolean nullable,
        @Nullable Identity identity,
        @Nullable Expression serverDefault,
        @Nullable Computed computed,
        @Nullable String comment,
        boolean setOnUpdate,
        @Nullable String collation) {
    public ColumnDefinition {
        Identifiers.checked(name);
        if (serverDefault != null) {
            Shape.bounded(serverDefault);
        }
        if (collation != null) {
            Identifiers.checked(collation);
        }
    }

    /** A column of the usual collation. */
    public ColumnDefinition(
            String name,
            SqlType<?> type,
            boolean nullable,
            @Nullable Identity identity,
            @Nullable Expression serverDefault,
            @Nullable Computed computed,
            @Nullable String comment,
            boolean setOnUpdate) {
        this(name, type, nullable, identity, serverDefault, computed, comment, setOnUpdate, null);
    }

    /** A column that must have a value, with nothing else said about it. */
    public static ColumnDefinition of(String name, SqlType<?> type) {
        return new ColumnDefinition(name, type, false, null, null, null, null, false, null);
    }

    public ColumnDefinition withNullable(boolean allowed) {
        return new ColumnDefinition(
                name, type, allowed, identity, serverDefault, computed, comment, setOnUpdate, collation);
    }

    public ColumnDefinition withIdentity(Identity generated) {
        return new ColumnDefinition(
                name, type, nullable, generated, serverDefault, computed, comment, setOnUpdate, collation);
    }

    public ColumnDefinition withServerDefault(Expression expression) {
        return new ColumnDefinition(
                name, type, nullable, identity, expression, computed, comment, setOnUpdate, collation);
    }

    public ColumnDefinition withComputed(Computed value) {
        return new ColumnDefinition(
                name, type, nullable, identity, serverDefault, value, comment, setOnUpdate, collation);
    }

    public ColumnDefinition withComment(String text) {
        return new ColumnDefinition(
                name, type, nullable, identity, serverDefault, computed, text, setOnUpdate, collation);
    }

    public ColumnDefinition withSetOnUpdate(boolean set) {
        return new ColumnDefinition(name, type, nullable, identity, serverDefault, computed, comment, set, collation);
    }

    public ColumnDefinition withCollation(String name) {
        return new ColumnDefinition(
                this.name, type, nullable, identity, serverDefault, computed, comment, setOnUpdate, name);
    }
}
