package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Values.literal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.Rule;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.sql.BoolType;
import org.alkahest.sql.Column;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.Expr;
import org.alkahest.sql.Family;
import org.alkahest.sql.IntervalType;
import org.alkahest.sql.JsonType;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.NumType;
import org.alkahest.sql.TemporalType;
import org.alkahest.sql.TextType;
import org.alkahest.sql.Types;
import org.alkahest.sql.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * A type and values of it that are hard to keep. Makes the rules that every type has: its values come back as they were
 * stored, they are found by comparison, and they come back from literals.
 *
 * @param name the second part of the rules' ids
 * @param words the values in words, as the subject of a sentence
 * @param advice where a dialect says how the type travels
 * @param comparable whether the values can be compared for equality in WHERE
 * @param values at least two, different
 */
record TypeTrial<T>(String name, String words, Family<T, ?> family, String advice, boolean comparable, List<T> values) {

    /** Types that no application does without. */
    private static final Set<String> COMMON =
            Set.of("boolean", "integer", "bigint", "decimal", "double", "varchar", "text", "date", "timestamp");

    List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        rules.add(rule("types." + name, words + " come back as they were stored, and so does NULL.")
                .at(COMMON.contains(name) ? Level.SMOKE : Level.CORE)
                .advice(advice)
                .of(family.type())
                .body(this::stored));
        if (comparable) {
            rules.add(rule("types." + name + ".where", words + " are found by comparison with a bound value.")
                    .of(family.type())
                    .advice(advice + " What is bound must compare equal to what was stored.")
                    .body(this::compared));
        }
        rules.add(rule("types." + name + ".literal", words + " come back from literals in the SQL text.")
                .of(family.type())
                .advice("Look at Literals, and at TypeBinding.literal.")
                .body(this::literals));
        return rules;
    }

    /** A table with an id and a column of the type. */
    record Holder<T>(DynamicTable table, NumColumn<Long> id, Column<T> value) {
        static <T> Holder<T> of(MetaData metaData, Family<T, ?> family) {
            var table = new DynamicTable(metaData, "value_holder");
            return new Holder<>(table, table.column("id", Types.BIGINT).primaryKey(), nullable(table, family));
        }

        @SuppressWarnings("unchecked") // a column of a family has the family's Java type
        private static <T> Column<T> nullable(DynamicTable table, Family<T, ?> family) {
            Column<?> column;
            if (family instanceof TextType text) {
                column = table.column("held", text).nullable();
            } else if (family instanceof NumType<?> number) {
                column = table.column("held", number).nullable();
            } else if (family instanceof BoolType bool) {
                column = table.column("held", bool).nullable();
            } else if (family instanceof TemporalType<?> temporal) {
                column = table.column("held", temporal).nullable();
            } else if (family instanceof IntervalType interval) {
                column = table.column("held", interval).nullable();
            } else if (family instanceof JsonType json) {
                column = table.column("held", json).nullable();
            } else {
                column = table.column("held", (ValueType<?>) family).nullable();
            }
            return (Column<T>) column;
        }
    }

    private Holder<T> filled(RuleContext db) {
        Holder<T> holder = db.create(metaData -> Holder.of(metaData, family));
        var change = db.<Integer>change(
                index -> insert(holder.table).set(holder.id, index.longValue()).set(holder.value, valueAt(index)));
        for (int i = 0; i <= values.size(); i++) {
            change.changes(i, 1);
        }
        return holder;
    }

    /** NULL first, so that a statement is compiled without a value to look at. */
    private @Nullable T valueAt(int index) {
        return index == 0 ? null : values.get(index - 1);
    }

    private void stored(RuleContext db) {
        Holder<T> holder = filled(db);
        var rows = db.<Integer>rows(index -> select(holder.value).where(holder.id.eq(index.longValue())));
        List<@Nullable T> all = new ArrayList<>();
        for (int i = 0; i <= values.size(); i++) {
            all.add(valueAt(i));
            rows.gives(i, valueAt(i));
        }
        Expect.equal("all values", all, db.all(select(holder.value).orderBy(holder.id.asc())));
    }

    private void compared(RuleContext db) {
        Holder<T> holder = filled(db);
        var rows = db.<Integer>rows(index -> select(holder.id).where(holder.value.eq(values.get(index - 1))));
        var lists = db.<Integer>rows(index -> select(holder.id)
                .where(holder.value.in(values.subList(0, index)))
                .orderBy(holder.id.asc()));
        List<Long> ids = new ArrayList<>();
        for (int i = 1; i <= values.size(); i++) {
            ids.add((long) i);
            rows.gives(i, (long) i);
            lists.gives(i, ids.toArray());
        }
    }

    private void literals(RuleContext db) {
        Holder<T> holder = db.create(metaData -> Holder.of(metaData, family));
        db.execute(insert(holder.table).set(holder.id, 1));
        for (T value : values) {
            Expr<T> written = literal(value, family);
            Expect.equal(
                    "the literal of " + value,
                    List.of(value),
                    db.all(select(written).from(holder.table).where(holder.id.eq(1))));
        }
    }
}
