package org.alkahest.dialect.compile;

import java.lang.reflect.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alkahest.dialect.bulk.RowsWay;
import org.alkahest.dialect.type.TypeBinding;
import org.alkahest.sql.schema.SchemaTranslation;
import org.alkahest.sql.shape.Shape;
import org.alkahest.sql.tree.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT as a dialect sends it for many rows at once. Rows are arrays of values, numbered as the slots of the INSERT are.
 * Holds no value; thread-safe.
 */
public final class CompiledRows {
    private static final int REMEMBERED_TEXTS = 64;

    private final RowsWay way;
    /** The parts with their places for schemas. */
    private final List<SqlPart> template;

    private final List<SqlPart> parts;
    private final RowFormat format;
    private final int mostRows;
    private final Map<Integer, String> texts = new ConcurrentHashMap<>();
    private final Map<SchemaTranslation, CompiledRows> translated = new ConcurrentHashMap<>();
    private final ParameterLimit limit;

    /**
     * @param parts text, values, and what stands for all rows; see {@link #areUsable}
     * @param format how the rows that come back are read
     */
    public CompiledRows(RowsWay way, List<SqlPart> parts, RowFormat format, ParameterLimit limit) {
        this(way, List.copyOf(parts), SchemaTranslation.none(), format, limit);
    }

    private CompiledRows(
            RowsWay way, List<SqlPart> template, SchemaTranslation schemas, RowFormat format, ParameterLimit limit) {
        this.way = way;
        this.template = template;
        this.parts = template.stream().map(part -> part.in(schemas)).toList();
        this.format = format;
        this.limit = limit;
        this.mostRows = mostRows();
    }

    private int mostRows() {
        int fixed = 0;
        int perRow = 0;
        for (SqlPart part : parts) {
            if (part instanceof SqlPart.EachRow each) {
                perRow += (int) each.row().stream()
                        .filter(SqlPart.Value.class::isInstance)
                        .count();
            } else if (part instanceof SqlPart.Value || part instanceof SqlPart.ColumnOfRows) {
                fixed++;
            }
        }
        int spare = limit.spare(fixed);
        return Math.min(way.mostRows(), perRow == 0 ? Integer.MAX_VALUE : spare / perRow);
    }

    /** Whether the parts stand for many rows, and for nothing that differs from execution to execution otherwise. */
    public static boolean areUsable(List<SqlPart> parts) {
        boolean many = false;
        for (SqlPart part : parts) {
            if (part instanceof SqlPart.EachRow each) {
                many = true;
                if (!each.row().stream().allMatch(CompiledRows::isFixed)) {
                    return false;
                }
            } else if (part instanceof SqlPart.ColumnOfRows) {
                many = true;
            } else if (!isFixed(part)) {
                return false;
            }
        }
        return many;
    }

    private static boolean isFixed(SqlPart part) {
        return part instanceof SqlPart.Text
                || part instanceof SqlPart.Value
                || part instanceof SqlPart.Schema
                || part instanceof SqlPart.OfType;
    }

    /** This statement with other schemas in the places of those that were declared. */
    public CompiledRows translated(SchemaTranslation schemas) {
        if (template.stream().noneMatch(SqlPart::isInSchema)) {
            return this;
        }
        CompiledRows known = translated.get(schemas);
        if (known == null) {
            known = new CompiledRows(way, template, schemas, format, limit);
            if (translated.size() < REMEMBERED_TEXTS) {
                translated.put(schemas, known);
            }
        }
        return known;
    }

    public RowsWay way() {
        return way;
    }

    /** How the rows that come back are read; without columns where none come back. */
    public RowFormat format() {
        return format;
    }

    /** How many rows a statement takes, by the way and by the number of its placeholders; 0 if those of a single row are too many. */
    public int limit() {
        return mostRows;
    }

    /** Whether a value outside of the rows differs from row to row, so that one statement cannot have them all. */
    public boolean mixesRows(Shape shape) {
        for (SqlPart part : parts) {
            if (part instanceof SqlPart.Value value
                    && value.index() < shape.valueCount()
                    && shape.value(value.index()) instanceof Parameter) {
                return true;
            }
        }
        return false;
    }

    /** The text for a number of rows, one {@code ?} for each value to be bound. */
    public String sql(int rows) {
        String known = texts.get(rows);
        if (known == null) {
            known = assemble(rows);
            if (texts.size() < REMEMBERED_TEXTS) {
                texts.put(rows, known);
            }
        }
        return known;
    }

    private String assemble(int rows) {
        var sql = new StringBuilder();
        for (SqlPart part : parts) {
            if (part instanceof SqlPart.Text text) {
                sql.append(text.sql());
            } else if (part instanceof SqlPart.EachRow each) {
                String row = text(each.row());
                sql.append(row);
                for (int i = 1; i < rows; i++) {
                    sql.append(each.separator()).append(row);
                }
            } else {
                sql.append('?');
            }
        }
        return sql.toString();
    }

    private static String text(List<SqlPart> row) {
        var sql = new StringBuilder();
        for (SqlPart part : row) {
            sql.append(part instanceof SqlPart.Text text ? text.sql() : "?");
        }
        return sql.toString();
    }

    /** Sets every placeholder of a statement prepared with {@link #sql} for as many rows. */
    public void bind(PreparedStatement statement, List<@Nullable Object[]> rows) throws SQLException {
        int position = 1;
        for (SqlPart part : parts) {
            if (part instanceof SqlPart.Value value) {
                set(statement, position++, value.binding(), rows.get(0)[value.index()]);
            } else if (part instanceof SqlPart.EachRow each) {
                position = bindRows(statement, position, each, rows);
            } else if (part instanceof SqlPart.ColumnOfRows column) {
                setArray(statement, position++, column, rows);
            }
        }
    }

    /** Gives the position behind the rows. */
    private static int bindRows(
            PreparedStatement statement, int first, SqlPart.EachRow each, List<@Nullable Object[]> rows)
            throws SQLException {
        List<SqlPart.Value> values = new ArrayList<>();
        for (SqlPart part : each.row()) {
            if (part instanceof SqlPart.Value value) {
                values.add(value);
            }
        }
        int position = first;
        for (@Nullable Object[] row : rows) {
            for (SqlPart.Value value : values) {
                set(statement, position++, value.binding(), row[value.index()]);
            }
        }
        return position;
    }

    @SuppressWarnings("unchecked") // a bind's value has been checked against its type, which chose the binding
    private static <T> void set(PreparedStatement statement, int index, TypeBinding<T> binding, @Nullable Object value)
            throws SQLException {
        binding.bind(statement, index, (T) value);
    }

    private static void setArray(
            PreparedStatement statement, int index, SqlPart.ColumnOfRows column, List<@Nullable Object[]> rows)
            throws SQLException {
        TypeBinding<?> binding = column.binding();
        statement.setArray(
                index,
                statement.getConnection().createArrayOf(binding.arrayElementName(), elements(binding, column, rows)));
    }

    /** In an array of their own class, which drivers send faster than one of any. */
    @SuppressWarnings("unchecked") // as in set
    private static <T> @Nullable Object[] elements(
            TypeBinding<T> binding, SqlPart.ColumnOfRows column, List<@Nullable Object[]> rows) {
        @Nullable Object[] elements = new Object[rows.size()];
        Class<?> common = null;
        for (int i = 0; i < elements.length; i++) {
            Object value = rows.get(i)[column.index()];
            if (value != null) {
                Object element = binding.arrayElement((T) value);
                elements[i] = element;
                common = common == null || common == element.getClass() ? element.getClass() : Object.class;
            }
        }
        if (common == null || common == Object.class) {
            return elements;
        }
        @Nullable Object[] typed = (Object[]) Array.newInstance(common, elements.length);
        System.arraycopy(elements, 0, typed, 0, elements.length);
        return typed;
    }
}
