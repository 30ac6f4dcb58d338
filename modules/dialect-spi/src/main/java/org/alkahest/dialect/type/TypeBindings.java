package org.alkahest.dialect.type;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.UnsupportedException;
import org.alkahest.sql.type.ArrayOf;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.ConvertedType;
import org.alkahest.sql.type.CustomType;
import org.alkahest.sql.type.EnumType;
import org.alkahest.sql.type.LabelType;
import org.alkahest.sql.type.NamedType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;
import org.alkahest.sql.type.VariantType;
import org.alkahest.sql.type.WrappedType;
import org.jspecify.annotations.Nullable;

/**
 * How a dialect names, binds and reads each type. Immutable: {@code with}, {@code named} and the others give new tables.
 *
 * <pre>{@code
 * TypeBindings.standard()
 *         .with(new AcmeLiterals())
 *         .named(TypeKind.TEXT, "clob")
 *         .with(TypeKind.UUID, (type, name, literals) -> new UuidTextBinding(name, literals))
 *         .named(TypeKind.UUID, "char(36)")
 *         .with(InetType.class, type -> new InetBinding());
 * }</pre>
 *
 * <p>Enums are stored as {@code varchar} unless {@link #withEnums} says otherwise, and converted types as what they convert to:
 * neither has an entry.
 */
public final class TypeBindings {
    private final Literals literals;
    private final Map<TypeKind, Function<BasicType<?>, String>> names;
    private final Map<TypeKind, BasicTypeBinding> transports;
    private final Map<Class<?>, Function<? super CustomType<?>, ? extends TypeBinding<?>>> customs;
    private final @Nullable Function<LabelType, ? extends TypeBinding<String>> enums;
    private final @Nullable String arraySuffix;
    private final String dialect;
    private final String version;

    /** How values of a standard kind travel. */
    @FunctionalInterface
    public interface BasicTypeBinding {
        /**
         * A binding for values of the Java class that belongs to the kind.
         *
         * @param type the type, with its length and scale
         * @param sqlName what the table names the type
         */
        TypeBinding<?> binding(BasicType<?> type, String sqlName, Literals literals);
    }

    private TypeBindings(
            Literals literals,
            Map<TypeKind, Function<BasicType<?>, String>> names,
            Map<TypeKind, BasicTypeBinding> transports,
            Map<Class<?>, Function<? super CustomType<?>, ? extends TypeBinding<?>>> customs,
            @Nullable Function<LabelType, ? extends TypeBinding<String>> enums,
            @Nullable String arraySuffix,
            String dialect,
            String version) {
        this.literals = literals;
        this.names = Map.copyOf(names);
        this.transports = Map.copyOf(transports);
        this.customs = Map.copyOf(customs);
        this.enums = enums;
        this.arraySuffix = arraySuffix;
        this.dialect = dialect;
        this.version = version;
    }

    /** Names and literals as in standard SQL, values as JDBC 4.2 passes them, a UUID as its own type, no custom type. */
    public static TypeBindings standard() {
        return new TypeBindings(
                Literals.STANDARD,
                StandardTypes.names(),
                StandardTypes.transports(),
                Map.of(),
                null,
                null,
                "standard",
                "");
    }

    /** This table with other literals. */
    public TypeBindings with(Literals newLiterals) {
        return new TypeBindings(newLiterals, names, transports, customs, enums, arraySuffix, dialect, version);
    }

    /** This table with another SQL name for a kind. */
    public TypeBindings named(TypeKind kind, String sqlName) {
        return named(kind, type -> sqlName);
    }

    /** This table with another SQL name for a kind, made from length and scale. */
    public TypeBindings named(TypeKind kind, Function<BasicType<?>, String> sqlName) {
        Map<TypeKind, Function<BasicType<?>, String>> changed = new EnumMap<>(names);
        changed.put(kind, sqlName);
        return new TypeBindings(literals, changed, transports, customs, enums, arraySuffix, dialect, version);
    }

    /** This table with another way to bind and read the values of a kind. */
    public TypeBindings with(TypeKind kind, BasicTypeBinding transport) {
        Map<TypeKind, BasicTypeBinding> changed = new EnumMap<>(transports);
        changed.put(kind, transport);
        return new TypeBindings(literals, names, changed, customs, enums, arraySuffix, dialect, version);
    }

    /** This table with a way to name, bind and read the custom types of a class. */
    @SuppressWarnings("unchecked") // custom() calls the function with instances of this very class
    public <C extends CustomType<?>> TypeBindings with(
            Class<C> types, Function<? super C, ? extends TypeBinding<?>> binding) {
        Map<Class<?>, Function<? super CustomType<?>, ? extends TypeBinding<?>>> changed = new HashMap<>(customs);
        changed.put(types, (Function<? super CustomType<?>, ? extends TypeBinding<?>>) binding);
        return new TypeBindings(literals, names, transports, changed, enums, arraySuffix, dialect, version);
    }

    /**
     * This table with types for checked enums; without this they are text, with a check of each column.
     *
     * @param labels how the names of the constants travel, and what the type is called; its columns need no check, so put
     *     {@code EnumCheck::none} into the rendering
     */
    public TypeBindings withEnums(Function<LabelType, ? extends TypeBinding<String>> labels) {
        return new TypeBindings(literals, names, transports, customs, labels, arraySuffix, dialect, version);
    }

    /**
     * This table with arrays; without this there are none.
     *
     * @param suffix what follows the name of the element's type, for example {@code []} or {@code  array}
     */
    public TypeBindings withArrays(String suffix) {
        return new TypeBindings(literals, names, transports, customs, enums, suffix, dialect, version);
    }

    /** This table with the name of its dialect, for messages. */
    public TypeBindings of(String dialectId, String dialectVersion) {
        return new TypeBindings(literals, names, transports, customs, enums, arraySuffix, dialectId, dialectVersion);
    }

    /** How values are written into SQL text. */
    public Literals literals() {
        return literals;
    }

    /**
     * How values of a type travel. Asked on a cache miss only.
     *
     * @throws UnsupportedException ALK-2005 for a custom type that this table has no entry for
     */
    @SuppressWarnings("unchecked") // each kind belongs to one Java class, and so does each entry
    public <T> TypeBinding<T> binding(SqlType<T> type) {
        if (type instanceof BasicType<T> basic) {
            return (TypeBinding<T>) basic(basic);
        }
        if (type instanceof EnumType<?> enumeration) {
            return (TypeBinding<T>) enumeration(enumeration);
        }
        if (type instanceof LabelType labels) {
            return (TypeBinding<T>) labels(labels, true);
        }
        if (type instanceof ConvertedType<T, ?> converted) {
            return converted(converted);
        }
        if (type instanceof VariantType<T> variant) {
            return binding(variant.with(dialect));
        }
        if (type instanceof NamedType<T> named) {
            return new NamedBinding<>(named.sqlName(), binding(named.base()));
        }
        if (type instanceof WrappedType<T> wrapped) {
            return new WrappedBinding<>(wrapped, binding(wrapped.base()));
        }
        if (type instanceof ArrayOf<?> array) {
            return (TypeBinding<T>) array(array);
        }
        return (TypeBinding<T>) custom((CustomType<T>) type);
    }

    private TypeBinding<?> basic(BasicType<?> type) {
        BasicType<?> called = names.containsKey(type.kind()) ? type : StandardTypes.standIn(type);
        Function<BasicType<?>, String> name = names.get(called.kind());
        BasicTypeBinding transport = transports.get(type.kind());
        if (name == null || transport == null) {
            throw unsupported(type, "The dialect has no entry for this kind of type.");
        }
        return transport.binding(type, name.apply(called), literals);
    }

    private <E extends Enum<E>> TypeBinding<E> enumeration(EnumType<E> type) {
        return new EnumBinding<>(type, labels(type.labelType(), type.checked()));
    }

    private TypeBinding<String> labels(LabelType type, boolean checked) {
        return checked && enums != null
                ? enums.apply(type)
                : binding(BasicType.of(TypeKind.VARCHAR, String.class, type.longest()));
    }

    private <T, S> TypeBinding<T> converted(ConvertedType<T, S> type) {
        return new ConvertedBinding<>(type, binding(type.base()));
    }

    private TypeBinding<?> array(ArrayOf<?> type) {
        if (arraySuffix == null) {
            throw unsupported(type, "The dialect has no arrays.");
        }
        return ArrayBinding.of(type, this, arraySuffix);
    }

    private TypeBinding<?> custom(CustomType<?> type) {
        for (Class<?> known = type.getClass(); known != null; known = known.getSuperclass()) {
            var binding = customs.get(known);
            if (binding != null) {
                return binding.apply(type);
            }
        }
        throw unsupported(type, "Only a dialect that knows a custom type can bind and read it.");
    }

    private UnsupportedException unsupported(SqlType<?> type, String why) {
        return new UnsupportedException(
                ErrorCode.UNSUPPORTED_TYPE,
                dialect,
                version,
                type.describe(),
                ErrorText.of(
                        "The dialect \"" + dialect + "\" (" + version + ") has no type " + type.describe() + ".",
                        why,
                        "Store the value as another type with a ConvertedType, or use a dialect that has the type."));
    }
}
