package org.alkahest.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.alkahest.dialect.bulk.JoinedRows;
import org.alkahest.dialect.compile.SqlPart;
import org.alkahest.dialect.render.OperatorPrecedence;
import org.alkahest.dialect.type.TypeBinding;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.ListSlot;
import org.alkahest.sql.tree.Literal;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.ObjectName;
import org.alkahest.sql.tree.Precedence;
import org.alkahest.sql.tree.RowsForm;
import org.alkahest.sql.tree.RowsSlot;
import org.alkahest.sql.tree.Slot;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/** Collects the parts of a text while the nodes of a statement are rendered. Used by one thread, once. */
final class TemplateWriter implements SqlWriter {
    private final Dialect dialect;
    private final boolean manyRows;
    private final List<SqlPart> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private TemplateWriter(Dialect dialect, boolean manyRows) {
        this.dialect = dialect;
        this.manyRows = manyRows;
    }

    /** Writes a statement as it is executed by itself. */
    static TemplateWriter ofOne(Dialect dialect) {
        return new TemplateWriter(dialect, false);
    }

    /** Writes an INSERT as it is executed for many rows at once. */
    static TemplateWriter ofManyRows(Dialect dialect) {
        return new TemplateWriter(dialect, true);
    }

    List<SqlPart> parts() {
        flush();
        return parts;
    }

    private void flush() {
        if (text.length() > 0) {
            parts.add(new SqlPart.Text(text.toString()));
            text.setLength(0);
        }
    }

    private TemplateWriter part(SqlPart part) {
        flush();
        parts.add(part);
        return this;
    }

    @Override
    public SqlWriter sql(String sql) {
        text.append(sql);
        return this;
    }

    @Override
    public SqlWriter name(String identifier) {
        IdentifierLength.check(identifier, dialect);
        if (hasEscape(identifier) && !dialect.capabilities().has(Capability.ESCAPES_IN_NAMES)) {
            throw Refusal.of(
                    dialect,
                    Capability.ESCAPES_IN_NAMES,
                    "There is a backslash or a brace in the name \"" + identifier + "\".");
        }
        text.append(dialect.identifiers().write(identifier));
        return this;
    }

    private static boolean hasEscape(String identifier) {
        return identifier.indexOf('\\') >= 0 || identifier.indexOf('{') >= 0 || identifier.indexOf('}') >= 0;
    }

    @Override
    public SqlWriter name(TableName table) {
        return schema(table.schema(), this::qualifier).name(table.name());
    }

    @Override
    public SqlWriter name(ObjectName object) {
        return name(IdentifierLength.fitting(object, dialect));
    }

    @Override
    public SqlWriter name(@Nullable String schema, ObjectName object) {
        return schema(schema, this::qualifier).name(object);
    }

    private String qualifier(String schema) {
        IdentifierLength.check(schema, dialect);
        return dialect.identifiers().write(schema) + '.';
    }

    @Override
    public SqlWriter schema(@Nullable String schema, UnaryOperator<String> written) {
        return part(new SqlPart.Schema(schema, written));
    }

    @Override
    public SqlWriter type(SqlType<?> type) {
        return about(binding(type), TypeBinding::sqlName);
    }

    /** A text about a type, which is another one where the type's schema is. */
    private <T> SqlWriter about(TypeBinding<T> binding, Function<TypeBinding<T>, String> written) {
        return binding.isInSchema() ? part(new SqlPart.OfType<>(binding, written)) : sql(written.apply(binding));
    }

    @Override
    public SqlWriter literal(Literal literal) {
        return literal.value() == null ? sql("null") : literal(literal.type(), literal.value());
    }

    @SuppressWarnings("unchecked") // a literal's value has been checked against its type
    private <T> SqlWriter literal(SqlType<T> type, Object value) {
        return about(
                dialect.types().binding(type), binding -> binding.aroundValue().around(binding.literal((T) value)));
    }

    @Override
    public SqlWriter node(Node node) {
        dialect.rendering().render(node, this);
        return this;
    }

    @Override
    public SqlWriter operand(Expression expression, Precedence precedence) {
        boolean loose = OperatorPrecedence.of(expression).compareTo(precedence) < 0;
        return loose ? sql("(").node(expression).sql(")") : node(expression);
    }

    @Override
    public SqlWriter list(List<? extends Node> nodes, String separator) {
        for (int i = 0; i < nodes.size(); i++) {
            if (i > 0) {
                sql(separator);
            }
            node(nodes.get(i));
        }
        return this;
    }

    @Override
    public SqlWriter slot(Slot slot) {
        TypeBinding<?> binding = binding(slot.type());
        return wrapped(binding, new SqlPart.Value(slot.index(), binding));
    }

    private SqlWriter wrapped(TypeBinding<?> binding, SqlPart value) {
        about(binding, typed -> typed.aroundValue().before());
        part(value);
        return about(binding, typed -> typed.aroundValue().after());
    }

    @Override
    public SqlWriter slot(ListSlot slot) {
        TypeBinding<?> binding = binding(slot.type());
        return part(new SqlPart.ValueList(slot.index(), binding, dialect.rendering()::emptyList));
    }

    @Override
    public SqlWriter arraySlot(ListSlot slot) {
        return part(new SqlPart.ValueArray(slot.index(), binding(slot.type())));
    }

    @Override
    public SqlWriter rows(RowsSlot slot, RowsForm form) {
        if (slot.index() == JoinedRows.PAGE) {
            return sql(form.open()).eachRow(form.row(), ", ").sql(form.close());
        }
        List<SqlPart> empty = form.empty() == null ? List.of() : partsOf(form.empty());
        return part(
                new SqlPart.Rows(slot.index(), form.open(), partsOf(form.row()), form.close(), empty, form.padded()));
    }

    private List<SqlPart> partsOf(Node node) {
        TemplateWriter writer = ofOne(dialect);
        writer.node(node);
        return writer.parts();
    }

    @Override
    public SqlWriter eachRow(Node row, String separator) {
        return manyRows ? part(new SqlPart.EachRow(partsOf(row), separator)) : node(row);
    }

    @Override
    public SqlWriter columnOfRows(Slot slot) {
        return part(new SqlPart.ColumnOfRows(slot.index(), binding(slot.type())));
    }

    @Override
    public SqlWriter lateLiteral(Slot slot) {
        TypeBinding<?> binding = binding(slot.type());
        return wrapped(binding, new SqlPart.LateLiteral(slot.index(), binding));
    }

    @Override
    public SqlWriter lateLiteral(ListSlot slot) {
        TypeBinding<?> binding = binding(slot.type());
        return part(new SqlPart.LateList(slot.index(), binding, dialect.rendering()::emptyList));
    }

    private TypeBinding<?> binding(SqlType<?> type) {
        return dialect.types().binding(type);
    }

    @Override
    public String dialectId() {
        return dialect.id();
    }
}
