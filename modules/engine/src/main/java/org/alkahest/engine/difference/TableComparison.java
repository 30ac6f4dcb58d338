package org.alkahest.engine.difference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.alkahest.dialect.Capability;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.reflect.ReflectedCheck;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedIndex;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.engine.difference.SchemaChange.Step;
import org.alkahest.sql.schema.Check;
import org.alkahest.sql.schema.ColumnDefinition;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.Index;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.schema.SchemaStatement;
import org.alkahest.sql.schema.TableDefinition;
import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.tree.ObjectName;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/**
 * Compares one table with its declaration. Where a database may write something otherwise than it was declared, what is there is
 * compared with how a likeness of the table is kept.
 */
final class TableComparison {
    private final Dialect dialect;
    private final Trial trial;
    private final ColumnComparison columns;

    TableComparison(Dialect dialect, Trial trial) {
        this.dialect = dialect;
        this.trial = trial;
        this.columns = new ColumnComparison(dialect);
    }

    /** @param byName gets the table if the database refuses to show how it would keep it */
    List<SchemaChange> compare(TableDefinition declared, ReflectedTable live, Collection<TableName> byName) {
        return new Run(declared, live).changes(byName);
    }

    /** The comparison of one table. */
    private final class Run {
        private final TableDefinition declared;
        private final ReflectedTable live;
        private final List<SchemaChange> changes = new ArrayList<>();

        Run(TableDefinition declared, ReflectedTable live) {
            this.declared = declared;
            this.live = live;
        }

        List<SchemaChange> changes(Collection<TableName> byName) {
            boolean plain = isPlain();
            Optional<TrialTable> kept = plain ? Optional.empty() : trial();
            if (!plain && kept.isEmpty()) {
                byName.add(declared.name());
            }
            columns(kept);
            primaryKey();
            uniqueKeysAndIndexes(kept);
            checks(kept);
            foreignKeys();
            comments();
            return changes;
        }

        private Optional<TrialTable> trial() {
            long number = ThreadLocalRandom.current().nextLong(1L << 40);
            return TrialTable.of(declared, "alkahest_" + Long.toString(number, Character.MAX_RADIX) + '_', trial);
        }

        /** Whether nothing is declared that a database could write in its own way, and nothing differs. */
        private boolean isPlain() {
            return declared.checks().isEmpty()
                    && live.checks().isEmpty()
                    && declared.indexes().stream().allMatch(IndexComparison::isKept)
                    && declared.columns().stream()
                            .allMatch(column -> live.column(column.name())
                                    .filter(found -> columns.surelySame(column, found))
                                    .isPresent());
        }

        private void columns(Optional<TrialTable> kept) {
            Set<String> names = new HashSet<>();
            for (ColumnDefinition column : declared.columns()) {
                names.add(column.name());
                Optional<ReflectedColumn> found = live.column(column.name());
                if (found.isEmpty()) {
                    boolean refused = !column.nullable()
                            && column.serverDefault() == null
                            && column.identity() == null
                            && column.computed() == null;
                    add(
                            "The column \"" + column.name() + "\" is missing.",
                            Step.ADD_COLUMN,
                            refused,
                            new SchemaStatement.AddColumn(declared, column, false));
                } else if (!columns.surelySame(column, found.get())) {
                    columns.changes(
                            declared, column, found.get(), kept.flatMap(trial -> trial.column(column.name())), changes);
                }
            }
            for (ReflectedColumn column : live.columns()) {
                if (!names.contains(column.name())) {
                    add(
                            "The column \"" + column.name() + "\" is not declared.",
                            Step.DROP_COLUMN,
                            true,
                            dialect.capabilities().has(Capability.DROP_COLUMN),
                            new SchemaStatement.DropColumn(declared.name(), column.name(), false));
                }
            }
        }

        private void primaryKey() {
            PrimaryKey key = declared.primaryKey();
            PrimaryKey found = live.primaryKey();
            List<String> wanted = key == null ? List.of() : key.columns();
            List<String> there = found == null ? List.of() : found.columns();
            if (!wanted.equals(there)) {
                changes.add(new SchemaChange(
                        declared.name(),
                        described("The primary key is " + there + ", and " + wanted + " is declared."),
                        Step.ALTER_COLUMN,
                        true,
                        List.of()));
            }
        }

        private void uniqueKeysAndIndexes(Optional<TrialTable> kept) {
            List<UniqueKey> keys = new ArrayList<>(live.uniqueKeys());
            List<ReflectedIndex> indexes = new ArrayList<>(live.indexes());
            List<UniqueKey> missingKeys = new ArrayList<>();
            for (UniqueKey key : declared.uniqueKeys()) {
                boolean there = keys.removeIf(found -> same(key, found));
                if (!there && !removeFirst(indexes, index -> IndexComparison.serves(index, key))) {
                    missingKeys.add(key);
                }
            }
            List<Index> missingIndexes = new ArrayList<>();
            for (int i = 0; i < declared.indexes().size(); i++) {
                Index index = declared.indexes().get(i);
                int place = i;
                Optional<ReflectedIndex> likeness = kept.flatMap(trial -> trial.index(place));
                boolean there = removeFirst(indexes, found -> IndexComparison.same(index, likeness, found))
                        || removeFirst(keys, found -> IndexComparison.serves(index, found));
                if (!there) {
                    missingIndexes.add(index);
                }
            }
            boolean alter = dialect.capabilities().has(Capability.ALTER_UNIQUE_KEYS);
            for (UniqueKey key : keys) {
                ObjectName name = key.name();
                add(
                        "The unique key of " + key.columns() + " is not declared.",
                        Step.DROP_CONSTRAINT_OR_INDEX,
                        false,
                        alter && name != null
                                ? List.of(new SchemaStatement.DropUnique(declared.name(), name))
                                : List.of());
            }
            for (ReflectedIndex index : indexes) {
                add(
                        "The index \"" + index.name() + "\" is not declared so.",
                        Step.DROP_CONSTRAINT_OR_INDEX,
                        false,
                        new SchemaStatement.DropIndex(declared.name(), ObjectName.of(index.name()), false));
            }
            for (UniqueKey key : missingKeys) {
                add(
                        "The unique key of " + key.columns() + " is missing.",
                        Step.ADD_CONSTRAINT_OR_INDEX,
                        true,
                        alter,
                        new SchemaStatement.AddUnique(declared.name(), key));
            }
            for (Index index : missingIndexes) {
                add(
                        "The index \"" + index.name() + "\" is missing.",
                        Step.ADD_CONSTRAINT_OR_INDEX,
                        index.unique(),
                        new SchemaStatement.CreateIndex(declared.name(), index, false));
            }
        }

        private boolean same(UniqueKey one, UniqueKey found) {
            return one.columns().equals(found.columns())
                    && one.nullsDistinct() == found.nullsDistinct()
                    && one.deferral() == found.deferral();
        }

        private void checks(Optional<TrialTable> kept) {
            if (!dialect.capabilities().has(Capability.CHECK_CONSTRAINTS)) {
                return;
            }
            List<ReflectedCheck> found = new ArrayList<>(live.checks());
            boolean alter = dialect.capabilities().has(Capability.ALTER_CHECKS);
            kept.ifPresent(trial -> trial.otherChecks()
                    .forEach(condition ->
                            removeFirst(found, check -> check.condition().equals(condition))));
            for (int i = 0; i < declared.checks().size(); i++) {
                Check check = declared.checks().get(i);
                ObjectName name = check.name();
                int place = i;
                Optional<ReflectedCheck> likeness = kept.flatMap(trial -> trial.check(place));
                boolean there = removeFirst(
                        found,
                        other -> likeness.map(trial -> trial.condition().equals(other.condition()))
                                .orElseGet(() -> name != null && name.text().equals(other.name())));
                if (!there) {
                    add(
                            "The check " + (name == null ? "" : '"' + name.text() + "\" ") + "is missing.",
                            Step.ADD_CONSTRAINT_OR_INDEX,
                            true,
                            alter,
                            new SchemaStatement.AddCheck(declared.name(), check));
                }
            }
            if (kept.isEmpty()) {
                // some of them may be those by which the database keeps enums
                found.removeIf(check -> check.name() == null);
            }
            for (ReflectedCheck check : found) {
                String name = check.name();
                add(
                        "The check " + (name == null ? "" : '"' + name + "\" ") + "of " + check.condition()
                                + " is not declared so.",
                        Step.DROP_CONSTRAINT_OR_INDEX,
                        false,
                        alter && name != null
                                ? List.of(new SchemaStatement.DropCheck(declared.name(), ObjectName.of(name)))
                                : List.of());
            }
        }

        private void foreignKeys() {
            List<ForeignKey> found = new ArrayList<>(live.foreignKeys());
            boolean alter = dialect.capabilities().has(Capability.ALTER_FOREIGN_KEY);
            for (ForeignKey key : declared.foreignKeys()) {
                if (!removeFirst(found, other -> ForeignKeyComparison.same(key, other, dialect))) {
                    add(
                            "The foreign key of " + key.columns() + " to \"" + key.target() + "\" is missing.",
                            Step.ADD_FOREIGN_KEY,
                            true,
                            alter,
                            new SchemaStatement.AddForeignKey(declared.name(), key));
                }
            }
            for (ForeignKey key : found) {
                ObjectName name = key.name();
                add(
                        "The foreign key of " + key.columns() + " to \"" + key.target() + "\" is not declared so.",
                        Step.DROP_FOREIGN_KEY,
                        false,
                        alter && name != null
                                ? List.of(new SchemaStatement.DropForeignKey(declared.name(), name))
                                : List.of());
            }
        }

        private void comments() {
            boolean comments = dialect.capabilities().has(Capability.COMMENTS);
            boolean statements = dialect.capabilities().has(Capability.COMMENT_STATEMENTS);
            if (!comments) {
                return;
            }
            String wanted = declared.comment();
            if (wanted != null && !wanted.equals(live.comment())) {
                add(
                        "The comment is " + quoted(live.comment()) + ", and " + quoted(wanted) + " is declared.",
                        Step.COMMENT,
                        false,
                        statements,
                        new SchemaStatement.CommentOnTable(declared.name(), wanted));
            }
            for (ColumnDefinition column : declared.columns()) {
                String comment = column.comment();
                Optional<ReflectedColumn> found = live.column(column.name());
                if (comment != null
                        && found.isPresent()
                        && !Objects.equals(comment, found.get().comment())) {
                    add(
                            "The comment of \"" + column.name() + "\" is "
                                    + quoted(found.get().comment()) + ", and " + quoted(comment) + " is declared.",
                            Step.COMMENT,
                            false,
                            statements,
                            new SchemaStatement.CommentOnColumn(declared.name(), column.name(), comment));
                }
            }
        }

        private String quoted(@Nullable String text) {
            return text == null ? "missing" : '"' + text + '"';
        }

        private String described(String words) {
            return '"' + declared.name().toString() + "\": " + words;
        }

        private void add(String words, Step step, boolean destructive, SchemaStatement statement) {
            add(words, step, destructive, List.of(statement));
        }

        private void add(String words, Step step, boolean destructive, boolean possible, SchemaStatement statement) {
            add(words, step, destructive, possible ? List.of(statement) : List.of());
        }

        private void add(String words, Step step, boolean destructive, List<SchemaStatement> statements) {
            changes.add(new SchemaChange(declared.name(), described(words), step, destructive, statements));
        }
    }

    private static <T> boolean removeFirst(List<T> all, Predicate<? super T> condition) {
        for (int i = 0; i < all.size(); i++) {
            if (condition.test(all.get(i))) {
                all.remove(i);
                return true;
            }
        }
        return false;
    }
}
