package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Functions.cast;
import static org.alkahest.sql.Functions.coalesce;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Insert.from;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.update;
import static org.alkahest.sql.Values.literal;

import java.util.List;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.dialect.Capability;
import org.alkahest.sql.Ddl;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.Types;
import org.alkahest.sql.ValueColumn;
import org.alkahest.sql.ValueType;
import org.alkahest.sql.error.DatabaseException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ResultException;
import org.jspecify.annotations.Nullable;

/** Enums whose constants the database knows. */
final class EnumRules {
    private static final String ADVICE =
            "Look at TypeBindings.withEnums; without it an enum is text, and EnumCheck writes a check of its column.";

    static final Topic TOPIC = Topic.of(
            "enum",
            rule("enum.kept", "Constants of an enum come back as they were stored, from a row, a batch and a literal.")
                    .advice(ADVICE)
                    .needs(Capability.CHECKED_ENUMS)
                    .body(EnumRules::kept),
            rule("enum.where", "Constants of an enum are compared, looked for in lists, and set.")
                    .advice(ADVICE)
                    .needs(Capability.CHECKED_ENUMS)
                    .body(EnumRules::compared),
            rule("enum.unknown", "A text that is no constant of the enum is kept out of its column.")
                    .advice(ADVICE)
                    .needs(Capability.CHECKED_ENUMS)
                    .body(EnumRules::unknown),
            rule("enum.unreadable", "A text that is no constant of the enum that reads it is a coded error.")
                    .advice("EnumBinding says so.")
                    .needs(Capability.CHECKED_ENUMS)
                    .body(EnumRules::unreadable),
            rule(
                            "enum.shared",
                            "Tables that share an enum are created and dropped together, and again with other constants.")
                    .advice("Look at SchemaPlan: a type is created before the first table and dropped after the last.")
                    .needs(Capability.CHECKED_ENUMS)
                    .body(EnumRules::shared),
            rule("enum.type", "The type of an enum is created and dropped by a statement of its own.")
                    .advice("Claim ENUM_TYPES only where CREATE TYPE … AS ENUM is known.")
                    .needs(Capability.ENUM_TYPES)
                    .body(EnumRules::ofItsOwn));

    private EnumRules() {}

    private enum Shade {
        DARK,
        LIGHT
    }

    /** The same enum, a version later. */
    private enum MoreShades {
        DARK,
        LIGHT,
        PALE
    }

    private static final ValueType<Shade> SHADE = Types.checkedEnumeration("kit_shade", Shade.class);
    private static final ValueType<MoreShades> MORE = Types.checkedEnumeration("kit_shade", MoreShades.class);

    private static final class Tints extends TypedTable<Tints> {
        final NumColumn<Long> id = bigint("id").primaryKey();
        final ValueColumn<Shade> shade = column("shade", SHADE).nullable();
        final ValueColumn<Shade> usual = column("usual", SHADE).serverDefault(Shade.LIGHT);

        Tints(TableHome home) {
            super(home, "kit_tint", Tints::new);
        }
    }

    private record Tint(long id, @Nullable Shade shade) {}

    private static Tints filled(RuleContext db) {
        Tints tints = db.create(Tints::new);
        db.<List<Tint>>change(
                        rows -> insert(tints).values(rows, from(tints.id, Tint::id), from(tints.shade, Tint::shade)))
                .changes(List.of(new Tint(1, Shade.DARK), new Tint(2, null)), 2)
                .changes(List.of(new Tint(3, Shade.LIGHT)), 1);
        return tints;
    }

    private static void kept(RuleContext db) {
        Tints tints = filled(db);
        db.<Tint>change(tint -> insert(tints).set(tints.id, tint.id()).set(tints.shade, tint.shade()))
                .changes(new Tint(4, null), 1)
                .changes(new Tint(5, Shade.DARK), 1);
        db.<Long>rows(least -> select(tints.shade, tints.usual)
                        .where(tints.id.ge(least))
                        .orderBy(tints.id.asc()))
                .gives(
                        1L,
                        cells(Shade.DARK, Shade.LIGHT),
                        cells(null, Shade.LIGHT),
                        cells(Shade.LIGHT, Shade.LIGHT),
                        cells(null, Shade.LIGHT),
                        cells(Shade.DARK, Shade.LIGHT))
                .gives(5L, cells(Shade.DARK, Shade.LIGHT));
        db.<Long>rows(least -> select(literal(Shade.DARK, SHADE), cast(tints.shade, Types.varchar(10)))
                        .where(tints.id.ge(least))
                        .orderBy(tints.id.asc()))
                .gives(3L, cells(Shade.DARK, "LIGHT"), cells(Shade.DARK, null), cells(Shade.DARK, "DARK"))
                .gives(5L, cells(Shade.DARK, "DARK"));
    }

    private static void compared(RuleContext db) {
        Tints tints = filled(db);
        db.<Shade>rows(shade -> select(tints.id).where(tints.shade.eq(shade)))
                .gives(Shade.DARK, 1L)
                .gives(Shade.LIGHT, 3L);
        db.<List<Shade>>rows(
                        shades -> select(tints.id).where(tints.shade.in(shades)).orderBy(tints.id.asc()))
                .gives(List.of(Shade.LIGHT, Shade.DARK), 1L, 3L)
                .gives(List.of(Shade.LIGHT), 3L)
                .gives(List.of());
        db.<Shade>rows(other -> select(coalesce(tints.shade, other), count())
                        .where(tints.id.eq(2L))
                        .groupBy(tints.shade))
                .gives(Shade.DARK, cells(Shade.DARK, 1L))
                .gives(Shade.LIGHT, cells(Shade.LIGHT, 1L));
        db.<Tint>change(tint -> update(tints).set(tints.shade, tint.shade()).where(tints.id.eq(tint.id())))
                .changes(new Tint(1, null), 1)
                .changes(new Tint(2, Shade.LIGHT), 1);
        db.<Long>rows(least -> select(tints.shade).where(tints.id.ge(least)).orderBy(tints.id.asc()))
                .gives(1L, null, Shade.LIGHT, Shade.LIGHT)
                .gives(3L, Shade.LIGHT);
    }

    /** The table as a program sees it that knows other constants. */
    private static DynamicTable table(MetaData metaData, ValueType<?> type) {
        var table = new DynamicTable(metaData, "kit_tint");
        table.column("id", Types.BIGINT).primaryKey();
        table.column("shade", type).nullable();
        return table;
    }

    private static void unknown(RuleContext db) {
        db.create(metaData -> table(metaData, SHADE));
        DynamicTable later = table(new MetaData(), MORE);
        db.execute(insert(later).set("id", 1L).set("shade", MoreShades.DARK));
        db.commit();
        db.fails(
                DatabaseException.class,
                List.of(ErrorCode.CHECK_VIOLATION, ErrorCode.BAD_DATA),
                () -> db.execute(insert(later).set("id", 2L).set("shade", MoreShades.PALE)));
        db.<Long>rows(least -> select(later.get("shade", MORE))
                        .where(later.get("id", Types.BIGINT).ge(least)))
                .gives(1L, MoreShades.DARK)
                .gives(2L);
    }

    private static void unreadable(RuleContext db) {
        DynamicTable table = db.create(metaData -> table(metaData, MORE));
        db.execute(insert(table).set("id", 1L).set("shade", MoreShades.PALE));
        db.execute(insert(table).set("id", 2L).set("shade", MoreShades.LIGHT));
        DynamicTable earlier = table(new MetaData(), SHADE);
        db.<Long>rows(id -> select(earlier.get("shade", SHADE))
                        .where(earlier.get("id", Types.BIGINT).eq(id)))
                .gives(2L, Shade.LIGHT)
                .gives(3L);
        db.fails(
                ResultException.class,
                ErrorCode.VALUE_NOT_READABLE,
                () -> db.all(select(earlier.get("shade", SHADE))
                        .where(earlier.get("id", Types.BIGINT).eq(1L))));
    }

    private static void shared(RuleContext db) {
        for (ValueType<?> type : List.of(SHADE, MORE, SHADE)) {
            var metaData = new MetaData();
            DynamicTable one = table(metaData, type);
            var other = new DynamicTable(metaData, "kit_other_tint");
            NumColumn<Long> id = other.column("id", Types.BIGINT).primaryKey();
            other.column("shade", type);
            db.create(metaData);
            Object last = type.type()
                    .javaType()
                    .getEnumConstants()[type.type().javaType().getEnumConstants().length - 1];
            db.execute(insert(one).set("id", 1L).set("shade", last));
            db.execute(insert(other).set("id", 2L).set("shade", last));
            db.<Long>rows(least -> select(other.column("shade")).from(other).where(id.ge(least)))
                    .gives(1L, last)
                    .gives(3L);
            db.commit();
            db.drop(metaData);
        }
    }

    private static void ofItsOwn(RuleContext db) {
        ValueType<Shade> type = Types.checkedEnumeration("kit_own_shade", Shade.class);
        db.execute(Ddl.createEnum(type));
        db.execute(Ddl.createEnum(type).ifNotExists());
        db.execute(Ddl.dropEnum(type));
        db.execute(Ddl.dropEnum(type).ifExists());
        db.execute(Ddl.createEnum(type).ifNotExists());
        db.execute(Ddl.dropEnum(type).ifExists());
        db.commit();
    }
}
