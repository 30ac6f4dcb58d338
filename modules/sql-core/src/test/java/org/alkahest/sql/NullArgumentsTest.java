package org.alkahest.sql;

import static org.alkahest.sql.Functions.coalesce;
import static org.alkahest.sql.Functions.nullif;
import static org.alkahest.sql.Functions.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.fixture.SqlSketch;
import org.alkahest.sql.fixture.Users;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** NULL is equal to nothing in SQL: a null given as a value is refused where it would silently match no row. */
class NullArgumentsTest {
    private static final String NO_TEXT = null;
    private static final Integer NO_NUMBER = null;

    private final Users u = Users.alone();

    @Test
    void aComparisonWithNullIsRefused() {
        assertThatThrownBy(() -> u.name.eq(NO_TEXT))
                .isInstanceOf(StatementException.class)
                .hasMessage("""
                ALK-1003 A comparison or operation was given null.
                  Why: In SQL nothing is equal to NULL, so the comparison would never hold.
                  Fix: Use isNull() or isNotNull(), or setNull(column) in a change.""");
        List<ThrowingCallable> others = List.of(
                () -> u.name.ne(NO_TEXT),
                () -> u.name.lt(NO_TEXT),
                () -> u.name.le(NO_TEXT),
                () -> u.name.gt(NO_TEXT),
                () -> u.name.ge(NO_TEXT),
                () -> u.name.between("a", NO_TEXT),
                () -> u.name.between(NO_TEXT, "z"),
                () -> u.name.like(NO_TEXT),
                () -> u.name.notLike(NO_TEXT),
                () -> u.name.concat(NO_TEXT),
                () -> u.age.eq(NO_NUMBER),
                () -> u.age.plus(NO_NUMBER),
                () -> coalesce(u.name, NO_TEXT),
                () -> nullif(u.name, NO_TEXT),
                () -> when(u.active, u.name).otherwise(NO_TEXT),
                () -> Values.value(NO_TEXT));
        assertThat(others)
                .allSatisfy(other -> assertThatThrownBy(other)
                        .isInstanceOf(StatementException.class)
                        .hasMessageStartingWith("ALK-1003"));
    }

    @Test
    void aNullInAListIsRefused() {
        List<String> names = new ArrayList<>(Arrays.asList("a", null));
        String message = """
                ALK-1003 The list of an IN holds a null.
                  Why: In SQL nothing is equal to NULL, so the null would silently match no row.
                  Fix: Remove it, and add .or(column.isNull()) where rows without a value are wanted.""";
        assertThatThrownBy(() -> u.name.in(names))
                .isInstanceOf(StatementException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> u.name.notIn(names))
                .isInstanceOf(StatementException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> u.name.in("a", null))
                .isInstanceOf(StatementException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> u.name.notIn("a", null))
                .isInstanceOf(StatementException.class)
                .hasMessage(message);
    }

    @Test
    void aNullThatIsSetIsSqlNull() {
        assertThat(SqlSketch.of(Sql.update(u).set(u.name, NO_TEXT).node())).contains("name = {null varchar(30)}");
        assertThat(SqlSketch.of(Sql.insert(u).set(u.age, NO_NUMBER).node())).contains("({null integer})");
    }

    @Test
    void nullIsWrittenInWords() {
        assertThat(SqlSketch.of(Values.nullValue(Types.TEXT).node())).isEqualTo("literal{null text}");
        assertThat(SqlSketch.of(u.name.eq(Values.nullValue(Types.TEXT)).node()))
                .isEqualTo("(user_account.name = literal{null text})");
    }
}
