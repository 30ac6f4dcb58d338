package org.alkahest.dialect.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.alkahest.dialect.TinyDialect;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.UnsupportedException;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.ConvertedType;
import org.alkahest.sql.type.CustomType;
import org.alkahest.sql.type.EnumType;
import org.alkahest.sql.type.TypeKind;
import org.junit.jupiter.api.Test;

/** A table of types: names, transports, literals, and what is none of its business. */
class TypeBindingsTest {
    private enum Size {
        S,
        LARGE
    }

    private record Inet(int bits) implements CustomType<String> {
        @Override
        public Class<String> javaType() {
            return String.class;
        }

        @Override
        public String sqlName() {
            return "inet(" + bits + ")";
        }
    }

    @Test
    void namesCarryLengthAndScale() {
        TypeBindings types = TypeBindings.standard();
        assertThat(types.binding(BasicType.of(TypeKind.VARCHAR, String.class, 30))
                        .sqlName())
                .isEqualTo("varchar(30)");
        assertThat(types.binding(new BasicType<>(TypeKind.DECIMAL, BigDecimal.class, 10, 2))
                        .sqlName())
                .isEqualTo("decimal(10, 2)");
        assertThat(types.binding(BasicType.of(TypeKind.TIMESTAMP_WITH_TIME_ZONE, Instant.class))
                        .arrayElementName())
                .isEqualTo("timestamp with time zone");
    }

    @Test
    void anEnumIsAsLongAsItsLongestName() {
        var binding = TypeBindings.standard().binding(new EnumType<>(Size.class, "size", false));
        assertThat(binding.sqlName()).isEqualTo("varchar(5)");
        assertThat(binding.literal(Size.LARGE)).isEqualTo("'LARGE'");
        assertThat(binding.arrayElement(Size.S)).isEqualTo("S");
    }

    @Test
    void aConvertedTypeIsWhatItConvertsTo() {
        var type = new ConvertedType<>(
                BasicType.of(TypeKind.BIGINT, Long.class), Duration.class, Duration::toMillis, Duration::ofMillis);
        var binding = TypeBindings.standard().binding(type);
        assertThat(binding.sqlName()).isEqualTo("bigint");
        assertThat(binding.literal(Duration.ofSeconds(2))).isEqualTo("2000");
    }

    @Test
    void aCustomTypeBelongsToTheDialectThatKnowsIt() {
        TypeBindings knowing =
                TypeBindings.standard().with(Inet.class, type -> new TextBinding(type.sqlName(), Literals.STANDARD));
        assertThat(knowing.binding(new Inet(4)).sqlName()).isEqualTo("inet(4)");

        assertThatThrownBy(() -> new TinyDialect().types().binding(new Inet(6)))
                .isInstanceOfSatisfying(UnsupportedException.class, error -> {
                    assertThat(error.code()).isEqualTo(ErrorCode.UNSUPPORTED_TYPE);
                    assertThat(error.dialect()).isEqualTo("tiny");
                    assertThat(error.version()).isEqualTo("1.2");
                    assertThat(error.capability()).isEqualTo("inet(6)");
                });
    }

    @Test
    void entriesAreReplacedOneByOne() {
        TypeBindings types = TypeBindings.standard()
                .named(TypeKind.UUID, "char(36)")
                .with(TypeKind.UUID, (type, name, literals) -> new UuidTextBinding(name, literals));
        var binding = types.binding(BasicType.of(TypeKind.UUID, UUID.class));
        assertThat(binding).isInstanceOf(UuidTextBinding.class);
        assertThat(binding.sqlName()).isEqualTo("char(36)");
    }
}
