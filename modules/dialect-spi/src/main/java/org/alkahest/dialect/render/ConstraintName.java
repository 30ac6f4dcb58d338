package org.alkahest.dialect.render;

import org.alkahest.sql.tree.ObjectName;
import org.alkahest.sql.tree.SqlWriter;
import org.jspecify.annotations.Nullable;

/** The optional name in front of a constraint. */
final class ConstraintName {
    private ConstraintName() {}

    static SqlWriter write(@Nullable ObjectName name, SqlWriter out) {
        return name == null ? out : out.sql("constraint ").name(name).sql(" ");
    }
}
