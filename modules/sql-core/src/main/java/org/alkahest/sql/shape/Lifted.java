package org.alkahest.sql.shape;

import java.util.Map;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.Source;
import org.alkahest.sql.tree.StatementNode;

/**
 * A statement without values.
 *
 * @param statement the statement, every bind a slot; FROM may still have to be inferred
 * @param relations the lifted FROM item of each source that is not a plain table
 */
public record Lifted(StatementNode statement, Map<Source, Relation> relations) {
    public Lifted {
        relations = Map.copyOf(relations);
    }

    /** The FROM item of a source, without values. */
    public Relation relation(Source source) {
        Relation lifted = relations.get(source);
        return lifted == null ? source.relation() : lifted;
    }
}
