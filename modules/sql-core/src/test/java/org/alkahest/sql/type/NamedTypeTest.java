package org.alkahest.sql.type;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be written into SQL as the name of a type, as it stands. */
class NamedTypeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "citext",
                "other.thing",
                "character varying(10)",
                "timestamp(3) with time zone",
                "numeric(10, -2)",
                "\"My Type\"",
                "other.\"My \"\" Type\"[]",
                "\"\"\"\"",
                "geometry(point,4326)",
                "set('a','it''s',')')",
                "bytea[][]",
                "int(11) unsigned zerofill"
            })
    void wordsQuotedIdentifiersAndArgumentsAreNames(String name) {
        assertThat(NamedType.canBe(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "a; drop table b",
                "a)",
                "a(1) b(2)",
                "\"open",
                "\"a\"b\"",
                "\"\"",
                "\"a\\\"",
                "set('a\\')",
                "set('a'b')",
                "set('a",
                "a(1)--",
                "a[",
                "'a'"
            })
    void whatCouldEndTheNameOrBeginAnotherIsNone(String name) {
        assertThat(NamedType.canBe(name)).isFalse();
    }
}
