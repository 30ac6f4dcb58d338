package org.alkahest.conformance.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.alkahest.dialect.Capabilities;
import org.alkahest.dialect.Capability;
import org.alkahest.sql.Column;
import org.alkahest.sql.DeclaredColumn;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.Functions;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.Types;
import org.alkahest.sql.schema.Index;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.tree.OrderItem;
import org.jspecify.annotations.Nullable;

/**
 * A schema in a few numbers, from which declarations are made: what a database cannot have is left out of them. Equal sketches make
 * equal schemas.
 */
record SchemaSketch(List<TableSketch> tables) {
    private static final List<String> NAMES = List.of(
            "plain", "Mixed Case", "with \"quotes\"", "per%cent", "under_score", "order", "größe", "x-y", "it's");

    /** A table, and which of the things that a table can have it has. */
    record TableSketch(int name, List<Integer> types, Set<Part> parts, boolean refers) {}

    /** What a table may have. */
    enum Part {
        IDENTITY,
        COMPOSITE_KEY,
        UNIQUE,
        UNIQUE_OF_TWO,
        CHECK,
        INDEX,
        UNIQUE_INDEX,
        DESCENDING_INDEX,
        PARTIAL_INDEX,
        EXPRESSION_INDEX,
        COVERING_INDEX,
        TEXT_DEFAULT,
        NUMBER_DEFAULT,
        COMPUTED,
        TABLE_COMMENT,
        COLUMN_COMMENT,
        SELF_REFERENCE,
        CASCADE
    }

    /** A schema with a table for each type and one with each part. */
    static SchemaSketch everything() {
        List<TableSketch> tables = new ArrayList<>();
        List<Integer> types = new ArrayList<>();
        for (int i = 0; i < TYPES; i++) {
            types.add(i);
        }
        tables.add(new TableSketch(0, types, Set.of(Part.TABLE_COMMENT, Part.COLUMN_COMMENT), false));
        for (Part part : Part.values()) {
            tables.add(new TableSketch(tables.size(), List.of(tables.size()), Set.of(part), true));
        }
        return new SchemaSketch(tables);
    }

    private static final int TYPES = 19;

    /** Schemas of one to four tables. */
    static Arbitrary<SchemaSketch> any() {
        Arbitrary<TableSketch> table = Combinators.combine(
                        Arbitraries.integers().between(0, NAMES.size() - 1),
                        Arbitraries.integers().between(0, TYPES - 1).list().ofMaxSize(4),
                        Arbitraries.of(Part.class).set().ofMaxSize(6),
                        Arbitraries.of(true, false))
                .as(TableSketch::new);
        return table.list().ofMinSize(1).ofMaxSize(4).map(SchemaSketch::new);
    }

    /** The names of the tables, in the order of the sketch. */
    List<String> names(String prefix) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            names.add(prefix + i + ' ' + NAMES.get(tables.get(i).name() % NAMES.size()));
        }
        return names;
    }

    /** Declares the tables. */
    MetaData declared(String prefix, Capabilities capabilities) {
        var metaData = new MetaData();
        List<String> names = names(prefix);
        NumColumn<Long> before = null;
        for (int i = 0; i < tables.size(); i++) {
            var declaration = new Declaration(metaData, names.get(i), prefix + i, tables.get(i), capabilities);
            declaration.declare();
            if (before != null && tables.get(i).refers()) {
                declaration.refer(before);
            }
            if (!declaration.has(Part.COMPOSITE_KEY)) {
                before = declaration.id;
            }
        }
        return metaData;
    }

    /** One table that is being declared. */
    private static final class Declaration {
        private final String prefix;
        private final TableSketch sketch;
        private final Capabilities capabilities;
        private final DynamicTable table;
        private final NumColumn<Long> id;
        private final NumColumn<Integer> number;
        private final TextColumn text;

        Declaration(MetaData metaData, String name, String prefix, TableSketch sketch, Capabilities capabilities) {
            this.prefix = prefix;
            this.sketch = sketch;
            this.capabilities = capabilities;
            this.table = new DynamicTable(metaData, name);
            this.id = table.column("id", Types.BIGINT).primaryKey();
            this.number = table.column("a number", Types.INTEGER);
            this.text = table.column("Text", Types.varchar(40));
        }

        boolean has(Part part) {
            return sketch.parts().contains(part);
        }

        private boolean has(Part part, Capability capability) {
            return has(part) && capabilities.has(capability);
        }

        void declare() {
            columns();
            if (has(Part.IDENTITY, Capability.IDENTITY_COLUMNS) && !has(Part.COMPOSITE_KEY)) {
                id.identity();
            }
            if (has(Part.COMPOSITE_KEY)) {
                number.primaryKey();
            }
            defaults();
            constraints();
            indexes();
            if (has(Part.TABLE_COMMENT, Capability.COMMENTS)) {
                table.withComment("It's a \"table\"; 100% fine.");
            }
            if (has(Part.COLUMN_COMMENT, Capability.COMMENTS)) {
                text.comment("größer als 'nichts'");
            }
        }

        private void columns() {
            int place = 0;
            for (int type : sketch.types()) {
                String name = "c" + place++;
                Column<?> column = column(name, type);
                if (column != null && place % 2 == 0) {
                    ((DeclaredColumn<?, ?>) column).nullable();
                }
            }
        }

        private @Nullable Column<?> column(String name, int type) {
            return switch (type % TYPES) {
                case 0 -> table.column(name, Types.BOOLEAN);
                case 1 -> table.column(name, Types.SMALLINT);
                case 2 -> table.column(name, Types.INTEGER);
                case 3 -> table.column(name, Types.BIGINT);
                case 4 -> table.column(name, Types.decimal(12, 3));
                case 5 -> table.column(name, Types.REAL);
                case 6 -> table.column(name, Types.DOUBLE);
                case 7 -> table.column(name, Types.varchar(17));
                case 8 -> table.column(name, Types.character(5));
                case 9 -> table.column(name, Types.TEXT);
                case 10 -> table.column(name, Types.varbinary(12));
                case 11 -> table.column(name, Types.BLOB);
                case 12 -> table.column(name, Types.DATE);
                case 13 -> table.column(name, Types.TIME);
                case 14 -> table.column(name, Types.TIMESTAMP);
                case 15 -> table.column(name, Types.TIMESTAMP_WITH_TIME_ZONE);
                case 16 -> table.column(name, Types.UUID);
                case 17 ->
                    capabilities.has(Capability.CHECKED_ENUMS)
                            ? table.column(name, Types.labels(prefix + "_mood", "calm", "it's ok", "GROSS"))
                            : null;
                default -> capabilities.has(Capability.ARRAYS) ? table.column(name, Types.array(Types.INTEGER)) : null;
            };
        }

        private void defaults() {
            if (has(Part.TEXT_DEFAULT)) {
                text.serverDefault("it's (a) \"text\"");
            }
            if (has(Part.NUMBER_DEFAULT)) {
                number.serverDefault(-7);
            }
            if (has(Part.COMPUTED, Capability.COMPUTED_COLUMNS)) {
                table.column("computed", Types.INTEGER).storedAs(number.plus(1).times(2));
            }
        }

        private void constraints() {
            if (has(Part.UNIQUE)) {
                table.withUnique(key -> key.withName(prefix + "_uq"), number);
            }
            if (has(Part.UNIQUE_OF_TWO)) {
                table.withUnique(key -> key.withName(prefix + "_uq2"), text, number);
            }
            if (has(Part.CHECK, Capability.CHECK_CONSTRAINTS)) {
                table.withCheck(prefix + "_ck", number.gt(-10).and(text.ne("x'y")));
            }
            if (has(Part.SELF_REFERENCE) && !has(Part.COMPOSITE_KEY)) {
                table.column("parent_id", Types.BIGINT).nullable().references(id);
            }
        }

        private void indexes() {
            if (has(Part.INDEX)) {
                table.withIndex(prefix + "_ix", number, text);
            }
            if (has(Part.UNIQUE_INDEX)) {
                table.withIndex(new Index(prefix + "_ux", List.of(text.asc(), id.asc()), true));
            }
            if (has(Part.DESCENDING_INDEX)) {
                table.withIndex(index("_dx", List.of(number.desc(), text.asc())));
            }
            if (has(Part.PARTIAL_INDEX, Capability.PARTIAL_INDEXES)) {
                table.withIndex(
                        index("_px", List.of(text.asc())).withWhere(number.gt(3).node()));
            }
            if (has(Part.EXPRESSION_INDEX, Capability.EXPRESSION_INDEXES)) {
                table.withIndex(index("_ex", List.of(Functions.lower(text).asc())));
            }
            if (has(Part.COVERING_INDEX, Capability.COVERING_INDEXES)) {
                table.withIndex(index("_vx", List.of(number.asc())).withIncluded("Text"));
            }
        }

        private Index index(String suffix, List<OrderItem> items) {
            return new Index(prefix + suffix, items, false);
        }

        void refer(NumColumn<Long> target) {
            table.column("other_id", Types.BIGINT)
                    .nullable()
                    .references(
                            () -> target,
                            key -> key.withName(prefix + "_fk")
                                    .withOnDelete(
                                            has(Part.CASCADE)
                                                    ? ReferentialAction.CASCADE
                                                    : ReferentialAction.NO_ACTION));
        }
    }
}
