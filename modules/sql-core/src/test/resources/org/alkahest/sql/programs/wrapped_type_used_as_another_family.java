package app;

import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.Types;

// SQL around the values of a type leaves its family what it is.
class wrapped_type_used_as_another_family extends TypedTable<wrapped_type_used_as_another_family> {
    final NumColumn<Long> place = column("place", Types.TEXT.wrapped("lower({0})", "{0}")); // wrong: TextColumn cannot be converted to NumColumn<Long>
    final TextColumn place = column("place", Types.TEXT.wrapped("lower({0})", "{0}")); // right

    wrapped_type_used_as_another_family(TableHome home) {
        super(home, "place", wrapped_type_used_as_another_family::new);
    }
}
