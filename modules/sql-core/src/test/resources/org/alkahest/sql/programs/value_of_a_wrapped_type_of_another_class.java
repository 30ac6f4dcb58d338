package app;

import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.Types;

// A column with SQL around its values takes those of its class.
class value_of_a_wrapped_type_of_another_class {
    Object program(DynamicTable place) {
        NumColumn<Integer> height = place.column("height", Types.INTEGER.wrapped("abs({0})", "{0}"));
        return height.serverDefault("high"); // wrong: no suitable method found for serverDefault(String)
        return height.serverDefault(3); // right
    }
}
