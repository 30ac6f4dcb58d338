package org.alkahest.sql;

import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Values.parameter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.fixture.Addresses;
import org.alkahest.sql.fixture.Users;
import org.alkahest.sql.tree.Parameter;
import org.junit.jupiter.api.Test;

/** A statement with parameters is built once; each execution gives it values. */
class ParametersTest {
    private static final NumExpr<Long> ID = parameter("id", Types.BIGINT);

    private final Users u = Users.alone();

    private static Parameter parameterOf(Expr<?> expression) {
        return Values.parameterOf(expression);
    }

    @Test
    void aValueIsGivenWithoutChangingTheStatementOrItsShape() {
        Select<String> constant = select(u.name).where(u.id.eq(ID));
        Select<String> bound = constant.bind(ID, 5L);
        assertThat(bound.bindings().get(parameterOf(ID))).isEqualTo(5L);
        assertThat(constant.bindings().has(parameterOf(ID))).isFalse();
        assertThat(bound.shape()).isSameAs(constant.shape());
    }

    @Test
    void theLastValueCounts() {
        Select<String> bound = select(u.name).where(u.id.eq(ID)).bind(ID, 5L).bind(ID, 6L);
        assertThat(bound.bindings().get(parameterOf(ID))).isEqualTo(6L);
        assertThat(bound.bind(ID, null).bindings().get(parameterOf(ID))).isNull();
        assertThat(bound.bind(ID, null).bindings().has(parameterOf(ID))).isTrue();
    }

    @Test
    void twoParametersOfOneNameAreTwo() {
        NumExpr<Long> other = parameter("id", Types.BIGINT);
        Bindings bindings = Bindings.none().with(parameterOf(ID), 1L).with(parameterOf(other), 2L);
        assertThat(bindings.get(parameterOf(ID))).isEqualTo(1L);
        assertThat(bindings.get(parameterOf(other))).isEqualTo(2L);
    }

    @Test
    void bindingsDoNotChange() {
        Bindings one = Bindings.none().with(parameterOf(ID), 1L);
        Bindings two = one.with(parameterOf(ID), 2L);
        assertThat(one.get(parameterOf(ID))).isEqualTo(1L);
        assertThat(two.get(parameterOf(ID))).isEqualTo(2L);
        assertThat(Bindings.none().has(parameterOf(ID))).isFalse();
        assertThat(Bindings.none().get(parameterOf(ID))).isNull();
    }

    @Test
    void aColumnIsNoParameter() {
        assertThatThrownBy(() -> select(u.name).bind(u.id, 5L))
                .isInstanceOf(StatementException.class)
                .hasMessage("""
                ALK-1008 A value was bound to user_account.id, which is no parameter.
                  Why: Only what parameter(name, type) made can be given a value at execution.
                  Fix: Use the very parameter that stands in the statement.""");
        assertThatThrownBy(() -> select(u.name).bind(Values.value(5L), 5L)).hasMessageStartingWith("ALK-1008");
    }

    @Test
    void aParameterOfAnotherTypeHasTheNameAndTypeItWasGiven() {
        assertThat(parameterOf(ID)).hasToString(":id");
        assertThat(parameterOf(ID).generator()).isNull();
        assertThat(ID.type()).isEqualTo(Types.BIGINT.type());
    }

    @Test
    void aQueryWithValuesIsNotPutInsideAnother() {
        Addresses a = Addresses.alone();
        Select<Long> bound = select(a.userId).where(a.id.eq(ID)).bind(ID, 5L);
        String message = """
                ALK-1007 A query whose parameters have values was used inside another statement.
                  Why: Values of parameters belong to the statement that is executed.
                  Fix: Build the whole statement first and call bind(parameter, value) on that.""";
        assertThatThrownBy(() -> u.id.in(bound))
                .isInstanceOf(StatementException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> u.id.notIn(bound)).hasMessage(message);
        assertThatThrownBy(bound::exists).hasMessage(message);
        assertThatThrownBy(() -> bound.scalar(u.id)).hasMessage(message);
        assertThatThrownBy(() -> bound.as("s")).hasMessage(message);
        assertThatThrownBy(() -> Cte.of("c", bound)).hasMessage(message);
        assertThatThrownBy(() -> bound.union(select(u.id))).hasMessage(message);
        assertThatThrownBy(() -> select(u.id).union(bound)).hasMessage(message);
        assertThatThrownBy(() -> Cte.recursive("c", bound, found -> select(u.id)))
                .hasMessage(message);
    }

    @Test
    void combinedQueriesAreBoundAsAWhole() {
        CombinedQuery<Long> both =
                select(u.id).where(u.id.gt(ID)).union(select(u.managerId).where(u.id.lt(ID)));
        assertThat(both.bind(ID, 5L).bindings().get(parameterOf(ID))).isEqualTo(5L);
    }
}
