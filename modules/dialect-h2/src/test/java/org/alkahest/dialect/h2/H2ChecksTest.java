package org.alkahest.dialect.h2;

import static org.alkahest.dialect.testing.Shop.CUSTOMERS;
import static org.alkahest.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.Dialect;
import org.alkahest.sql.Select;
import org.alkahest.sql.error.UnsupportedException;
import org.junit.jupiter.api.Test;

/** What H2 cannot do although its capabilities say it can. */
class H2ChecksTest {
    private static final Dialect H2 = new H2Dialect(DatabaseVersion.of("H2", 2, 5));
    private static final Select<String> NAMES = select(CUSTOMERS.name).distinctOn(CUSTOMERS.active);

    @Test
    void distinctOnIsRefusedWhereItIsOrderedByWhatIsNotSelected() {
        assertThatThrownBy(() -> H2.compile(NAMES.orderBy(CUSTOMERS.active.asc(), CUSTOMERS.since.asc())))
                .isInstanceOf(UnsupportedException.class)
                .hasMessageContaining("only by what is selected");
    }

    @Test
    void distinctOnIsOrderedByWhatIsSelectedAlsoUnderALabel() {
        assertThat(H2.text(select(CUSTOMERS.name.as("called"))
                        .distinctOn(CUSTOMERS.active)
                        .orderBy(CUSTOMERS.active.asc(), CUSTOMERS.name.asc())))
                .contains("distinct on");
    }
}
