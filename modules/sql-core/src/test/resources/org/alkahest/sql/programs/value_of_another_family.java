package app;

import static org.alkahest.sql.Values.value;

import org.alkahest.sql.Types;

// A value has the class of the family it is given.
class value_of_another_family {
    Object program() {
        return value("x", Types.BIGINT); // wrong: required: T,Family<T,F>; found:    String,NumType<Long>
        return value("x", Types.TEXT); // right
    }
}
