package org.alkahest.sql.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alkahest.sql.Types;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.StatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlAroundTest {
    @Test
    void aTemplateIsWhatStandsBeforeAndAfterItsPlace() {
        assertThat(SqlAround.of("cast({0} as text)")).isEqualTo(new SqlAround("cast(", " as text)"));
        assertThat(SqlAround.of("ST_AsText({0})").around("?")).isEqualTo("ST_AsText(?)");
    }

    @Test
    void aPlaceAloneIsNothing() {
        assertThat(SqlAround.of("{0}").isNothing()).isTrue();
    }

    @Test
    void anExpressionStandsBareBetweenParenthesesAndCommas() {
        assertThat(SqlAround.of("lower({0})").takesAnyExpression()).isTrue();
        assertThat(SqlAround.of("f({0}, 1)").takesAnyExpression()).isTrue();
        assertThat(SqlAround.of("f({0} || 'x')").takesAnyExpression()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lower(?)", "f({0}, {0})", "{0} || 'x'", "-{0}", "f({0}"})
    void otherTemplatesAreRefused(String template) {
        assertThatThrownBy(() -> Types.TEXT.wrapped(template, "{0}"))
                .isInstanceOfSatisfying(
                        StatementException.class,
                        error -> assertThat(error.code()).isEqualTo(ErrorCode.INVALID_DEFINITION));
    }

    @Test
    void thereIsNoArrayOfATypeWithSqlAroundIt() {
        var wrapped = Types.varchar(5).wrapped("lower({0})", "{0}");
        var variant = Types.TEXT.withVariant("acme", wrapped);
        assertThatThrownBy(() -> Types.array(variant)).isInstanceOf(StatementException.class);
    }
}
