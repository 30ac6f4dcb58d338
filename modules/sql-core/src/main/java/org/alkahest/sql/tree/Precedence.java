package org.alkahest.sql.tree;

/** How tightly operators bind, from loose to tight; decides where parentheses are written. */
public enum Precedence {
    /** Anything may stand here without parentheses. */
    NONE,
    OR,
    AND,
    NOT,
    /** Comparisons, LIKE, IN, BETWEEN, IS NULL: none of them is written inside another without parentheses. */
    COMPARISON,
    CONCAT,
    ADD,
    MULTIPLY,
    SIGN,
    /** Names, values, calls, and whatever brings its own parentheses. */
    PRIMARY
}
