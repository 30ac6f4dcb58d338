package org.alkahest.sql;

import org.alkahest.sql.tree.NextValue;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.SqlType;

/** A sequence of numbers that the database hands out. */
public final class Sequence {
    private final TableName name;
    private final SqlType<Long> type;

    Sequence(TableName name, SqlType<Long> type) {
        this.name = name;
        this.type = type;
    }

    public TableName name() {
        return name;
    }

    /** The next number, a new one for each row. */
    public NumExpr<Long> nextValue() {
        return new Handles.Num<>(new NextValue(name, type), type);
    }
}
