package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;

import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.dialect.Capability;
import org.alkahest.sql.Ddl;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TextType;
import org.alkahest.sql.Types;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.IntegrityException;
import org.jspecify.annotations.Nullable;

/** Tables that are changed: the program declares them as they shall be. */
final class AlterRules {
    private static final String ADVICE = "Look at the renderer of the statement, such as SchemaStatement.AlterType.";

    static final Topic TOPIC = Topic.of(
            "alter",
            rule("alter.type", "A column gets another type, and keeps its values.")
                    .advice(ADVICE)
                    .needs(Capability.ALTER_COLUMNS)
                    .body(AlterRules::type),
            rule("alter.default", "A column gets a default, and loses it.")
                    .advice(ADVICE)
                    .needs(Capability.ALTER_COLUMNS)
                    .body(AlterRules::defaults),
            rule("alter.nullability", "A column is allowed to be NULL, and not any more.")
                    .advice(ADVICE)
                    .needs(Capability.ALTER_NULLABILITY)
                    .body(AlterRules::nullability),
            rule("alter.rename", "A column gets another name, and keeps its values.")
                    .advice(ADVICE)
                    .needs(Capability.RENAME_COLUMN)
                    .body(AlterRules::rename),
            rule("alter.unique", "A unique key is added, and dropped by its name.")
                    .advice(ADVICE)
                    .needs(Capability.ALTER_UNIQUE_KEYS)
                    .body(AlterRules::unique),
            rule("alter.check", "A check is added, and dropped by its name.")
                    .advice(ADVICE)
                    .needs(Capability.CHECK_CONSTRAINTS, Capability.ALTER_CHECKS)
                    .body(AlterRules::check),
            rule("alter.conditional", "A column is added where it is missing, and dropped where it is there.")
                    .advice("Claim CONDITIONAL_COLUMNS only where ALTER TABLE knows IF EXISTS.")
                    .needs(Capability.DROP_COLUMN, Capability.CONDITIONAL_COLUMNS)
                    .body(AlterRules::conditional));

    private AlterRules() {}

    /** A table as the program sees it at some time: a key, and one column. */
    private record Notes(DynamicTable table, NumColumn<Long> id, TextColumn text) {
        static Notes of(MetaData metaData, String column, TextType type) {
            var table = new DynamicTable(metaData, "alter_note");
            var id = table.column("id", Types.BIGINT).primaryKey();
            return new Notes(table, id, table.column(column, type));
        }

        /** The same table later. */
        static Notes later(String column, TextType type) {
            return of(new MetaData(), column, type);
        }

        void write(RuleContext db, long newId, @Nullable String newText) {
            db.execute(insert(table).set(id, newId).set(text, newText));
        }

        void hold(RuleContext db, Object... rows) {
            db.<Long>rows(least -> select(id, text).where(id.ge(least)).orderBy(id.asc()))
                    .gives(0L, rows)
                    .gives(100L);
        }

        void refuses(RuleContext db, ErrorCode code, long newId, @Nullable String newText) {
            db.commit();
            db.fails(IntegrityException.class, code, () -> write(db, newId, newText));
        }
    }

    private static Notes created(RuleContext db) {
        Notes notes = db.create(metaData -> Notes.of(metaData, "body", Types.varchar(3)));
        notes.write(db, 1, "abc");
        db.commit();
        return notes;
    }

    private static void type(RuleContext db) {
        created(db);
        Notes later = Notes.later("body", Types.varchar(20));
        db.execute(Ddl.alterType(later.text()));
        later.write(db, 2, "longer than three");
        later.hold(db, cells(1L, "abc"), cells(2L, "longer than three"));
        later.refuses(db, ErrorCode.NOT_NULL_VIOLATION, 3, null);
    }

    private static void defaults(RuleContext db) {
        created(db);
        Notes with = Notes.later("body", Types.varchar(3));
        with.text().nullable().serverDefault("new");
        Notes without = Notes.later("body", Types.varchar(3));
        without.text().serverDefault("old");
        db.execute(Ddl.alterDefault(without.text()));
        db.execute(insert(with.table()).set(with.id(), 2));
        Notes changed = Notes.later("body", Types.varchar(3));
        changed.text().serverDefault("new");
        db.execute(Ddl.alterDefault(changed.text()));
        db.execute(insert(with.table()).set(with.id(), 3));
        with.hold(db, cells(1L, "abc"), cells(2L, "old"), cells(3L, "new"));
        Notes none = Notes.later("body", Types.varchar(3));
        db.execute(Ddl.alterDefault(none.text()));
        db.commit();
        db.fails(
                IntegrityException.class,
                ErrorCode.NOT_NULL_VIOLATION,
                () -> db.execute(insert(with.table()).set(with.id(), 4)));
    }

    private static void nullability(RuleContext db) {
        Notes notes = created(db);
        notes.refuses(db, ErrorCode.NOT_NULL_VIOLATION, 2, null);
        Notes later = Notes.later("body", Types.varchar(3));
        later.text().nullable();
        db.execute(Ddl.alterNullability(later.text()));
        later.write(db, 2, null);
        later.hold(db, cells(1L, "abc"), cells(2L, null));
        db.execute(delete(later.table()).where(later.id().eq(2L)));
        db.execute(Ddl.alterNullability(notes.text()));
        notes.refuses(db, ErrorCode.NOT_NULL_VIOLATION, 3, null);
    }

    private static void rename(RuleContext db) {
        created(db);
        Notes later = Notes.later("remark", Types.varchar(3));
        db.execute(Ddl.renameColumn("body", later.text()));
        later.write(db, 2, "def");
        later.hold(db, cells(1L, "abc"), cells(2L, "def"));
    }

    private static void unique(RuleContext db) {
        Notes notes = created(db);
        db.execute(Ddl.addUnique(notes.table(), "uq_alter_note", notes.text()));
        notes.refuses(db, ErrorCode.UNIQUE_VIOLATION, 2, "abc");
        db.execute(Ddl.dropUnique(notes.table(), "uq_alter_note"));
        notes.write(db, 3, "abc");
        notes.hold(db, cells(1L, "abc"), cells(3L, "abc"));
    }

    private static void check(RuleContext db) {
        Notes notes = created(db);
        db.execute(Ddl.addCheck(notes.table(), "ck_alter_note", notes.text().ne("xyz")));
        notes.refuses(db, ErrorCode.CHECK_VIOLATION, 2, "xyz");
        db.execute(Ddl.dropCheck(notes.table(), "ck_alter_note"));
        notes.write(db, 3, "xyz");
        notes.hold(db, cells(1L, "abc"), cells(3L, "xyz"));
    }

    private static void conditional(RuleContext db) {
        created(db);
        Notes more = Notes.later("body", Types.varchar(3));
        NumColumn<Integer> size = more.table().column("size_of", Types.INTEGER).serverDefault(7);
        db.execute(Ddl.addColumn(size).ifNotExists());
        db.execute(Ddl.addColumn(size).ifNotExists());
        db.<Long>rows(least -> select(size).where(more.id().ge(least)))
                .gives(0L, 7)
                .gives(2L);
        db.execute(Ddl.dropColumn(more.table(), "size_of").ifExists());
        db.execute(Ddl.dropColumn(more.table(), "size_of").ifExists());
        more.hold(db, cells(1L, "abc"));
    }
}
