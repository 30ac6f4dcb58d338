package org.alkahest.sql.tree;

/** A piece of SQL text that a user wrote. */
public sealed interface TextPart {

    /** Text that is written as it stands. */
    record Verbatim(String sql) implements TextPart {}

    /** An expression amid the text, most often a bound value. */
    record Embedded(Expression expression) implements TextPart {}
}
