package org.alkahest.conformance.broken;

import static org.alkahest.conformance.broken.BrokenDialect.mistaking;
import static org.alkahest.conformance.broken.BrokenDialect.writing;
import static org.alkahest.conformance.broken.Sound.H2;
import static org.alkahest.conformance.broken.Sound.SQLITE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.render.CheckClause;
import org.alkahest.dialect.render.DefaultClause;
import org.alkahest.dialect.render.ForeignKeyClause;
import org.alkahest.dialect.render.IdentityClause;
import org.alkahest.dialect.render.IndexItem;
import org.alkahest.dialect.render.PrimaryKeyClause;
import org.alkahest.dialect.render.UniqueKeyClause;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.Identity;
import org.alkahest.sql.schema.Index;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.schema.SchemaStatement.CreateIndex;
import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.tree.OrderItem;
import org.junit.jupiter.api.Test;

/** Tables that are created as others than were declared. */
class DefinitionsTest {

    @Test
    void aKeyInAnotherOrderFails() throws Exception {
        H2.catches(
                mistaking(PrimaryKeyClause.class, clause -> {
                    List<String> reversed = new ArrayList<>(clause.key().columns());
                    Collections.reverse(reversed);
                    return new PrimaryKeyClause(new PrimaryKey(clause.key().name(), reversed));
                }),
                "reflect.table.keys",
                "primary key: expected Optional[[shelf_id, place]] (Optional), but got Optional[[place, shelf_id]]");
    }

    private static ForeignKeyClause withoutActions(ForeignKeyClause clause) {
        ForeignKey key = clause.key();
        return new ForeignKeyClause(new ForeignKey(
                key.name(),
                key.columns(),
                key.target(),
                key.targetColumns(),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                key.matchFull(),
                key.deferral(),
                key.dialects()));
    }

    @Test
    void aForeignKeyWithoutItsActionsFails() throws Exception {
        UnaryOperator<Dialect> idle = mistaking(ForeignKeyClause.class, DefinitionsTest::withoutActions);
        H2.catches(idle, "definition.foreign-key.cascade", "ALK-5002");
        H2.catches(idle, "definition.foreign-key.set-null", "ALK-5002");
        H2.catches(idle, "definition.foreign-key.update", "ALK-5002");
    }

    @Test
    void foreignKeysThatNobodySwitchesOnFail() throws Exception {
        SQLITE.catches(
                sound -> new BrokenDialect(sound) {
                    @Override
                    public List<String> connectionSetup() {
                        return List.of();
                    }
                },
                "error.foreign-key",
                "but nothing was thrown");
    }

    @Test
    void aUniqueIndexThatIsNoneFails() throws Exception {
        H2.catches(
                mistaking(CreateIndex.class, create -> {
                    Index index = create.index();
                    return new CreateIndex(
                            create.table(), new Index(index.name(), index.items(), false), create.ifNotExists());
                }),
                "error.unique",
                "but nothing was thrown");
    }

    @Test
    void anIndexInAscendingOrderOnlyFails() throws Exception {
        H2.catches(
                mistaking(
                        IndexItem.class,
                        item -> new IndexItem(new OrderItem(item.item().expression(), false, null))),
                "reflect.table.indexes",
                "whether its columns are descending");
    }

    @Test
    void nullsThatAreTakenForDistinctFail() throws Exception {
        H2.catches(
                mistaking(UniqueKeyClause.class, clause -> {
                    UniqueKey key = clause.key();
                    return new UniqueKeyClause(
                            new UniqueKey(key.name(), key.columns(), true, key.deferral(), key.dialects()));
                }),
                "definition.unique.nulls",
                "but nothing was thrown");
    }

    @Test
    void aCheckOfNothingFails() throws Exception {
        H2.catches(
                writing(CheckClause.class, (clause, out) -> out.sql("check (1 = 1)")),
                "definition.check",
                "but nothing was thrown");
    }

    @Test
    void aDefaultThatIsLeftOutFails() throws Exception {
        H2.catches(
                writing(DefaultClause.class, (clause, out) -> {}),
                "definition.default.constant",
                "ALK-5003 A column that must have a value got none");
    }

    @Test
    void anIdentityThatBeginsAtOneFails() throws Exception {
        H2.catches(
                mistaking(IdentityClause.class, clause -> new IdentityClause(Identity.BY_DEFAULT)),
                "definition.identity.start",
                "ids: expected [1000, 1001], but got [1, 2]");
    }
}
