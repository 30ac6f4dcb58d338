package org.alkahest.sql.tree;

/** What can be done with JSON, beside following a path. */
public enum JsonOperator {
    /** A JSON string, number or boolean as a value of SQL; NULL for JSON of any other kind than the type's. */
    READ,
    /** The number of elements of a JSON array; NULL for other JSON. */
    LENGTH,
    /** Whether the first document has all that the second one has. */
    CONTAINS,
    /** An object of alternating keys and values. */
    OBJECT,
    /** An array of values; SQL NULL becomes the JSON null. */
    ARRAY,
    /** An aggregate: the array of a value in each row; NULL of no rows. */
    ARRAY_AGGREGATE,
    /** An aggregate: the object of a key and a value in each row; NULL of no rows. */
    OBJECT_AGGREGATE
}
