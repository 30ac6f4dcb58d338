package org.alkahest.sql;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.CustomExpression;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.SqlTemplate;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A function of the database that an application makes known: its name, what it takes and gives, and how databases that call
 * it otherwise are told. Immutable; two definitions that say the same are the same to the statement cache.
 *
 * <pre>{@code
 * static final SqlFunction<String, TextExpr> INITIALS = SqlFunction.named("initials", Types.TEXT)
 *         .arguments(Types.TEXT)
 *         .on("sqlite", "substr({0}, 1, 1)");
 *
 * select(INITIALS.call(users.name))
 * }</pre>
 */
public final class SqlFunction<T, F extends Expr<T>> {
    private final Family<T, F> family;
    private final FunctionCall.Definition definition;

    /** The families of the arguments; null where any will do. */
    private final @Nullable List<Family<?, ?>> parameters;

    private SqlFunction(
            Family<T, F> family, FunctionCall.Definition definition, @Nullable List<Family<?, ?>> parameters) {
        this.family = family;
        this.definition = definition;
        this.parameters = parameters;
    }

    /**
     * A function that takes any arguments.
     *
     * @param family what it gives
     * @throws StatementException ALK-1010 if the name is not made of letters, digits, underscores and points
     */
    public static <T, F extends Expr<T>> SqlFunction<T, F> named(String name, Family<T, F> family) {
        Functions.checkedName(name);
        return new SqlFunction<>(family, new FunctionCall.Definition(name, Map.of()), null);
    }

    /** The same function, taking arguments of these Java types. */
    public SqlFunction<T, F> arguments(Family<?, ?>... families) {
        return new SqlFunction<>(family, definition, List.of(families));
    }

    /**
     * The same function, written otherwise for a dialect.
     *
     * @param dialect the id of the dialect, such as {@code sqlite}
     * @param form another name, or a {@linkplain SqlTemplate template}; it is written into SQL as it stands, so it must be
     *     a constant of the program
     */
    public SqlFunction<T, F> on(String dialect, String form) {
        if (!SqlTemplate.isName(form)) {
            checkedTemplate(form);
        }
        Map<String, String> forms = new TreeMap<>(definition.forms());
        forms.put(dialect, form);
        return new SqlFunction<>(family, new FunctionCall.Definition(definition.name(), forms), parameters);
    }

    private static void checkedTemplate(String form) {
        try {
            SqlTemplate.of(form);
        } catch (IllegalArgumentException malformed) {
            throw new StatementException(
                    ErrorCode.INVALID_DEFINITION,
                    ErrorText.of(
                            "The template of a function cannot be read: " + malformed.getMessage() + ".",
                            "Braces mark the places of arguments.",
                            "Write {0} for the first argument, {*} for all of them, and no other braces."),
                    malformed);
        }
    }

    /** This function as one of many rows, which can also be taken over a window. */
    public SqlAggregate<T, F> aggregate() {
        return new SqlAggregate<>(this);
    }

    /**
     * This function as one that has a value only over a window.
     *
     * @throws StatementException ALK-1001 if the arguments are not those that the function takes
     */
    public WindowFunction<T, F> windowed(Expr<?>... arguments) {
        return new WindowFunction<>(family, node(true, arguments));
    }

    /**
     * A call of the function.
     *
     * @throws StatementException ALK-1001 if the arguments are not those that the function takes
     */
    public F call(Expr<?>... arguments) {
        return family.of(node(false, arguments));
    }

    private Expression node(boolean windowed, Expr<?>... arguments) {
        List<Expression> nodes = Arrays.stream(arguments).map(Expr::node).toList();
        if (!fits(arguments)) {
            throw new StatementException(
                    ErrorCode.VALUE_OF_WRONG_TYPE,
                    ErrorText.of(
                            "The function " + definition.name() + " was called with "
                                    + types(Arrays.stream(arguments)
                                            .map(Expr::type)
                                            .toList()) + ".",
                            "It takes "
                                    + types(
                                            parameters == null
                                                    ? List.of()
                                                    : parameters.stream()
                                                            .map(Family::type)
                                                            .toList())
                                    + ", and its forms need " + definition.arguments() + " at least.",
                            "Cast the arguments, or define the function with others."));
        }
        return new CustomExpression(new FunctionCall(definition, nodes, family.type(), windowed), family.type());
    }

    private boolean fits(Expr<?>... arguments) {
        if (arguments.length < definition.arguments()
                || (parameters != null && parameters.size() != arguments.length)) {
            return false;
        }
        for (int i = 0; parameters != null && i < arguments.length; i++) {
            if (parameters.get(i).type().javaType() != arguments[i].type().javaType()) {
                return false;
            }
        }
        return true;
    }

    private static String types(List<? extends SqlType<?>> types) {
        return types.isEmpty()
                ? "no arguments"
                : String.join(", ", types.stream().map(type -> type.describe()).toList());
    }

    @Override
    public String toString() {
        return definition.name();
    }
}
