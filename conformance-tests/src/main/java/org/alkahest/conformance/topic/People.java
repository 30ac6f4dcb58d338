package org.alkahest.conformance.topic;

import static org.alkahest.sql.Sql.insert;

import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;
import org.jspecify.annotations.Nullable;

/**
 * Five people. Everything about them that a database may lack (generated keys, foreign keys) is left out, so that the rules
 * that only need some rows fail for their own reasons.
 *
 * <pre>
 * id | name | age  | boss_id
 *  1 | ann  | 30   | null
 *  2 | bob  | 40   | 1
 *  3 | cid  | null | 1
 *  4 | dee  | 20   | 2
 *  5 | eve  | 40   | 2
 * </pre>
 */
final class People extends TypedTable<People> {
    final NumColumn<Long> id = bigint("id").primaryKey();
    final TextColumn name = varchar("name", 30);
    final NumColumn<Integer> age = integer("age").nullable();
    final NumColumn<Long> bossId = bigint("boss_id").nullable();

    People(TableHome home) {
        super(home, "person", People::new);
    }

    /** The table with its five rows, committed. */
    static People in(RuleContext db) {
        People people = db.create(People::new);
        people.fill(db);
        db.commit();
        return people;
    }

    /** Inserts the five rows, one by one. */
    void fill(RuleContext db) {
        add(db, 1, "ann", 30, null);
        add(db, 2, "bob", 40, 1L);
        add(db, 3, "cid", null, 1L);
        add(db, 4, "dee", 20, 2L);
        add(db, 5, "eve", 40, 2L);
    }

    void add(RuleContext db, long newId, String newName, @Nullable Integer newAge, @Nullable Long boss) {
        db.execute(
                insert(this).set(id, newId).set(name, newName).set(age, newAge).set(bossId, boss));
    }
}
