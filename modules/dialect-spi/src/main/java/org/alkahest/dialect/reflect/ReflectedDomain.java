package org.alkahest.dialect.reflect;

import java.util.List;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A type that a user made of another one.
 *
 * @param base the type that it was made of
 * @param typeName the database's own name of that
 * @param nullable whether its values may be NULL
 * @param defaultText SQL of the database; null for none
 * @param checks what its values must meet
 */
public record ReflectedDomain(
        TableName name,
        SqlType<?> base,
        String typeName,
        boolean nullable,
        @Nullable String defaultText,
        List<ReflectedCheck> checks) {
    public ReflectedDomain {
        checks = List.copyOf(checks);
    }
}
