package org.alkahest.sql.schema;

import java.util.HashMap;
import java.util.Map;
import org.alkahest.sql.tree.Identifiers;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/**
 * Which schema a statement finds its tables and sequences in, in place of the one that was declared. Applied to a compiled
 * statement at its execution, so that statements that differ in nothing else are compiled once. SQL written as text is left
 * as it is. Immutable; two with the same pairs are equal.
 */
public final class SchemaTranslation {
    private static final SchemaTranslation NONE = new SchemaTranslation(new HashMap<>());

    /** Never changed; a HashMap, since one of its keys may be null. */
    private final Map<@Nullable String, String> pairs;

    private SchemaTranslation(Map<@Nullable String, String> pairs) {
        this.pairs = pairs;
    }

    /** Every schema stays what it is. */
    public static SchemaTranslation none() {
        return NONE;
    }

    /** Tables that were declared without a schema are found in this one. */
    public static SchemaTranslation ofDefault(String schema) {
        return NONE.with(null, schema);
    }

    /**
     * This translation with one pair more, or another one for the same declared schema.
     *
     * @param declared null for tables that were declared without a schema
     * @throws org.alkahest.sql.error.StatementException ALK-1010 if the other name cannot be an identifier
     */
    public SchemaTranslation with(@Nullable String declared, String found) {
        Map<@Nullable String, String> more = new HashMap<>(pairs);
        more.put(declared, Identifiers.checked(found));
        return new SchemaTranslation(more);
    }

    /** The schema to be named in place of a declared one; null for the connection's own. */
    public @Nullable String of(@Nullable String declared) {
        String found = pairs.get(declared);
        return found == null ? declared : found;
    }

    /** The name with the schema to be named in place of its own. */
    public TableName of(TableName declared) {
        return new TableName(of(declared.schema()), declared.name());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SchemaTranslation that && pairs.equals(that.pairs);
    }

    @Override
    public int hashCode() {
        return pairs.hashCode();
    }

    @Override
    public String toString() {
        return pairs.toString();
    }
}
