package org.alkahest.dialect.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.ResultException;
import org.alkahest.sql.schema.SchemaTranslation;
import org.alkahest.sql.type.EnumType;
import org.alkahest.sql.type.SqlAround;
import org.jspecify.annotations.Nullable;

/** An enum stored under the names of its constants. */
public final class EnumBinding<E extends Enum<E>> implements TypeBinding<E> {
    private final EnumType<E> type;
    private final TypeBinding<String> base;
    private final Map<String, E> constants = new HashMap<>();

    /** @param base how the names are stored */
    public EnumBinding(EnumType<E> type, TypeBinding<String> base) {
        this.type = type;
        this.base = base;
        for (E constant : type.javaType().getEnumConstants()) {
            constants.put(constant.name(), constant);
        }
    }

    @Override
    public boolean isInSchema() {
        return base.isInSchema();
    }

    @Override
    public TypeBinding<E> in(SchemaTranslation schemas) {
        return isInSchema() ? new EnumBinding<>(type, base.in(schemas)) : this;
    }

    @Override
    public String sqlName() {
        return base.sqlName();
    }

    @Override
    public String arrayElementName() {
        return base.arrayElementName();
    }

    @Override
    public Object arrayElement(E value) {
        return base.arrayElement(value.name());
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable E value) throws SQLException {
        base.bind(statement, index, value == null ? null : value.name());
    }

    /** @throws ResultException ALK-6005 if the stored name is none of the enum's */
    @Override
    public @Nullable E read(ResultSet row, int index) throws SQLException {
        String stored = base.read(row, index);
        if (stored == null) {
            return null;
        }
        E constant = constants.get(stored);
        if (constant == null) {
            throw unknown(stored);
        }
        return constant;
    }

    private ResultException unknown(String stored) {
        return new ResultException(
                ErrorCode.VALUE_NOT_READABLE,
                ErrorText.of(
                        "\"" + stored + "\" is no constant of "
                                + type.javaType().getName() + ".",
                        "The column holds a name that the enum does not have: " + type.labels() + " are known.",
                        "Correct the row, add the constant, or read the column as text."));
    }

    @Override
    public SqlAround aroundValue() {
        return base.aroundValue();
    }

    @Override
    public SqlAround aroundColumn() {
        return base.aroundColumn();
    }

    @Override
    public String literal(E value) {
        return base.literal(value.name());
    }
}
