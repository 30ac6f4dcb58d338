package org.alkahest.conformance.topic;

import static org.alkahest.sql.Sql.insert;

import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;
import org.jspecify.annotations.Nullable;

/**
 * Four pets of {@link People}, one of them nobody's.
 *
 * <pre>
 * id | owner_id | name
 *  1 | 1        | rex
 *  2 | 1        | tom
 *  3 | 4        | max
 *  4 | null     | roy
 * </pre>
 */
final class Pets extends TypedTable<Pets> {
    final NumColumn<Long> id = bigint("id").primaryKey();
    final NumColumn<Long> ownerId = bigint("owner_id").nullable();
    final TextColumn name = varchar("name", 30);

    Pets(TableHome home) {
        super(home, "pet", Pets::new);
    }

    private void add(RuleContext db, long newId, @Nullable Long owner, String newName) {
        db.execute(insert(this).set(id, newId).set(ownerId, owner).set(name, newName));
    }

    /** Both tables, filled and committed. */
    record Household(People people, Pets pets) {
        private Household(MetaData metaData) {
            this(new People(metaData), new Pets(metaData));
        }

        static Household in(RuleContext db) {
            Household household = db.create(Household::new);
            household.people.fill(db);
            household.pets.add(db, 1, 1L, "rex");
            household.pets.add(db, 2, 1L, "tom");
            household.pets.add(db, 3, 4L, "max");
            household.pets.add(db, 4, null, "roy");
            db.commit();
            return household;
        }
    }
}
