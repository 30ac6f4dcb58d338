package app;

import org.alkahest.sql.TableHome;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.Types;
import org.alkahest.sql.ValueColumn;
import org.alkahest.sql.fixture.Color;

// A default of an enum that the database knows is one of its constants.
final class constant_of_another_enum_as_default extends TypedTable<constant_of_another_enum_as_default> {
    final ValueColumn<Color> color = column("color", Types.checkedEnumeration(Color.class)).serverDefault(Thread.State.NEW); // wrong: State cannot be converted to
    final ValueColumn<Color> color = column("color", Types.checkedEnumeration(Color.class)).serverDefault(Color.RED); // right

    constant_of_another_enum_as_default(TableHome home) {
        super(home, "t", constant_of_another_enum_as_default::new);
    }
}
