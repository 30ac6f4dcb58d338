package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.shape.Shape;
import org.alkahest.sql.tree.StatementNode;
import org.alkahest.sql.tree.StatementOption;

/** Something that can be executed. An immutable value, safe for use by many threads. */
public interface Statement {

    /** The tree, with its values in it. */
    StatementNode node();

    /** What else decides how the statement is compiled, in order; empty for nothing. */
    default List<StatementOption> options() {
        return List.of();
    }

    /** The values given so far for the parameters of the tree. */
    default Bindings bindings() {
        return Bindings.none();
    }

    /** The key and the values of this statement. An implementation may remember them. */
    default Shape shape() {
        return Shape.of(node(), options());
    }

    /** The SQL text that a dialect makes of this statement, with placeholders; needs no connection. */
    default String toSql(SqlText dialect) {
        return dialect.text(this);
    }
}
