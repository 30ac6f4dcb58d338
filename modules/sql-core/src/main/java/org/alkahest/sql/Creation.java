package org.alkahest.sql;

import java.util.function.Function;
import org.alkahest.sql.schema.SchemaStatement;

/** A statement that creates something; it fails where there is one of that name already, unless told otherwise. */
public final class Creation implements Statement {
    private final Function<Boolean, SchemaStatement> statement;
    private final SchemaStatement node;

    private Creation(Function<Boolean, SchemaStatement> statement, boolean ifNotExists) {
        this.statement = statement;
        this.node = statement.apply(ifNotExists);
    }

    /** @param statement takes whether something that is there already is left as it is */
    static Creation of(Function<Boolean, SchemaStatement> statement) {
        return new Creation(statement, false);
    }

    /** The same, but without effect where there is something of that name. */
    public Creation ifNotExists() {
        return new Creation(statement, true);
    }

    @Override
    public SchemaStatement node() {
        return node;
    }
}
