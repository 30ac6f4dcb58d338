package org.alkahest.dialect.compile;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alkahest.dialect.type.TypeBinding;
import org.alkahest.sql.Bindings;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.ResultException;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.schema.SchemaTranslation;
import org.alkahest.sql.shape.Shape;
import org.alkahest.sql.tree.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * A statement as a dialect sends it: text with places for values, and how to read what comes back. Holds no value and no
 * function of the statement that caused its compilation, so any statement of the same shape can use it. Thread-safe.
 *
 * <p>Where every part is fixed or a single placeholder, the text is one constant. Otherwise it depends on how many values
 * the lists have; lists are padded to powers of two, so a handful of texts serve all lengths, and they are remembered.
 * Padding ends where the database takes no more placeholders, so what fits without it fits with it.
 */
public final class CompiledStatement {
    private static final int REMEMBERED_TEXTS = 64;

    /** The parts with their places for schemas. */
    private final List<SqlPart> template;

    private final List<SqlPart> parts;
    private final RowFormat format;
    private final ManyRows manyRows;
    private final List<String> generatedKeys;
    private final boolean yieldsRows;
    private final List<String> warnings;
    private final @Nullable String constantSql;
    /** Whether every place is a single value. */
    private final boolean plain;

    private final int[] slots;
    private final TypeBinding<?>[] slotBindings;
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final ParameterLimit limit;

    /** How many placeholders there are beside those of the lists. */
    private final int fixedPlaceholders;

    private final Map<SchemaTranslation, CompiledStatement> translated = new ConcurrentHashMap<>();

    /** Set where the text depends on the length of this one list and on nothing else, which is the common case. */
    private final SqlPart.@Nullable ValueList onlyList;

    /** The texts for lengths of the only list: 0, 1, 2, 4 and so on. Threads may make one twice; the two are equal. */
    private final @Nullable String[] textsByLength;

    /**
     * @param columns how each column of a row is read; empty for a statement without rows
     * @param generatedKeys names of columns to ask the driver for after an INSERT; empty where rows come by themselves
     * @param warnings what looks like a mistake, a sentence each
     * @param manyRows the ways to execute it for many rows at once
     * @throws StatementException ALK-2008 if there are too many placeholders, whatever the lengths of lists
     */
    public CompiledStatement(
            List<SqlPart> parts,
            List<TypeBinding<?>> columns,
            List<String> generatedKeys,
            boolean yieldsRows,
            List<String> warnings,
            ParameterLimit limit,
            ManyRows manyRows) {
        this(parts, new RowFormat(columns), generatedKeys, yieldsRows, warnings, limit, manyRows);
    }

    private CompiledStatement(
            List<SqlPart> parts,
            RowFormat format,
            List<String> generatedKeys,
            boolean yieldsRows,
            List<String> warnings,
            ParameterLimit limit,
            ManyRows manyRows) {
        this.template = List.copyOf(parts);
        this.parts = merged(in(SchemaTranslation.none()));
        this.limit = limit;
        this.fixedPlaceholders = (int) this.parts.stream()
                .filter(part -> part instanceof SqlPart.Value || part instanceof SqlPart.ValueArray)
                .count();
        limit.spare(fixedPlaceholders);
        this.format = format;
        this.manyRows = manyRows;
        this.generatedKeys = List.copyOf(generatedKeys);
        this.yieldsRows = yieldsRows;
        this.warnings = List.copyOf(warnings);
        List<SqlPart> variable = this.parts.stream()
                .filter(part -> part instanceof SqlPart.ValueList
                        || part instanceof SqlPart.Rows
                        || part instanceof SqlPart.LateLiteral
                        || part instanceof SqlPart.LateList)
                .toList();
        this.constantSql = variable.isEmpty() ? assemble(null) : null;
        this.onlyList = variable.size() == 1 && variable.get(0) instanceof SqlPart.ValueList list ? list : null;
        this.textsByLength = new String[onlyList == null ? 0 : Integer.SIZE + 1];
        this.plain =
                this.parts.stream().allMatch(part -> part instanceof SqlPart.Text || part instanceof SqlPart.Value);
        List<SqlPart.Value> values = plain
                ? this.parts.stream()
                        .filter(SqlPart.Value.class::isInstance)
                        .map(SqlPart.Value.class::cast)
                        .toList()
                : List.of();
        this.slots = values.stream().mapToInt(SqlPart.Value::index).toArray();
        this.slotBindings = values.stream().map(SqlPart.Value::binding).toArray(TypeBinding<?>[]::new);
    }

    private List<SqlPart> in(SchemaTranslation schemas) {
        return template.stream().map(part -> part.in(schemas)).toList();
    }

    /**
     * This statement with other schemas in the places of those that were declared; this one itself if it names no table. A
     * number of them are remembered; one more costs no more than putting a text together.
     *
     * @throws org.alkahest.sql.error.StatementException ALK-1010 if the database takes no schema of such a name
     */
    public CompiledStatement translated(SchemaTranslation schemas) {
        if (template.stream().noneMatch(SqlPart::isInSchema)) {
            return this;
        }
        CompiledStatement known = translated.get(schemas);
        if (known == null) {
            known = new CompiledStatement(in(schemas), format, generatedKeys, yieldsRows, warnings, limit, manyRows);
            if (translated.size() < REMEMBERED_TEXTS) {
                translated.put(schemas, known);
            }
        }
        return known;
    }

    private static List<SqlPart> merged(List<SqlPart> parts) {
        List<SqlPart> merged = new ArrayList<>();
        var text = new StringBuilder();
        for (SqlPart part : parts) {
            if (part instanceof SqlPart.Text piece) {
                text.append(piece.sql());
            } else {
                flush(text, merged);
                merged.add(part);
            }
        }
        flush(text, merged);
        return List.copyOf(merged);
    }

    private static void flush(StringBuilder text, List<SqlPart> parts) {
        if (text.length() > 0) {
            parts.add(new SqlPart.Text(text.toString()));
            text.setLength(0);
        }
    }

    /** How the rows are read; without columns for a statement without rows. */
    public RowFormat format() {
        return format;
    }

    /** The ways to execute this for many rows at once; in the declared schemas, to be translated each for itself. */
    public ManyRows manyRows() {
        return manyRows;
    }

    /** The values of an execution, resolved: what stands for each slot, with room for one more behind them. */
    public static @Nullable Object[] resolved(Shape shape, Bindings bindings) {
        @Nullable Object[] values = new Object[shape.valueCount() + 1];
        for (int i = 0; i < shape.valueCount(); i++) {
            values[i] = value(shape, bindings, i);
        }
        return values;
    }

    /** Whether execution yields rows, from a result set or from generated keys. */
    public boolean yieldsRows() {
        return yieldsRows;
    }

    /** The columns to ask the driver for after an INSERT, in order; empty where rows come in a result set. */
    public List<String> generatedKeys() {
        return generatedKeys;
    }

    /** What looks like a mistake in the statement, a sentence each; to be told once, when it is compiled. */
    public List<String> warnings() {
        return warnings;
    }

    /** What keeping this costs, in characters and elements; the unit of the cache's bound. */
    public int weight() {
        int weight = 8 * (parts.size() + format.columns().size());
        for (SqlPart part : parts) {
            if (part instanceof SqlPart.Text text) {
                weight += text.sql().length();
            }
        }
        return weight;
    }

    /**
     * The text for the values at hand, one {@code ?} for each value to be bound.
     *
     * @throws StatementException ALK-2008 if the lists have more values than the database takes
     */
    public String sql(Shape shape) {
        return constantSql != null ? constantSql : variableSql(shape, Bindings.none());
    }

    /**
     * The text for the values at hand, where a late literal may be a parameter.
     *
     * @throws StatementException ALK-2008 if the lists have more values than the database takes
     */
    public String sql(Shape shape, Bindings bindings) {
        return constantSql != null ? constantSql : variableSql(shape, bindings);
    }

    private String variableSql(Shape shape, Bindings bindings) {
        return onlyList == null ? remembered(shape, bindings) : remembered(shape, bindings, onlyList);
    }

    private String remembered(Shape shape, Bindings bindings, SqlPart.ValueList list) {
        int count = list(shape, list.index()).size();
        limit.spare((long) fixedPlaceholders + count);
        int place = Integer.SIZE - Integer.numberOfLeadingZeros(powerOfTwo(count));
        String known = textsByLength[place];
        if (known == null) {
            known = assemble(new Values(shape, bindings));
            textsByLength[place] = known;
        }
        return known;
    }

    private String remembered(Shape shape, Bindings bindings) {
        var key = new StringBuilder();
        int spare = spare(shape);
        for (SqlPart part : parts) {
            if (part instanceof SqlPart.ValueList list) {
                int count = list(shape, list.index()).size();
                int padded = padded(count, spare);
                spare -= padded - count;
                key.append(padded).append(',');
            } else if (part instanceof SqlPart.Rows rows) {
                int size = list(shape, rows.index()).size();
                int count = padded(rows, size, spare);
                spare -= (count - size) * rows.width();
                key.append(count).append(',');
            } else if (part instanceof SqlPart.LateLiteral late) {
                key.append(literal(late.binding(), value(shape, bindings, late.index())))
                        .append(',');
            } else if (part instanceof SqlPart.LateList late) {
                key.append(written(late, shape)).append(',');
            }
        }
        String counts = key.toString();
        String known = texts.get(counts);
        if (known != null) {
            return known;
        }
        String text = assemble(new Values(shape, bindings));
        if (texts.size() < REMEMBERED_TEXTS) {
            texts.put(counts, text);
        }
        return text;
    }

    private record Values(Shape shape, Bindings bindings) {}

    private String assemble(@Nullable Values values) {
        var sql = new StringBuilder();
        int spare = values == null ? 0 : spare(values.shape());
        for (SqlPart part : parts) {
            if (part instanceof SqlPart.Text text) {
                sql.append(text.sql());
            } else if (values != null && part instanceof SqlPart.ValueList list) {
                int count = list(values.shape(), list.index()).size();
                int padded = padded(count, spare);
                spare -= padded - count;
                sql.append(padded == 0 ? list.emptyText() : placeholders(list.binding(), padded));
            } else if (values != null && part instanceof SqlPart.Rows rows) {
                int size = list(values.shape(), rows.index()).size();
                int count = padded(rows, size, spare);
                spare -= (count - size) * rows.width();
                rows(rows, count, sql);
            } else if (values != null && part instanceof SqlPart.LateLiteral late) {
                sql.append(literal(late.binding(), value(values.shape(), values.bindings(), late.index())));
            } else if (values != null && part instanceof SqlPart.LateList late) {
                sql.append(written(late, values.shape()));
            } else {
                sql.append('?');
            }
        }
        return sql.toString();
    }

    private static int padded(SqlPart.Rows rows, int size, int spare) {
        return rows.padded() ? Math.min(powerOfTwo(size), size + spare / Math.max(1, rows.width())) : size;
    }

    private static void rows(SqlPart.Rows rows, int count, StringBuilder sql) {
        if (count == 0) {
            rows.empty().forEach(part -> sql.append(((SqlPart.Text) part).sql()));
            return;
        }
        var row = new StringBuilder();
        for (SqlPart part : rows.row()) {
            row.append(part instanceof SqlPart.Text text ? text.sql() : "?");
        }
        sql.append(rows.open());
        for (int i = 0; i < count; i++) {
            sql.append(i == 0 ? "" : ", ").append(row);
        }
        sql.append(rows.close());
    }

    private static String placeholders(TypeBinding<?> binding, int count) {
        String placeholder = binding.aroundValue().around("?");
        return "(" + (placeholder + ", ").repeat(count - 1) + placeholder + ")";
    }

    /** How many placeholders the database takes beyond one for each value. */
    private int spare(Shape shape) {
        long placeholders = fixedPlaceholders;
        for (SqlPart part : parts) {
            if (part instanceof SqlPart.ValueList list) {
                placeholders += list(shape, list.index()).size();
            } else if (part instanceof SqlPart.Rows rows) {
                placeholders += (long) list(shape, rows.index()).size() * rows.width();
            }
        }
        return limit.spare(placeholders);
    }

    /** How many placeholders a list gets. What one list takes of the spare ones, those after it no longer have. */
    private static int padded(int count, int spare) {
        return Math.min(powerOfTwo(count), count + spare);
    }

    private static int powerOfTwo(int count) {
        return count <= 1 ? count : Integer.highestOneBit(count - 1) << 1;
    }

    /** The text with its values in it as literals, for reading and for scripts. */
    public String textWithLiterals(Shape shape, Bindings bindings) {
        var sql = new StringBuilder();
        for (SqlPart part : parts) {
            if (part instanceof SqlPart.Text text) {
                sql.append(text.sql());
            } else if (part instanceof SqlPart.Value value) {
                sql.append(literal(value.binding(), value(shape, bindings, value.index())));
            } else if (part instanceof SqlPart.LateLiteral late) {
                sql.append(literal(late.binding(), value(shape, bindings, late.index())));
            } else if (part instanceof SqlPart.ValueList list) {
                sql.append(written(list.binding(), list.emptyText(), list(shape, list.index())));
            } else if (part instanceof SqlPart.LateList late) {
                sql.append(written(late, shape));
            } else if (part instanceof SqlPart.Rows rows) {
                rowLiterals(rows, list(shape, rows.index()), sql);
            } else if (part instanceof SqlPart.ValueArray array) {
                sql.append("array[")
                        .append(literals(array.binding(), list(shape, array.index())))
                        .append("]::")
                        .append(array.binding().arrayElementName())
                        .append("[]");
            }
        }
        return sql.toString();
    }

    private static String written(SqlPart.LateList late, Shape shape) {
        return written(late.binding(), late.emptyText(), list(shape, late.index()));
    }

    private static String written(TypeBinding<?> binding, String empty, List<?> values) {
        return values.isEmpty() ? empty : "(" + literals(binding, values) + ")";
    }

    private static void rowLiterals(SqlPart.Rows rows, List<?> values, StringBuilder sql) {
        if (values.isEmpty()) {
            rows(rows, 0, sql);
            return;
        }
        sql.append(rows.open());
        String separator = "";
        for (Object row : values) {
            sql.append(separator);
            for (SqlPart part : rows.row()) {
                sql.append(
                        part instanceof SqlPart.Value value
                                ? literal(value.binding(), ((List<?>) row).get(value.index()))
                                : ((SqlPart.Text) part).sql());
            }
            separator = ", ";
        }
        sql.append(rows.close());
    }

    private static String literals(TypeBinding<?> binding, List<?> values) {
        return String.join(
                ", ",
                values.stream()
                        .map(value -> binding.aroundValue().around(literal(binding, value)))
                        .toList());
    }

    @SuppressWarnings("unchecked") // a bind's value has been checked against its type, which chose the binding
    private static <T> String literal(TypeBinding<T> binding, @Nullable Object value) {
        return value == null ? "null" : binding.literal((T) value);
    }

    /**
     * Sets every placeholder of a statement prepared with {@link #sql}.
     *
     * @throws ResultException ALK-6006 if a parameter has no value
     */
    public void bind(PreparedStatement statement, Shape shape, Bindings bindings) throws SQLException {
        if (plain) {
            for (int i = 0; i < slots.length; i++) {
                set(statement, i + 1, slotBindings[i], value(shape, bindings, slots[i]));
            }
        } else {
            bindParts(statement, shape, bindings);
        }
    }

    /** Whether every placeholder is a single value, and the text never changes. */
    public boolean isPlain() {
        return plain;
    }

    /**
     * Sets every placeholder of a {@linkplain #isPlain() plain} statement.
     *
     * @param values as {@link #resolved} gives them
     */
    public void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < slots.length; i++) {
            set(statement, i + 1, slotBindings[i], values[slots[i]]);
        }
    }

    /**
     * The values to be sent of a {@linkplain #isPlain() plain} statement, in the order of their places in the text.
     *
     * @param values as {@link #resolved} gives them
     */
    public List<@Nullable Object> placed(@Nullable Object[] values) {
        List<@Nullable Object> placed = new ArrayList<>(slots.length);
        for (int slot : slots) {
            placed.add(values[slot]);
        }
        return placed;
    }

    private void bindParts(PreparedStatement statement, Shape shape, Bindings bindings) throws SQLException {
        int position = 1;
        int spare = spare(shape);
        for (SqlPart part : parts) {
            if (part instanceof SqlPart.Value value) {
                set(statement, position++, value.binding(), value(shape, bindings, value.index()));
            } else if (part instanceof SqlPart.ValueList list) {
                List<?> values = list(shape, list.index());
                int count = padded(values.size(), spare);
                spare -= count - values.size();
                for (int i = 0; i < count; i++) {
                    set(statement, position++, list.binding(), values.get(Math.min(i, values.size() - 1)));
                }
            } else if (part instanceof SqlPart.Rows rows) {
                List<?> values = list(shape, rows.index());
                int count = padded(rows, values.size(), spare);
                spare -= (count - values.size()) * rows.width();
                position = bindRows(statement, position, rows, values, count);
            } else if (part instanceof SqlPart.ValueArray array) {
                setArray(statement, position++, array.binding(), list(shape, array.index()));
            }
        }
    }

    /** Gives the position behind the rows. */
    private static int bindRows(PreparedStatement statement, int first, SqlPart.Rows rows, List<?> values, int count)
            throws SQLException {
        int position = first;
        for (int i = 0; i < count; i++) {
            List<?> row = (List<?>) values.get(Math.min(i, values.size() - 1));
            for (SqlPart part : rows.row()) {
                if (part instanceof SqlPart.Value value) {
                    set(statement, position++, value.binding(), row.get(value.index()));
                }
            }
        }
        return position;
    }

    @SuppressWarnings("unchecked") // as in literal
    private static <T> void set(PreparedStatement statement, int index, TypeBinding<T> binding, @Nullable Object value)
            throws SQLException {
        binding.bind(statement, index, (T) value);
    }

    @SuppressWarnings("unchecked") // as in literal
    private static <T> void setArray(PreparedStatement statement, int index, TypeBinding<T> binding, List<?> values)
            throws SQLException {
        Object[] elements = new Object[values.size()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = binding.arrayElement((T) values.get(i));
        }
        statement.setArray(index, statement.getConnection().createArrayOf(binding.arrayElementName(), elements));
    }

    /**
     * The values to be sent, in the order of their places in the text, for logs; a {@link List} for an IN list. A parameter
     * that was not given a value stands for itself: its generator, if it has one, is not asked.
     */
    public List<@Nullable Object> values(Shape shape, Bindings bindings) {
        List<@Nullable Object> values = new ArrayList<>();
        for (SqlPart part : parts) {
            if (part instanceof SqlPart.Value value) {
                Object given = shape.value(value.index());
                values.add(
                        given instanceof Parameter parameter && bindings.has(parameter)
                                ? bindings.get(parameter)
                                : given);
            } else if (part instanceof SqlPart.ValueList list) {
                values.add(list(shape, list.index()));
            } else if (part instanceof SqlPart.Rows rows) {
                values.add(list(shape, rows.index()));
            } else if (part instanceof SqlPart.ValueArray array) {
                values.add(list(shape, array.index()));
            }
        }
        return values;
    }

    private static List<?> list(Shape shape, int index) {
        return (List<?>) java.util.Objects.requireNonNull(shape.value(index));
    }

    /** The value of a slot, with parameters resolved. */
    private static @Nullable Object value(Shape shape, Bindings bindings, int index) {
        Object value = shape.value(index);
        return value instanceof Parameter parameter ? resolved(parameter, bindings) : value;
    }

    private static @Nullable Object resolved(Parameter parameter, Bindings bindings) {
        Object value = bindings.get(parameter);
        if (value == null && !bindings.has(parameter)) {
            if (parameter.generator() != null) {
                return parameter.generator().get();
            }
            throw new ResultException(
                    ErrorCode.PARAMETER_UNBOUND,
                    ErrorText.of(
                            "The parameter \"" + parameter.name() + "\" has no value.",
                            "A statement with parameters needs a value for each of them at execution.",
                            "Give it with .bind(parameter, value)."));
        }
        return value;
    }
}
