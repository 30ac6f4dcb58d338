package org.alkahest.sql.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alkahest.sql.schema.SchemaText.Moment;
import org.alkahest.sql.tree.ObjectName;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.LabelType;

/**
 * In which order a set of tables is created and dropped. A table is created after the tables it refers to; where tables
 * refer to each other in a circle, the foreign keys that close it are added afterwards and dropped beforehand, under a
 * name that is always the same. Immutable.
 */
public final class SchemaPlan {
    private final List<TableDefinition> ordered = new ArrayList<>();
    private final Map<TableName, List<ForeignKey>> closing = new LinkedHashMap<>();
    private final List<LabelType> enums;
    private final List<SequenceDefinition> sequences;
    private final List<ViewDefinition> views;
    private final List<SchemaText> texts;
    private final boolean commentStatements;
    private boolean circular;

    private SchemaPlan(
            Collection<LabelType> enums,
            Collection<TableDefinition> tables,
            Collection<SequenceDefinition> sequences,
            Collection<ViewDefinition> views,
            Collection<SchemaText> texts,
            boolean alterForeignKeys,
            boolean commentStatements) {
        this.enums = List.copyOf(enums);
        this.sequences = List.copyOf(sequences);
        this.views = List.copyOf(views);
        this.texts = List.copyOf(texts);
        this.commentStatements = commentStatements;
        order(new ArrayList<>(tables), alterForeignKeys);
    }

    /**
     * Plans for a database.
     *
     * @param enums the enums that stand beside the tables; empty where a column says them itself
     * @param tables the tables as they are on that database, in the order that is kept where they do not refer to each other
     * @param views in an order in which they can be created
     * @param texts what is executed before and after all else, where anything is created or dropped
     * @param alterForeignKeys whether foreign keys can be added to an existing table; where they cannot, they stay in
     *     CREATE TABLE, circle or not
     * @param commentStatements whether comments are statements of their own
     */
    public static SchemaPlan of(
            Collection<LabelType> enums,
            Collection<TableDefinition> tables,
            Collection<SequenceDefinition> sequences,
            Collection<ViewDefinition> views,
            Collection<SchemaText> texts,
            boolean alterForeignKeys,
            boolean commentStatements) {
        return new SchemaPlan(enums, tables, sequences, views, texts, alterForeignKeys, commentStatements);
    }

    private void order(List<TableDefinition> remaining, boolean alterForeignKeys) {
        Set<TableName> pending = new HashSet<>();
        remaining.forEach(table -> pending.add(table.name()));
        while (!remaining.isEmpty()) {
            TableDefinition next = remaining.stream()
                    .filter(table -> pendingTargets(table, pending).isEmpty())
                    .findFirst()
                    .orElse(remaining.get(0));
            remaining.remove(next);
            List<ForeignKey> open = pendingTargets(next, pending);
            pending.remove(next.name());
            if (open.isEmpty() || !alterForeignKeys) {
                ordered.add(next);
                circular |= !open.isEmpty();
            } else {
                List<ForeignKey> kept = new ArrayList<>(next.foreignKeys());
                kept.removeAll(open);
                ordered.add(next.withForeignKeys(kept));
                closing.put(
                        next.name(),
                        open.stream().map(key -> named(next.name(), key)).toList());
            }
        }
    }

    /** The foreign keys of a table whose target is still to be created; a table may refer to itself. */
    private static List<ForeignKey> pendingTargets(TableDefinition table, Set<TableName> pending) {
        return table.foreignKeys().stream()
                .filter(key -> pending.contains(key.target()) && !key.target().equals(table.name()))
                .toList();
    }

    private static ForeignKey named(TableName table, ForeignKey key) {
        return key.name() != null
                ? key
                : key.withName(ObjectName.generated("fk_" + table.name() + '_' + String.join("_", key.columns())));
    }

    /** The tables, each after those it refers to as far as that is possible. */
    public List<TableName> tables() {
        return ordered.stream().map(TableDefinition::name).toList();
    }

    /**
     * Whether tables refer to each other in a circle that stays closed while they are dropped, because their foreign keys
     * cannot be dropped beforehand.
     */
    public boolean isCircular() {
        return circular;
    }

    /**
     * Creates enums that are not there, sequences, tables, the foreign keys that close circles, indexes and comments, views, in this order.
     * Texts are executed before and after the table that they belong to, those of the metadata before and after all that, unless
     * everything is there already.
     *
     * @param skipped tables and sequences that exist already; nothing is said of them
     */
    public List<SchemaStatement> create(Set<TableName> skipped) {
        List<SchemaStatement> statements = new ArrayList<>();
        enums.forEach(type -> statements.add(new SchemaStatement.CreateEnum(type, true)));
        sequences.stream()
                .filter(sequence -> !skipped.contains(sequence.name()))
                .forEach(sequence -> statements.add(new SchemaStatement.CreateSequence(sequence, false)));
        List<TableDefinition> created = ordered.stream()
                .filter(table -> !skipped.contains(table.name()))
                .toList();
        for (TableDefinition table : created) {
            texts(table.texts(), Moment.BEFORE_CREATE, statements);
            statements.add(new SchemaStatement.CreateTable(table, false));
        }
        for (TableDefinition table : created) {
            closing.getOrDefault(table.name(), List.of())
                    .forEach(key -> statements.add(new SchemaStatement.AddForeignKey(table.name(), key)));
        }
        for (TableDefinition table : created) {
            table.indexes()
                    .forEach(index -> statements.add(new SchemaStatement.CreateIndex(table.name(), index, false)));
            if (commentStatements) {
                comments(table, statements);
            }
            texts(table.texts(), Moment.AFTER_CREATE, statements);
        }
        views.stream()
                .filter(view -> !skipped.contains(view.name()))
                .forEach(view -> statements.add(new SchemaStatement.CreateView(view, SchemaStatement.Existing.FAILS)));
        boolean nothingNew = enums.size() == statements.size() && !skipped.isEmpty();
        return nothingNew ? List.copyOf(statements) : between(Moment.BEFORE_CREATE, statements, Moment.AFTER_CREATE);
    }

    private List<SchemaStatement> between(Moment before, List<SchemaStatement> statements, Moment after) {
        List<SchemaStatement> all = new ArrayList<>();
        texts(texts, before, all);
        all.addAll(statements);
        texts(texts, after, all);
        return List.copyOf(all);
    }

    private static void texts(List<SchemaText> texts, Moment moment, List<SchemaStatement> statements) {
        texts.stream()
                .filter(text -> text.moment() == moment)
                .forEach(text -> statements.add(new SchemaStatement.Text(text.sql())));
    }

    private static void comments(TableDefinition table, List<SchemaStatement> statements) {
        if (table.comment() != null) {
            statements.add(new SchemaStatement.CommentOnTable(table.name(), table.comment()));
        }
        for (ColumnDefinition column : table.columns()) {
            if (column.comment() != null) {
                statements.add(new SchemaStatement.CommentOnColumn(table.name(), column.name(), column.comment()));
            }
        }
    }

    /**
     * Drops views in reverse order, the foreign keys that close circles, then tables in the reverse order of their creation, then sequences
     * and enums. Texts are executed before and after the table that they belong to, those of the metadata before and after all
     * that, unless nothing is there.
     *
     * @param existing the tables and sequences that are there; nothing is said of others
     */
    public List<SchemaStatement> drop(Set<TableName> existing) {
        List<SchemaStatement> statements = new ArrayList<>();
        for (int i = views.size() - 1; i >= 0; i--) {
            ViewDefinition view = views.get(i);
            if (existing.contains(view.name())) {
                statements.add(new SchemaStatement.DropView(view.name(), view.materialized(), false));
            }
        }
        closing.forEach((table, keys) -> {
            if (existing.contains(table)) {
                keys.forEach(key -> statements.add(new SchemaStatement.DropForeignKey(
                        table, Objects.requireNonNull(key.name(), "a key that was planned has a name"))));
            }
        });
        for (int i = ordered.size() - 1; i >= 0; i--) {
            TableDefinition table = ordered.get(i);
            if (existing.contains(table.name())) {
                texts(table.texts(), Moment.BEFORE_DROP, statements);
                statements.add(new SchemaStatement.DropTable(table.name(), false));
                texts(table.texts(), Moment.AFTER_DROP, statements);
            }
        }
        for (SequenceDefinition sequence : sequences) {
            if (existing.contains(sequence.name())) {
                statements.add(new SchemaStatement.DropSequence(sequence.name(), false));
            }
        }
        boolean nothingThere = statements.isEmpty();
        enums.forEach(type -> statements.add(new SchemaStatement.DropEnum(type, true)));
        return nothingThere ? List.copyOf(statements) : between(Moment.BEFORE_DROP, statements, Moment.AFTER_DROP);
    }
}
