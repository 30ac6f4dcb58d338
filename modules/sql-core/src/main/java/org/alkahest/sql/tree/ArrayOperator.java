package org.alkahest.sql.tree;

/** What can be done with arrays. Positions are counted from 1. NULL for an operand gives NULL. */
public enum ArrayOperator {
    /** An array of values. */
    LIST,
    /** The element at a position; NULL if there is none. */
    ELEMENT,
    /** The elements from one position to another, both included; fewer where the array ends before. */
    SLICE,
    /** The number of elements. */
    LENGTH,
    /** Two arrays, one behind the other. */
    CONCAT,
    /** Whether a value, which comes first, is an element of the array. */
    ANY,
    /** Whether the first array has all elements of the second one. */
    CONTAINS,
    /** Whether two arrays have an element in common. */
    OVERLAPS,
    /** An aggregate: the array of a value in each row; NULL of no rows. */
    AGGREGATE
}
