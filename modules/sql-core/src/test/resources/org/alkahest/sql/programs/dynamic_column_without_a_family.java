package app;

import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.Types;

// A looked-up column takes values once its family is said.
class dynamic_column_without_a_family {
    Object program(DynamicTable t) {
        return t.column("name").eq("x"); // wrong: no suitable method found for eq(String); String cannot be converted to CAP#1
        return t.get("name", Types.TEXT).eq("x"); // right
    }
}
