package org.alkahest.orm;

import static org.alkahest.orm.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alkahest.orm.annotation.Column;
import org.alkahest.orm.annotation.Convert;
import org.alkahest.orm.annotation.Converter;
import org.alkahest.orm.annotation.Generated;
import org.alkahest.orm.annotation.Id;
import org.alkahest.orm.annotation.References;
import org.alkahest.orm.annotation.Table;
import org.alkahest.orm.annotation.Transient;
import org.alkahest.orm.annotation.Version;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.MappingException;
import org.alkahest.sql.schema.ColumnDefinition;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.schema.TableDefinition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a declaration says about its table, and what it must not say. */
@SuppressWarnings("unused") // members are read by the mapping
class MappingTest {
    private static TableDefinition table(Class<?>... types) {
        return Mappings.of(MethodHandles.lookup(), types)
                .metaData()
                .tables()
                .get(0)
                .definition();
    }

    private static List<String> described(TableDefinition table) {
        return table.columns().stream()
                .map(column -> column.name() + " " + column.type().describe() + (column.nullable() ? " null" : ""))
                .toList();
    }

    private static final class HTTPServer2 {
        @Id
        private String hostName;

        private @Nullable Integer maxLoad;
        private Integer port;

        @Column(length = Column.UNBOUNDED)
        private String motd;

        @Column(name = "URL", length = 2000, unique = true, nullable = true)
        private String address;

        @Column(precision = 5, scale = 1)
        private BigDecimal price;

        @Column(length = 16)
        private byte[] digest;

        private transient int cached;

        @Transient
        private List<String> notStored;

        private static int count;
    }

    @Test
    void namesTypesAndNullnessComeFromTheDeclaration() {
        TableDefinition table = table(HTTPServer2.class);

        assertThat(table.name()).hasToString("http_server2");
        assertThat(described(table))
                .containsExactly(
                        "host_name varchar(255)",
                        "max_load integer null",
                        "port integer",
                        "motd text",
                        "URL varchar(2000) null",
                        "price decimal(5,1)",
                        "digest varbinary(16)");
        assertThat(table.primaryKey().columns()).containsExactly("host_name");
        assertThat(table.uniqueKeys()).hasSize(1);
    }

    @Table(name = "people", schema = "hr")
    private record Person(
            @Id @Generated Long id,

            @References(value = Person.class, onDelete = ReferentialAction.SET_NULL) @Nullable Long manager) {}

    @Test
    void tableSchemaIdentityAndForeignKeysAreDeclared() {
        TableDefinition table = table(Person.class);

        assertThat(table.name()).hasToString("hr.people");
        assertThat(table.columns()).extracting(ColumnDefinition::nullable).containsExactly(false, true);
        assertThat(table.columns().get(0).identity()).isNotNull();
        assertThat(table.foreignKeys()).singleElement().satisfies(key -> {
            assertThat(key.target()).hasToString("hr.people");
            assertThat(key.columns()).containsExactly("manager");
            assertThat(key.targetColumns()).containsExactly("id");
            assertThat(key.onDelete()).isEqualTo(ReferentialAction.SET_NULL);
        });
    }

    private record Money(long cents) {}

    private static final class MoneyInCents implements Converter<Money, Long> {
        @Override
        public Long toSql(Money value) {
            return value.cents();
        }

        @Override
        public Money toJava(Long stored) {
            return new Money(stored);
        }
    }

    private record Price(
            @Id UUID id, @Convert(MoneyInCents.class) Money amount) {}

    @Test
    void aConverterSaysWhatIsStored() {
        assertThat(described(table(Price.class))).containsExactly("id uuid", "amount Money as bigint");
    }

    @Test
    void tablesJoinThoseThatAreThere() {
        var metaData = new MetaData("app");
        Mappings mappings = Mappings.of(metaData, MethodHandles.lookup(), Price.class, Person.class);

        assertThat(mappings.metaData()).isSameAs(metaData);
        assertThat(metaData.tables()).extracting(Object::toString).containsExactly("price", "people");
        assertThat(metaData.table("price")).isPresent();
    }

    @Test
    void twoClassesCannotShareATable() {
        @Table(name = "price")
        record Same(@Id long id) {}
        refused(ErrorCode.DUPLICATE_NAME, () -> table(Price.class, Same.class));
    }

    // ------------------------------------------------------------------------------------------------ what is refused

    private interface AnInterface {}

    private abstract static class Abstract {
        @Id
        private long id;
    }

    @SuppressWarnings("ClassCanBeStatic") // that it is not static is what is refused
    private final class Inner {
        @Id
        private long id;
    }

    private record WithoutKey(long number) {}

    private static final class WithoutConstructor {
        @Id
        private long id;

        WithoutConstructor(long id) {
            this.id = id;
        }
    }

    private static final class WithFinalField {
        @Id
        private final long id = 1;
    }

    private record WithOptional(@Id long id, Optional<String> name) {}

    private record WithList(@Id long id, List<String> names) {}

    private record WithBareDecimal(@Id long id, BigDecimal amount) {}

    private record WithLongNumber(
            @Id long id, @Column(length = 5) int number) {}

    private record WithPreciseText(
            @Id long id, @Column(precision = 5) String text) {}

    private record WithNegativeLength(
            @Id long id, @Column(length = -5) String text) {}

    private record WithNullablePrimitive(
            @Id long id, @Column(nullable = true) int number) {}

    private record WithTransientComponent(
            @Id long id, @Transient int number) {}

    private record WithGeneratedText(@Id @Generated String id) {}

    private record WithGeneratedMember(
            @Id long id, @Generated long number) {}

    @SuppressWarnings("ArrayRecordComponent") // that it is an array is what is refused
    private record WithBinaryKey(@Id byte[] id) {}

    private record WithTextVersion(@Id long id, @Version String version) {}

    private record WithTwoVersions(
            @Id long id, @Version int one, @Version int two) {}

    private record WithTwoIdentities(
            @Id @Generated long one, @Id @Generated long two) {}

    private record WithWrongConverter(
            @Id long id, @Convert(MoneyInCents.class) String text) {}

    private record WithWrongReference(
            @Id long id, @References(Person.class) String person) {}

    private record WithReferenceToPair(
            @Id long id, @References(Membership.class) long pair) {}

    private static class WithAName {
        private String name;
    }

    private static final class HidingAField extends WithAName {
        @Id
        private long id;

        private String name;
    }

    private static class WithAConstant {
        private final int fixed = 1;
    }

    private static final class InheritingAFinalField extends WithAConstant {
        @Id
        private long id;
    }

    @Table
    private static class Mapped {}

    private static final class InheritingFromAMappedClass extends Mapped {
        @Id
        private long id;
    }

    private static class WithoutState {
        static final int COUNT = 1;

        @Transient
        private String shown;

        private transient int seen;

        boolean isNew() {
            return seen == 0;
        }
    }

    private static final class InheritingBehaviour extends WithoutState {
        @Id
        private long id;
    }

    static final class NoDefault implements Converter<Money, Long> {
        NoDefault(int unused) {}

        @Override
        public Long toSql(Money value) {
            return value.cents();
        }

        @Override
        public Money toJava(Long stored) {
            return new Money(stored);
        }
    }

    private record WithUnmakeableConverter(
            @Id long id, @Convert(NoDefault.class) Money amount) {}

    static Stream<Arguments> unmappable() {
        return Stream.of(
                Arguments.of(AnInterface.class, "no class that rows can be made instances of"),
                Arguments.of(Abstract.class, "no class that rows can be made instances of"),
                Arguments.of(Inner.class, "no class that rows can be made instances of"),
                Arguments.of(User.Level.class, "no class that rows can be made instances of"),
                Arguments.of(WithoutKey.class, "Mark the member that holds the key with @Id."),
                Arguments.of(WithoutConstructor.class, "no constructor without parameters"),
                Arguments.of(WithFinalField.class, "the field \"id\" is final"),
                Arguments.of(WithOptional.class, "Declare it with @Nullable"),
                Arguments.of(WithList.class, "java.util.List<java.lang.String>"),
                Arguments.of(WithBareDecimal.class, "@Column(precision = 19, scale = 4)"),
                Arguments.of(WithLongNumber.class, "the column of \"number\" has a length"),
                Arguments.of(WithPreciseText.class, "the column of \"text\" has a precision"),
                Arguments.of(WithNegativeLength.class, "has the length -5"),
                Arguments.of(WithNullablePrimitive.class, "the primitive \"number\" is said to be nullable"),
                Arguments.of(WithTransientComponent.class, "the component \"number\" is transient"),
                Arguments.of(WithGeneratedText.class, "\"id\" cannot be generated"),
                Arguments.of(WithGeneratedMember.class, "\"number\" cannot be generated"),
                Arguments.of(WithBinaryKey.class, "its key is a byte[]"),
                Arguments.of(WithTextVersion.class, "the version \"version\" is a String"),
                Arguments.of(WithTwoVersions.class, "two versions"),
                Arguments.of(WithTwoIdentities.class, "Keep one @Generated number"),
                Arguments.of(WithWrongConverter.class, "does not fit the member \"text\""),
                Arguments.of(WithUnmakeableConverter.class, "NoDefault"),
                Arguments.of(HidingAField.class, "the field \"name\" is declared in " + WithAName.class.getName()),
                Arguments.of(InheritingAFinalField.class, "the field \"fixed\" is final"),
                Arguments.of(InheritingFromAMappedClass.class, "Mapped has a @Table"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unmappable")
    void whatCannotBeMappedIsToldWithTheReason(Class<?> type, String words) {
        refused(ErrorCode.INVALID_MAPPING, () -> Mappings.of(MethodHandles.lookup(), type))
                .hasMessageContaining(type.getName())
                .hasMessageContaining(words);
    }

    @Test
    void aSuperclassWithoutStoredFieldsIsNoHindrance() {
        assertThat(described(table(InheritingBehaviour.class))).containsExactly("id bigint");
    }

    @Test
    void aReferenceMustFitTheKeyItRefersTo() {
        refused(ErrorCode.INVALID_MAPPING, () -> table(WithWrongReference.class, Person.class))
                .hasMessageContaining("\"person\" is a String and refers to Person, whose key is a Long");
        assertThatThrownBy(() ->
                        table(WithReferenceToPair.class, Membership.class, User.class, Article.class, Country.class))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("whose key has 2 columns");
    }

    @Test
    void aReferenceToAClassThatIsNotMappedIsRefused() {
        refused(ErrorCode.NOT_MAPPED, () -> table(WithWrongReference.class))
                .hasMessageContaining("Person is not mapped");
    }

    @Test
    void aClassIsMappedOnce() {
        assertThatThrownBy(() -> table(Price.class, Price.class))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("given twice");
    }

    @Test
    void aMissingLookupIsToldWithWhatToHandOver() {
        refused(ErrorCode.LOOKUP_REFUSED, () -> Mappings.of(null, Price.class))
                .hasMessageContaining("MethodHandles.lookup()");
    }

    @Test
    void aLookupThatDoesNotReachTheClassIsRefused() {
        refused(ErrorCode.LOOKUP_REFUSED, () -> Mappings.of(MethodHandles.publicLookup(), Price.class))
                .hasMessageContaining("in code of the module that has the class");
        refused(ErrorCode.LOOKUP_REFUSED, () -> Mappings.of(MethodHandles.lookup(), StringBuilder.class))
                .hasMessageContaining("module java.base does not open the package");
    }

    @Test
    void anUnmappedClassIsToldWithThoseThatAre() {
        refused(ErrorCode.NOT_MAPPED, () -> Shop.MAPPINGS.entity(Price.class))
                .hasMessageContaining("Mapped are [Membership, User, Country, Article, Account]");
    }
}
