package app;

import static org.alkahest.sql.Sql.text;

import org.alkahest.sql.Types;

// A parameter of SQL text takes values of the class of its type.
class text_parameter_bound_to_another_type {
    Object program() {
        return text("select :id").bind("id", "5", Types.BIGINT); // wrong: found:    String,String,NumType<Long>; equality constraints: Long
        return text("select :id").bind("id", 5L, Types.BIGINT); // right
    }
}
