package org.alkahest.sql;

import java.util.function.Function;
import org.alkahest.sql.schema.SchemaStatement;

/** A statement that drops something; it fails where there is nothing of that name, unless told otherwise. */
public final class Removal implements Statement {
    private final Function<Boolean, SchemaStatement> statement;
    private final SchemaStatement node;

    private Removal(Function<Boolean, SchemaStatement> statement, boolean ifExists) {
        this.statement = statement;
        this.node = statement.apply(ifExists);
    }

    /** @param statement takes whether it is no error that nothing of that name is there */
    static Removal of(Function<Boolean, SchemaStatement> statement) {
        return new Removal(statement, false);
    }

    /** The same, but without effect where there is nothing of that name. */
    public Removal ifExists() {
        return new Removal(statement, true);
    }

    @Override
    public SchemaStatement node() {
        return node;
    }
}
