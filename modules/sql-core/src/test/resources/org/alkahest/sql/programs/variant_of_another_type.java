package app;

import org.alkahest.sql.TextType;
import org.alkahest.sql.Types;

// With whatever dialect, a type has values of one class.
class variant_of_another_type {
    TextType program() {
        return Types.TEXT.withVariant("mysql", Types.BIGINT); // wrong: cannot be converted to Family<String,?>
        return Types.TEXT.withVariant("mysql", Types.varchar(200)); // right
    }
}
