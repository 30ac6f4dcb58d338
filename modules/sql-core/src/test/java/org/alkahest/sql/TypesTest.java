package org.alkahest.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.fixture.Color;
import org.alkahest.sql.fixture.Person;
import org.alkahest.sql.tree.Bind;
import org.alkahest.sql.tree.BindList;
import org.alkahest.sql.tree.Literal;
import org.alkahest.sql.tree.Parameter;
import org.alkahest.sql.type.ConvertedType;
import org.alkahest.sql.type.EnumType;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Types say what a value is, and refuse any other. */
class TypesTest {

    @Test
    void typesAreNamedInMessagesAsInSql() {
        assertThat(Types.varchar(30).type().describe()).isEqualTo("varchar(30)");
        assertThat(Types.decimal(10, 2).type().describe()).isEqualTo("decimal(10,2)");
        assertThat(Types.DECIMAL.type().describe()).isEqualTo("decimal");
        assertThat(Types.TIMESTAMP_WITH_TIME_ZONE.type().describe()).isEqualTo("timestamp with time zone");
        assertThat(Types.enumeration(Color.class).type().describe()).isEqualTo("enum color");
        assertThat(Types.mapped(Types.varchar(5), Person.class, Person::name, name -> new Person(name, 1))
                        .type()
                        .describe())
                .isEqualTo("Person as varchar(5)");
    }

    @Test
    void aValueOfAnotherClassIsRefusedWhereverItIsGiven() {
        assertThatThrownBy(() -> new Bind(Types.varchar(30).type(), 5))
                .isInstanceOf(StatementException.class)
                .hasMessage("""
                ALK-1001 A value of java.lang.Integer was given where varchar(30) stands.
                  Why: The type takes values of java.lang.String.
                  Fix: Convert the value first, or cast the column in SQL.""");
        assertThatThrownBy(() -> new BindList(Types.BIGINT.type(), List.of(1L, 2)))
                .hasMessageStartingWith("ALK-1001 A value of java.lang.Integer");
        assertThatThrownBy(() -> new Literal(Types.BOOLEAN.type(), "x"))
                .hasMessageStartingWith("ALK-1001 A value of java.lang.String");
    }

    @Test
    void nullBelongsToEveryType() {
        assertThat(new Bind(Types.BIGINT.type(), null).value()).isNull();
        assertThat(new Literal(Types.BIGINT.type(), null).value()).isNull();
    }

    @Test
    void aParameterStandsForAValueOfItsType() {
        assertThat(new Bind(Types.BIGINT.type(), new Parameter("x")).value()).isInstanceOf(Parameter.class);
        assertThatThrownBy(() -> new Literal(Types.BIGINT.type(), new Parameter("x")))
                .hasMessageStartingWith("ALK-1001");
    }

    @Test
    void anEnumIsStoredUnderTheNamesOfItsConstants() {
        var type = (EnumType<Color>) Types.enumeration(Color.class).type();
        assertThat(type.labels()).containsExactly("RED", "GREEN");
        assertThat(type.labelType().longest()).isEqualTo(5);
        assertThat(type).isEqualTo(Types.enumeration(Color.class).type());
    }

    @Test
    void aConstantWithABodyBelongsToItsEnum() {
        enum Shape {
            ROUND {
                @Override
                int corners() {
                    return 0;
                }
            };

            abstract int corners();
        }
        assertThat(Types.enumeration(Shape.class).type().accepts(Shape.ROUND)).isTrue();
        assertThat(Shape.ROUND.corners()).isZero();
    }

    @Test
    void aTypeOfOnesOwnConvertsBothWaysAndIsItselfOnly() {
        ValueType<Person> type = Types.mapped(Types.TEXT, Person.class, Person::name, name -> new Person(name, 0));
        @SuppressWarnings("unchecked") // made of text
        var converted = (ConvertedType<Person, String>) type.type();
        assertThat(converted.toSql(new Person("a", 5))).isEqualTo("a");
        assertThat(converted.toJava("b")).isEqualTo(new Person("b", 0));
        assertThat(converted.base()).isEqualTo(Types.TEXT.type());
        assertThat(type)
                .isNotEqualTo(Types.mapped(Types.TEXT, Person.class, Person::name, name -> new Person(name, 0)));
    }

    @Test
    void aLengthIsAtLeastOne() {
        List<ThrowingCallable> wrong = List.of(
                () -> Types.varchar(0),
                () -> Types.varchar(-1),
                () -> Types.character(0),
                () -> Types.character(-1),
                () -> Types.varbinary(-1),
                () -> Types.decimal(0, 0),
                () -> Types.decimal(-1, 2),
                () -> Types.decimal(10, -1));
        assertThat(wrong)
                .allSatisfy(type -> assertThatThrownBy(type)
                        .isInstanceOf(StatementException.class)
                        .hasMessageStartingWith("ALK-1011"));
        assertThatThrownBy(() -> Types.varchar(0)).hasMessage("""
                ALK-1011 The type varchar was given the length 0.
                  Why: A length counts characters, bytes or digits, from 1.
                  Fix: Give 1 or more; Types.TEXT, Types.BLOB and Types.DECIMAL have no length.""");
        assertThat(Types.decimal(5, 5).type().javaType()).isEqualTo(BigDecimal.class);
        assertThat(Types.decimal(5, 0).type().describe()).isEqualTo("decimal(5,0)");
    }
}
