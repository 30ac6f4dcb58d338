package org.alkahest.engine.difference;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.alkahest.dialect.Capability;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.engine.difference.SchemaChange.Step;
import org.alkahest.sql.schema.ColumnDefinition;
import org.alkahest.sql.schema.SchemaStatement;
import org.alkahest.sql.schema.TableDefinition;
import org.alkahest.sql.type.SqlType;

/** Compares a column with its declaration. */
final class ColumnComparison {
    private final Dialect dialect;

    ColumnComparison(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Whether a column is as it was declared, as far as that can be seen without asking the database. */
    boolean surelySame(ColumnDefinition declared, ReflectedColumn found) {
        String collation = declared.collation();
        return typeName(declared.type()).equals(typeName(found.type()))
                && declared.nullable() == found.nullable()
                && declared.serverDefault() == null
                && found.defaultText() == null
                && declared.computed() == null
                && found.computed() == null
                && Objects.equals(declared.identity(), found.identity())
                && declared.setOnUpdate() == found.setOnUpdate()
                && (collation == null || collation.equals(found.collation()));
    }

    private String typeName(SqlType<?> type) {
        return dialect.types().binding(type).sqlName().toLowerCase(Locale.ROOT);
    }

    /**
     * Adds what differs.
     *
     * @param kept the declared column as the database keeps it; empty if the database does not tell
     */
    void changes(
            TableDefinition table,
            ColumnDefinition declared,
            ReflectedColumn found,
            Optional<ReflectedColumn> kept,
            List<SchemaChange> changes) {
        var add = new Addition(table, declared, changes);
        String wantedType = kept.map(ReflectedColumn::typeName).orElseGet(() -> typeName(declared.type()));
        String type = kept.isPresent() ? found.typeName() : typeName(found.type());
        if (!wantedType.equals(type)) {
            add.change(
                    "is " + type + ", and " + wantedType + " is declared",
                    !Widening.isSure(found.type(), declared.type(), kept.map(ReflectedColumn::type)),
                    Capability.ALTER_COLUMNS,
                    new SchemaStatement.AlterType(table, declared));
        }
        boolean nullable = kept.map(ReflectedColumn::nullable).orElse(declared.nullable());
        if (nullable != found.nullable()) {
            add.change(
                    nullable ? "refuses NULL, and is declared to take it" : "takes NULL, and is declared to refuse it",
                    !nullable,
                    Capability.ALTER_NULLABILITY,
                    new SchemaStatement.AlterNullability(table, declared));
        }
        if (kept.isPresent()) {
            others(table, declared, found, kept.get(), add);
        }
    }

    private static void others(
            TableDefinition table,
            ColumnDefinition declared,
            ReflectedColumn found,
            ReflectedColumn kept,
            Addition add) {
        if (declared.collation() != null && !Objects.equals(kept.collation(), found.collation())) {
            add.change(
                    "has the collation " + found.collation() + ", and " + kept.collation() + " is declared",
                    true,
                    Capability.ALTER_COLUMNS,
                    new SchemaStatement.AlterType(table, declared));
        }
        if (!Objects.equals(kept.defaultText(), found.defaultText())) {
            add.change(
                    "has the default " + found.defaultText() + ", and " + kept.defaultText() + " is declared",
                    false,
                    Capability.ALTER_COLUMNS,
                    new SchemaStatement.AlterDefault(table, declared));
        }
        if (!Objects.equals(kept.identity(), found.identity())) {
            add.byHand("generates its values otherwise than declared: " + found.identity() + ", and " + kept.identity()
                    + " is declared");
        }
        if (!Objects.equals(kept.computed(), found.computed())) {
            add.byHand("is computed otherwise than declared: " + found.computed() + ", and " + kept.computed()
                    + " is declared");
        }
        if (kept.setOnUpdate() != found.setOnUpdate()) {
            add.byHand(kept.setOnUpdate() ? "is declared to be set on update" : "is not declared to be set on update");
        }
    }

    /** Adds the changes of one column. */
    private final class Addition {
        private final TableDefinition table;
        private final ColumnDefinition column;
        private final List<SchemaChange> changes;

        Addition(TableDefinition table, ColumnDefinition column, List<SchemaChange> changes) {
            this.table = table;
            this.column = column;
            this.changes = changes;
        }

        void change(String words, boolean destructive, Capability needed, SchemaStatement statement) {
            add(words, destructive, dialect.capabilities().has(needed) ? List.of(statement) : List.of());
        }

        void byHand(String words) {
            add(words, true, List.of());
        }

        private void add(String words, boolean destructive, List<SchemaStatement> statements) {
            changes.add(new SchemaChange(
                    table.name(),
                    '"' + table.name().toString() + "\": The column \"" + column.name() + "\" " + words + '.',
                    Step.ALTER_COLUMN,
                    destructive,
                    statements));
        }
    }
}
