package org.alkahest.dialect.postgresql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.alkahest.dialect.type.TextBinding;
import org.alkahest.dialect.type.TypeBinding;
import org.alkahest.sql.schema.SchemaTranslation;
import org.alkahest.sql.type.LabelType;
import org.alkahest.sql.type.SqlAround;
import org.jspecify.annotations.Nullable;

/**
 * How the names of an enum's constants travel, whose type is in a schema. A text is no value of the type, whatever it says: it is
 * converted wherever it stands.
 */
final class PostgresqlEnumLabels implements TypeBinding<String> {
    private final LabelType type;
    private final boolean declared;
    private final TextBinding text;
    private final SqlAround cast;

    private PostgresqlEnumLabels(LabelType type, @Nullable String schema, boolean declared) {
        this.type = type;
        this.declared = declared;
        String name = PostgresqlDialect.TYPE_NAMES.write(type.name());
        String qualified = schema == null ? name : PostgresqlDialect.IDENTIFIERS.write(schema) + '.' + name;
        this.text = new TextBinding(qualified, new PostgresqlLiterals());
        this.cast = new SqlAround("cast(", " as " + qualified + ")");
    }

    static PostgresqlEnumLabels of(LabelType type) {
        return new PostgresqlEnumLabels(type, type.schema(), true);
    }

    @Override
    public boolean isInSchema() {
        return declared;
    }

    @Override
    public TypeBinding<String> in(SchemaTranslation schemas) {
        return declared ? new PostgresqlEnumLabels(type, schemas.of(type.schema()), false) : this;
    }

    @Override
    public String sqlName() {
        return text.sqlName();
    }

    /** The driver would remember the number of the type, which is another one where the type is dropped and created again. */
    @Override
    public String arrayElementName() {
        return "text";
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable String value) throws SQLException {
        text.bind(statement, index, value);
    }

    @Override
    public @Nullable String read(ResultSet row, int index) throws SQLException {
        return text.read(row, index);
    }

    @Override
    public SqlAround aroundValue() {
        return cast;
    }

    @Override
    public String literal(String value) {
        return text.literal(value);
    }
}
