package org.alkahest.sql.shape;

import java.util.List;
import java.util.Map;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.Source;
import org.alkahest.sql.tree.StatementNode;
import org.alkahest.sql.tree.StatementOption;

/**
 * A statement without values.
 *
 * @param statement the statement, every bind a slot; FROM may still have to be inferred
 * @param relations the lifted FROM item of each source that is not a plain table
 * @param expansions what options have still to do to the statement, in order
 */
public record Lifted(StatementNode statement, Map<Source, Relation> relations, List<Expansion> expansions) {
    public Lifted {
        relations = Map.copyOf(relations);
        expansions = List.copyOf(expansions);
    }

    /** A statement without options. */
    public Lifted(StatementNode statement, Map<Source, Relation> relations) {
        this(statement, relations, List.of());
    }

    /**
     * An option that has not been asked yet.
     *
     * @param expressions those of the option, every bind a slot
     */
    public record Expansion(StatementOption option, List<Expression> expressions) {
        public Expansion {
            expressions = List.copyOf(expressions);
        }

        /** The statement that the option makes of a resolved one. */
        public StatementNode expand(StatementNode resolved) {
            return option.expand(resolved, expressions);
        }
    }

    /** The FROM item of a source, without values. */
    public Relation relation(Source source) {
        Relation lifted = relations.get(source);
        return lifted == null ? source.relation() : lifted;
    }
}
