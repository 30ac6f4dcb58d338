package org.alkahest.dialect.compile;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.alkahest.dialect.type.TypeBinding;
import org.alkahest.sql.schema.SchemaTranslation;
import org.jspecify.annotations.Nullable;

/** A piece of a compiled text: SQL that never changes, or a place for something that comes with the values. */
public sealed interface SqlPart {

    /** Whether it is another one where schemas are translated. */
    default boolean isInSchema() {
        return false;
    }

    /** The same with other schemas in the places of those that were declared. */
    default SqlPart in(SchemaTranslation schemas) {
        return this;
    }

    /** SQL that is the same at every execution. */
    record Text(String sql) implements SqlPart {}

    /**
     * A place for the name of a schema.
     *
     * @param declared the schema that was declared; null for the connection's own
     * @param written the text for a schema
     */
    record Schema(@Nullable String declared, UnaryOperator<String> written) implements SqlPart {
        @Override
        public boolean isInSchema() {
            return true;
        }

        @Override
        public Text in(SchemaTranslation schemas) {
            String found = schemas.of(declared);
            return new Text(found == null ? "" : written.apply(found));
        }
    }

    /**
     * A text about a type that stands in a schema.
     *
     * @param written the text for its binding
     */
    record OfType<T>(TypeBinding<T> binding, Function<TypeBinding<T>, String> written) implements SqlPart {
        @Override
        public boolean isInSchema() {
            return binding.isInSchema();
        }

        @Override
        public Text in(SchemaTranslation schemas) {
            return new Text(written.apply(binding.in(schemas)));
        }
    }

    /** One placeholder. */
    record Value(int index, TypeBinding<?> binding) implements SqlPart {
        @Override
        public boolean isInSchema() {
            return binding.isInSchema();
        }

        @Override
        public Value in(SchemaTranslation schemas) {
            return new Value(index, binding.in(schemas));
        }
    }

    /** As many placeholders as an IN list has values, padded to a power of two, or to what the database takes, by repeating the last one. */
    record ValueList(int index, TypeBinding<?> binding, Function<TypeBinding<?>, String> empty) implements SqlPart {
        @Override
        public boolean isInSchema() {
            return binding.isInSchema();
        }

        @Override
        public ValueList in(SchemaTranslation schemas) {
            return new ValueList(index, binding.in(schemas), empty);
        }

        /** What stands for a list without values. */
        String emptyText() {
            return empty.apply(binding);
        }
    }

    /** One placeholder for a whole IN list, sent as an array. */
    record ValueArray(int index, TypeBinding<?> binding) implements SqlPart {
        @Override
        public boolean isInSchema() {
            return binding.isInSchema();
        }

        @Override
        public ValueArray in(SchemaTranslation schemas) {
            return new ValueArray(index, binding.in(schemas));
        }
    }

    /** The row of an INSERT, repeated for each row of a page, with a separator between. */
    record EachRow(List<SqlPart> row, String separator) implements SqlPart {
        public EachRow {
            row = List.copyOf(row);
        }

        @Override
        public boolean isInSchema() {
            return row.stream().anyMatch(SqlPart::isInSchema);
        }

        @Override
        public SqlPart in(SchemaTranslation schemas) {
            return new EachRow(row.stream().map(part -> part.in(schemas)).toList(), separator);
        }
    }

    /** One placeholder for what all rows of a page have for a value, sent as an array. */
    record ColumnOfRows(int index, TypeBinding<?> binding) implements SqlPart {}

    /** A value that is written into the text at each execution, because the database takes no bind there. */
    record LateLiteral(int index, TypeBinding<?> binding) implements SqlPart {
        @Override
        public boolean isInSchema() {
            return binding.isInSchema();
        }

        @Override
        public LateLiteral in(SchemaTranslation schemas) {
            return new LateLiteral(index, binding.in(schemas));
        }
    }

    /** The values of an IN list, written into the text at each execution. */
    record LateList(int index, TypeBinding<?> binding, Function<TypeBinding<?>, String> empty) implements SqlPart {
        @Override
        public boolean isInSchema() {
            return binding.isInSchema();
        }

        @Override
        public LateList in(SchemaTranslation schemas) {
            return new LateList(index, binding.in(schemas), empty);
        }

        /** What stands for a list without values. */
        String emptyText() {
            return empty.apply(binding);
        }
    }

    /**
     * As many rows as there are values for, with commas between.
     *
     * @param row one of them, in which the index of a value counts the columns
     * @param empty stands for all of this where there are no rows; text only
     * @param padded whether the number is padded to a power of two by repeating the last row
     */
    record Rows(int index, String open, List<SqlPart> row, String close, List<SqlPart> empty, boolean padded)
            implements SqlPart {
        public Rows {
            row = List.copyOf(row);
            empty = List.copyOf(empty);
        }

        @Override
        public boolean isInSchema() {
            return Stream.concat(row.stream(), empty.stream()).anyMatch(SqlPart::isInSchema);
        }

        @Override
        public Rows in(SchemaTranslation schemas) {
            return new Rows(index, open, in(row, schemas), close, in(empty, schemas), padded);
        }

        private static List<SqlPart> in(List<SqlPart> parts, SchemaTranslation schemas) {
            return parts.stream().map(part -> part.in(schemas)).toList();
        }

        /** How many placeholders a row has. */
        int width() {
            return (int) row.stream().filter(Value.class::isInstance).count();
        }
    }
}
