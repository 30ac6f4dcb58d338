package org.alkahest.sql;

import java.util.Arrays;
import java.util.List;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.ConvertedType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Builds calls of functions under the names by which dialects know them. */
final class Calls {
    private Calls() {}

    static <T, F extends Expr<T>> F of(String function, Family<T, F> family, Expr<?>... arguments) {
        return of(function, family, Arrays.stream(arguments).map(Expr::node).toList());
    }

    static <T, F extends Expr<T>> F of(String function, Family<T, F> family, List<Expression> arguments) {
        return family.of(call(function, family.type(), arguments));
    }

    static Call call(String function, SqlType<?> type, List<Expression> arguments) {
        return new Call(function, false, arguments, type);
    }

    /** The standard kind of a type, or of what it is stored as; null for types that have none. */
    static @Nullable TypeKind kind(SqlType<?> type) {
        if (type instanceof ConvertedType<?, ?> converted) {
            return kind(converted.base());
        }
        return type instanceof BasicType<?> basic ? basic.kind() : null;
    }

    static boolean isInteger(SqlType<?> type) {
        TypeKind kind = kind(type);
        return kind == TypeKind.SMALLINT || kind == TypeKind.INTEGER || kind == TypeKind.BIGINT;
    }

    /** The error for a type that an operation has no meaning for. */
    static StatementException misfit(String operation, SqlType<?> type, String why, String fix) {
        return new StatementException(
                ErrorCode.VALUE_OF_WRONG_TYPE,
                ErrorText.of("There is no " + operation + " of " + type.describe() + ".", why, fix));
    }
}
