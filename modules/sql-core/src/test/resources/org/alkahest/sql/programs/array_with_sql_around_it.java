package app;

import org.alkahest.sql.Types;

// There is no place for SQL around the elements of an array.
class array_with_sql_around_it {
    Object program() {
        return Types.array(Types.TEXT).wrapped("lower({0})", "{0}"); // wrong: cannot find symbol; method wrapped(String,String)
        return Types.TEXT.wrapped("lower({0})", "{0}"); // right
    }
}
