package org.alkahest.engine.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alkahest.engine.difference.SchemaChange.Step;
import org.alkahest.sql.schema.SchemaStatement;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.LabelType;
import org.jspecify.annotations.Nullable;

/** The change that a statement makes which creates something that is missing. */
final class Creation {
    private Creation() {}

    /**
     * A change; empty for a statement that does nothing here.
     *
     * @param enums those that are there
     */
    static Optional<SchemaChange> of(SchemaStatement statement, List<LabelType> enums, @Nullable String schema) {
        if (statement instanceof SchemaStatement.CreateTable create) {
            TableName name = create.table().name();
            return change(name, "The table \"" + name + "\" is missing.", Step.CREATE_TABLE, statement);
        }
        if (statement instanceof SchemaStatement.AddForeignKey add) {
            return change(
                    add.table(),
                    "A foreign key of \"" + add.table() + "\" is missing with its table.",
                    Step.ADD_FOREIGN_KEY,
                    statement);
        }
        if (statement instanceof SchemaStatement.CreateIndex create) {
            return change(
                    create.table(),
                    "The index \"" + create.index().name() + "\" of \"" + create.table()
                            + "\" is missing with its table.",
                    Step.ADD_CONSTRAINT_OR_INDEX,
                    statement);
        }
        if (statement instanceof SchemaStatement.CommentOnTable comment) {
            return change(
                    comment.table(),
                    "The comment of \"" + comment.table() + "\" is missing with its table.",
                    Step.COMMENT,
                    statement);
        }
        if (statement instanceof SchemaStatement.CommentOnColumn comment) {
            return change(
                    comment.table(),
                    "The comment of \"" + comment.table() + "." + comment.column() + "\" is missing with its table.",
                    Step.COMMENT,
                    statement);
        }
        if (statement instanceof SchemaStatement.CreateView create) {
            TableName name = create.view().name();
            return change(name, "The view \"" + name + "\" is missing.", Step.CREATE_VIEW, statement);
        }
        return statement instanceof SchemaStatement.CreateEnum create
                ? enumeration(create.type(), enums, schema)
                : Optional.empty();
    }

    private static Optional<SchemaChange> change(TableName name, String words, Step step, SchemaStatement statement) {
        return Optional.of(new SchemaChange(name, words, step, false, List.of(statement)));
    }

    private static Optional<SchemaChange> enumeration(LabelType type, List<LabelType> enums, @Nullable String schema) {
        var name = new TableName(type.schema(), type.name());
        boolean elsewhere = type.schema() != null && !type.schema().equals(schema);
        Optional<LabelType> there =
                enums.stream().filter(found -> found.name().equals(type.name())).findFirst();
        if (elsewhere
                || there.filter(found -> found.labels().equals(type.labels())).isPresent()) {
            return Optional.empty();
        }
        if (there.isPresent()) {
            List<SchemaStatement> added = added(there.get().labels(), type);
            return Optional.of(new SchemaChange(
                    name,
                    "The enum \"" + name + "\" has the labels " + there.get().labels() + ", and " + type.labels()
                            + " are declared.",
                    Step.CREATE_TYPE_OR_SEQUENCE,
                    added.isEmpty(),
                    added));
        }
        return change(
                name,
                "The enum \"" + name + "\" is missing.",
                Step.CREATE_TYPE_OR_SEQUENCE,
                new SchemaStatement.CreateEnum(type, false));
    }

    /** What adds the labels that are missing; nothing where others are to go, or to stand elsewhere. */
    private static List<SchemaStatement> added(List<String> there, LabelType declared) {
        List<String> kept = new ArrayList<>(declared.labels());
        kept.retainAll(there);
        if (!kept.equals(there)) {
            return List.of();
        }
        List<SchemaStatement> added = new ArrayList<>();
        int known = 0;
        for (String label : declared.labels()) {
            if (known < there.size() && there.get(known).equals(label)) {
                known++;
            } else {
                added.add(
                        new SchemaStatement.AddLabel(declared, label, known < there.size() ? there.get(known) : null));
            }
        }
        return added;
    }
}
