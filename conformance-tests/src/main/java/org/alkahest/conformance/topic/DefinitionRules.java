package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Functions.currentTimestamp;
import static org.alkahest.sql.Functions.upper;
import static org.alkahest.sql.Insert.from;
import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.update;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.conformance.topic.Pets.Household;
import org.alkahest.dialect.Capability;
import org.alkahest.sql.Ddl;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.Sequence;
import org.alkahest.sql.Statement;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TemporalColumn;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.Types;
import org.alkahest.sql.Values;
import org.alkahest.sql.error.DatabaseException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.IntegrityException;
import org.alkahest.sql.schema.Deferral;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.Identity;
import org.alkahest.sql.schema.Index;
import org.alkahest.sql.schema.NamingConvention;
import org.alkahest.sql.schema.Numbering;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.schema.SchemaStatement;
import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.tree.ObjectName;
import org.jspecify.annotations.Nullable;

/** Creating and dropping tables, keys, defaults, identities, sequences, indexes, comments. */
final class DefinitionRules {
    private static final List<ErrorCode> UNIQUE =
            List.of(ErrorCode.UNIQUE_VIOLATION, ErrorCode.OTHER_INTEGRITY_VIOLATION);
    private static final List<ErrorCode> FOREIGN_KEY =
            List.of(ErrorCode.FOREIGN_KEY_VIOLATION, ErrorCode.OTHER_INTEGRITY_VIOLATION);
    private static final List<ErrorCode> CHECK =
            List.of(ErrorCode.CHECK_VIOLATION, ErrorCode.OTHER_INTEGRITY_VIOLATION);

    private static final String CREATE =
            "Look at the fragments of CREATE TABLE: ColumnClause, DefaultClause and the keys.";

    static final Topic TOPIC = Topic.of(
            "definition",
            rule("definition.create.drop", "Tables are created and dropped, and can then be created again.")
                    .at(Level.SMOKE)
                    .advice(CREATE)
                    .body(DefinitionRules::createAndDrop),
            rule(
                            "definition.create.again",
                            "Creating what is there leaves it, and dropping what is not there is no error.")
                    .at(Level.SMOKE)
                    .advice("The engine asks DatabaseMetaData what exists, by the names as the database keeps them.")
                    .body(DefinitionRules::createAgain),
            rule("definition.order", "Tables are created and dropped in an order that their foreign keys allow.")
                    .at(Level.SMOKE)
                    .advice("Look at ForeignKeyClause.")
                    .body(DefinitionRules::order),
            rule("definition.cycle", "Tables that refer to each other in a circle are created and dropped.")
                    .advice(
                            "Look at AddForeignKey and DropForeignKey, or leave ALTER_FOREIGN_KEY out of the capabilities"
                                    + " where the database takes a reference to a table that is not there yet.")
                    .body(DefinitionRules::cycle),
            rule("definition.self-reference", "A table refers to itself.")
                    .advice("Look at ForeignKeyClause.")
                    .body(DefinitionRules::selfReference),
            rule("definition.primary-key.composite", "A primary key of several columns refuses the same combination.")
                    .at(Level.SMOKE)
                    .advice("Look at PrimaryKeyClause.")
                    .body(DefinitionRules::compositePrimaryKey),
            rule("definition.unique.composite", "A unique key of several columns refuses the same combination.")
                    .advice("Look at UniqueKeyClause.")
                    .body(DefinitionRules::compositeUnique),
            rule("definition.foreign-key.composite", "A foreign key of several columns demands the combination.")
                    .advice("Look at ForeignKeyClause; foreign keys may have to be switched on for each connection.")
                    .body(DefinitionRules::compositeForeignKey),
            rule("definition.foreign-key.cascade", "ON DELETE CASCADE deletes what refers to the row.")
                    .advice("Look at ForeignKeyClause; foreign keys may have to be switched on for each connection.")
                    .body(DefinitionRules::cascade),
            rule("definition.foreign-key.set-null", "ON DELETE SET NULL empties the columns that refer to the row.")
                    .advice("Look at ForeignKeyClause; foreign keys may have to be switched on for each connection.")
                    .body(DefinitionRules::setNull),
            rule(
                            "definition.foreign-key.set-default",
                            "ON DELETE SET DEFAULT gives the columns that refer to the row their default.")
                    .advice("Claim SET_DEFAULT_ACTION only if the database does not merely take the words.")
                    .needs(Capability.SET_DEFAULT_ACTION)
                    .body(DefinitionRules::setDefault),
            rule("definition.foreign-key.update", "ON UPDATE CASCADE follows a key that changes.")
                    .advice("Look at ForeignKeyClause; foreign keys may have to be switched on for each connection.")
                    .body(DefinitionRules::cascadeOfUpdate),
            rule("definition.foreign-key.later", "A foreign key is added to a table and dropped from it.")
                    .advice("Look at the renderers of AddForeignKey and DropForeignKey.")
                    .needs(Capability.ALTER_FOREIGN_KEY)
                    .body(DefinitionRules::foreignKeyLater),
            rule("definition.check", "A check constraint refuses rows for which it does not hold.")
                    .advice("Look at CheckClause. Do not claim CHECK_CONSTRAINTS where the database only reads them.")
                    .needs(Capability.CHECK_CONSTRAINTS)
                    .body(DefinitionRules::check),
            rule("definition.identity", "An identity column gives every row a number of its own.")
                    .advice("Look at IdentityClause.")
                    .needs(Capability.IDENTITY_COLUMNS)
                    .body(DefinitionRules::identity),
            rule("definition.identity.explicit", "An identity column takes a number that is given.")
                    .advice("GENERATED BY DEFAULT is meant, not ALWAYS.")
                    .needs(Capability.IDENTITY_COLUMNS)
                    .body(DefinitionRules::identityGiven),
            rule("definition.identity.integer", "Identity columns need not be 64 bits wide.")
                    .advice("Look at IdentityClause, and at how the type of the column is written with it.")
                    .needs(Capability.IDENTITY_COLUMNS)
                    .body(DefinitionRules::identityOfIntegers),
            rule("definition.identity.start", "An identity column begins where it is told to.")
                    .advice("Look at IdentityClause.")
                    .needs(Capability.IDENTITY_COLUMNS, Capability.IDENTITY_OPTIONS)
                    .body(DefinitionRules::identityStart),
            rule("definition.default.constant", "A server default fills a column that an INSERT leaves out.")
                    .at(Level.SMOKE)
                    .advice("Look at DefaultClause and at Literals.")
                    .body(DefinitionRules::constantDefaults),
            rule("definition.default.computed", "A server default can be computed.")
                    .advice("Look at DefaultClause: some databases want the expression in parentheses.")
                    .needs(Capability.COMPUTED_DEFAULTS)
                    .body(DefinitionRules::computedDefault),
            rule("definition.default.time", "A server default can be the time of the INSERT.")
                    .advice("Look at DefaultClause, and at how current_timestamp is written and read.")
                    .body(DefinitionRules::timeDefault),
            rule("definition.default.client", "A client default fills a column, once for each row.")
                    .advice("This is the engine's work.")
                    .body(DefinitionRules::clientDefault),
            rule(
                            "definition.server-on-update",
                            "The database sets a column when a row changes and nothing is set there.")
                    .advice("Look at OnUpdateClause.")
                    .needs(Capability.SERVER_ON_UPDATE)
                    .body(DefinitionRules::serverOnUpdate),
            rule("definition.index", "Indexes are created with their table, and a unique one refuses duplicates.")
                    .at(Level.SMOKE)
                    .advice("Look at the renderer of CreateIndex.")
                    .body(DefinitionRules::index),
            rule("definition.index.expression", "An index over an expression is created, and dropped.")
                    .advice("Look at the renderers of CreateIndex, IndexItem and DropIndex.")
                    .needs(Capability.EXPRESSION_INDEXES)
                    .body(DefinitionRules::indexOfExpression),
            rule("definition.index.conditional", "An index is created if it is not there, and dropped if it is.")
                    .advice("Look at the renderers of CreateIndex and DropIndex.")
                    .needs(Capability.CONDITIONAL_INDEXES)
                    .body(DefinitionRules::conditionalIndex),
            rule("definition.index.drop", "An index that is dropped refuses nothing any more.")
                    .advice("Look at the renderer of DropIndex.")
                    .body(DefinitionRules::dropIndex),
            rule("definition.sequence", "A sequence gives a new number to each statement that asks.")
                    .advice("Look at the renderers of CreateSequence and NextValue.")
                    .needs(Capability.SEQUENCES)
                    .body(DefinitionRules::sequence),
            rule("definition.sequence.start", "A sequence begins where it is told to, and goes on by its step.")
                    .advice("Look at the renderer of CreateSequence.")
                    .needs(Capability.SEQUENCES)
                    .body(DefinitionRules::sequenceStart),
            rule(
                            "definition.sequence.cycle",
                            "A sequence with bounds begins again behind its last number, if it is told to.")
                    .advice("Look at NumberingClause.")
                    .needs(Capability.SEQUENCES)
                    .body(DefinitionRules::sequenceCycle),
            rule("definition.sequence.cache", "A sequence that takes numbers ahead hands them out one by one.")
                    .advice("Look at NumberingClause.")
                    .needs(Capability.SEQUENCES, Capability.SEQUENCE_CACHE)
                    .body(DefinitionRules::sequenceCache),
            rule("definition.computed.stored", "A stored computed column follows the columns it is computed from.")
                    .advice("Look at ComputedClause; some databases want the word STORED.")
                    .needs(Capability.COMPUTED_COLUMNS)
                    .body(db -> computed(db, true)),
            rule("definition.computed.virtual", "A virtual computed column follows the columns it is computed from.")
                    .advice("Look at ComputedClause; some databases want the word VIRTUAL.")
                    .needs(Capability.VIRTUAL_COLUMNS)
                    .body(db -> computed(db, false)),
            rule("definition.index.partial", "A unique index of some rows leaves the others alone.")
                    .advice("Look at IndexFilter and the renderer of CreateIndex.")
                    .needs(Capability.PARTIAL_INDEXES)
                    .body(DefinitionRules::partialIndex),
            rule("definition.index.covering", "What an index only includes does not count for its uniqueness.")
                    .advice("Look at the renderer of CreateIndex.")
                    .needs(Capability.COVERING_INDEXES)
                    .body(DefinitionRules::coveringIndex),
            rule("definition.index.method", "An index is of the kind that is asked for.")
                    .advice("Look at the renderer of CreateIndex. The rule asks for btree.")
                    .needs(Capability.INDEX_METHODS)
                    .body(DefinitionRules::indexMethod),
            rule("definition.index.descending", "An index counts downwards where it is told to.")
                    .advice("Look at IndexItem.")
                    .body(DefinitionRules::descendingIndex),
            rule("definition.unique.nulls", "Two nulls are equal to a unique key and a unique index that say so.")
                    .advice("Look at UniqueKeyClause and the renderer of CreateIndex.")
                    .needs(Capability.NULLS_NOT_DISTINCT)
                    .body(DefinitionRules::nullsNotDistinct),
            rule("definition.unique.deferred", "A deferred unique key lets two rows exchange their values.")
                    .advice("Look at UniqueKeyClause.")
                    .needs(Capability.DEFERRABLE_UNIQUE_KEYS)
                    .body(DefinitionRules::deferredUnique),
            rule("definition.foreign-key.deferred", "A deferred foreign key is checked when the transaction commits.")
                    .advice("Look at ForeignKeyClause.")
                    .needs(Capability.DEFERRABLE_FOREIGN_KEYS)
                    .body(DefinitionRules::deferredForeignKey),
            rule("definition.foreign-key.match-full", "MATCH FULL refuses a reference of which a part is null.")
                    .advice(
                            "Look at ForeignKeyClause. Do not claim MATCH_FULL where the database only reads the words.")
                    .needs(Capability.MATCH_FULL)
                    .body(DefinitionRules::matchFull),
            rule("definition.name.generated", "Names that a convention makes are shortened to what the database takes.")
                    .advice("Write names of constraints and indexes with SqlWriter.name(ObjectName); look at Limits.")
                    .body(DefinitionRules::generatedNames),
            rule("definition.statement", "A table and its index are created and dropped by statements of their own.")
                    .advice(
                            "Look at IF NOT EXISTS and IF EXISTS in the renderers of CreateTable, DropTable and the like.")
                    .body(DefinitionRules::statements),
            rule("definition.column.add", "A column is added to a table that has rows.")
                    .advice("Look at the renderer of AddColumn.")
                    .body(DefinitionRules::addColumn),
            rule("definition.column.drop", "A column is dropped from a table that has rows.")
                    .advice("Look at the renderer of DropColumn.")
                    .needs(Capability.DROP_COLUMN)
                    .body(DefinitionRules::dropColumn),
            rule("definition.rename", "A table is renamed and keeps its rows.")
                    .advice("Look at the renderer of RenameTable.")
                    .body(DefinitionRules::rename),
            rule("definition.comment", "Comments of tables and columns may hold any text.")
                    .advice("Look at CommentOnTable and CommentOnColumn, or at TableOptions and ColumnClause.")
                    .body(DefinitionRules::comment),
            rule("definition.comment.later", "A table and a column that exist are given another comment.")
                    .advice("Look at the renderers of CommentOnTable and CommentOnColumn.")
                    .needs(Capability.COMMENTS, Capability.COMMENT_STATEMENTS)
                    .body(DefinitionRules::commentLater));

    private DefinitionRules() {}

    private static void createAndDrop(RuleContext db) {
        for (int round = 1; round <= 2; round++) {
            var metaData = new MetaData();
            People people = new People(metaData);
            Pets pets = new Pets(metaData);
            db.create(metaData);
            people.fill(db);
            db.commit();
            Expect.equal("pets", List.of(0L), db.all(select(count()).from(pets)));
            Expect.equal("people", List.of(5L), db.all(select(count()).from(people)));
            db.drop(metaData);
            db.fails(DatabaseException.class, ErrorCode.NO_SUCH_OBJECT, () -> db.all(select(people.id)));
        }
    }

    private static void createAgain(RuleContext db) {
        People people = People.in(db);
        var metaData = new MetaData();
        new People(metaData);
        Pets pets = new Pets(metaData);
        db.create(metaData);
        Expect.equal(
                "people that were there", List.of(5L), db.all(select(count()).from(people)));
        Expect.equal("pets", List.of(0L), db.all(select(count()).from(pets)));
        db.drop(metaData);
        db.drop(metaData);
    }

    private static void order(RuleContext db) {
        var metaData = new MetaData();
        var grandchild = new DynamicTable(metaData, "a_grandchild");
        var child = new DynamicTable(metaData, "b_child");
        var parent = new DynamicTable(metaData, "c_parent");
        NumColumn<Long> parentId = parent.column("id", Types.BIGINT).primaryKey();
        NumColumn<Long> childId = child.column("id", Types.BIGINT).primaryKey();
        NumColumn<Long> childParent = child.column("parent_id", Types.BIGINT).references(parentId);
        NumColumn<Long> grandchildId =
                grandchild.column("id", Types.BIGINT).primaryKey().references(childId);
        db.create(metaData);
        db.execute(insert(parent).set(parentId, 1));
        db.execute(insert(child).set(childId, 2).set(childParent, 1));
        db.execute(insert(grandchild).set(grandchildId, 2));
        db.commit();
        db.fails(IntegrityException.class, FOREIGN_KEY, () -> {
            db.execute(insert(child).set(childId, 3).set(childParent, 7));
            db.commit();
        });
        db.drop(metaData);
    }

    private static void cycle(RuleContext db) {
        var metaData = new MetaData();
        var hen = new DynamicTable(metaData, "hen");
        var egg = new DynamicTable(metaData, "egg");
        NumColumn<Long> henId = hen.column("id", Types.BIGINT).primaryKey();
        NumColumn<Long> eggId = egg.column("id", Types.BIGINT).primaryKey();
        NumColumn<Long> from = hen.column("egg_id", Types.BIGINT).nullable().references(() -> eggId);
        NumColumn<Long> laidBy = egg.column("hen_id", Types.BIGINT).nullable().references(() -> henId);
        db.create(metaData);
        db.execute(insert(hen).set(henId, 1));
        db.execute(insert(egg).set(eggId, 2).set(laidBy, 1));
        db.execute(update(hen).set(from, 2).where(henId.eq(1)));
        db.commit();
        for (Statement wrong : List.of(
                insert(hen).set(henId, 3).set(from, 9),
                insert(egg).set(eggId, 3).set(laidBy, 9))) {
            db.fails(IntegrityException.class, FOREIGN_KEY, () -> {
                db.execute(wrong);
                db.commit();
            });
        }
        db.drop(metaData);
        db.fails(DatabaseException.class, ErrorCode.NO_SUCH_OBJECT, () -> db.all(select(henId)));
    }

    private static void selfReference(RuleContext db) {
        var metaData = new MetaData();
        var node = new DynamicTable(metaData, "tree_node");
        NumColumn<Long> id = node.column("id", Types.BIGINT).primaryKey();
        NumColumn<Long> parent =
                node.column("parent_id", Types.BIGINT).nullable().references(() -> id);
        db.create(metaData);
        db.<Long>change(newId -> insert(node).set(id, newId).set(parent, newId == 1 ? null : newId - 1))
                .changes(1L, 1)
                .changes(2L, 1);
        db.commit();
        db.fails(IntegrityException.class, FOREIGN_KEY, () -> {
            db.execute(insert(node).set(id, 5).set(parent, 4));
            db.commit();
        });
        db.drop(metaData);
    }

    private static void compositePrimaryKey(RuleContext db) {
        var metaData = new MetaData();
        var seat = new DynamicTable(metaData, "seat");
        TextColumn row = seat.column("seat_row", Types.varchar(3)).primaryKey();
        NumColumn<Integer> number = seat.column("seat_number", Types.INTEGER).primaryKey();
        db.create(metaData);
        db.execute(insert(seat).set(row, "A").set(number, 1));
        db.execute(insert(seat).set(row, "A").set(number, 2));
        db.execute(insert(seat).set(row, "B").set(number, 1));
        db.commit();
        db.fails(
                IntegrityException.class,
                UNIQUE,
                () -> db.execute(insert(seat).set(row, "A").set(number, 2)));
    }

    private static void compositeUnique(RuleContext db) {
        var metaData = new MetaData();
        var seat = new DynamicTable(metaData, "seat");
        NumColumn<Long> id = seat.column("id", Types.BIGINT).primaryKey();
        TextColumn row = seat.column("seat_row", Types.varchar(3));
        NumColumn<Integer> number = seat.column("seat_number", Types.INTEGER);
        seat.withUnique(row, number);
        db.create(metaData);
        db.execute(insert(seat).set(id, 1).set(row, "A").set(number, 1));
        db.execute(insert(seat).set(id, 2).set(row, "A").set(number, 2));
        db.commit();
        db.fails(
                IntegrityException.class,
                UNIQUE,
                () -> db.execute(insert(seat).set(id, 3).set(row, "A").set(number, 2)));
    }

    private static void compositeForeignKey(RuleContext db) {
        var metaData = new MetaData();
        var seat = new DynamicTable(metaData, "seat");
        TextColumn row = seat.column("seat_row", Types.varchar(3)).primaryKey();
        NumColumn<Integer> number = seat.column("seat_number", Types.INTEGER).primaryKey();
        var ticket = new DynamicTable(metaData, "ticket");
        NumColumn<Long> id = ticket.column("id", Types.BIGINT).primaryKey();
        TextColumn ticketRow = ticket.column("for_row", Types.varchar(3));
        NumColumn<Integer> ticketNumber = ticket.column("for_number", Types.INTEGER);
        ticket.withForeignKey(
                List.of(ticketRow, ticketNumber),
                () -> List.of(row, number),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION);
        db.create(metaData);
        db.execute(insert(seat).set(row, "A").set(number, 1));
        db.execute(insert(ticket).set(id, 1).set(ticketRow, "A").set(ticketNumber, 1));
        db.commit();
        db.fails(IntegrityException.class, FOREIGN_KEY, () -> {
            db.execute(insert(ticket).set(id, 2).set(ticketRow, "A").set(ticketNumber, 2));
            db.commit();
        });
    }

    /** A parent with two children, one of another parent; the foreign key does something when the parent goes. */
    private record Family(DynamicTable parent, NumColumn<Long> parentId, NumColumn<Long> childId, NumColumn<Long> of) {
        static Family in(RuleContext db, ReferentialAction onDelete) {
            return in(db, onDelete, ReferentialAction.NO_ACTION);
        }

        static Family in(RuleContext db, ReferentialAction onDelete, ReferentialAction onUpdate) {
            var metaData = new MetaData();
            var parent = new DynamicTable(metaData, "parent");
            NumColumn<Long> parentId = parent.column("id", Types.BIGINT).primaryKey();
            var child = new DynamicTable(metaData, "child");
            NumColumn<Long> childId = child.column("id", Types.BIGINT).primaryKey();
            NumColumn<Long> of =
                    child.column("parent_id", Types.BIGINT).nullable().references(() -> parentId, onDelete, onUpdate);
            db.create(metaData);
            db.execute(insert(parent).set(parentId, 1));
            db.execute(insert(parent).set(parentId, 2));
            db.execute(insert(child).set(childId, 11).set(of, 1));
            db.execute(insert(child).set(childId, 12).set(of, 2));
            db.execute(insert(child).set(childId, 13).set(of, 1));
            db.commit();
            return new Family(parent, parentId, childId, of);
        }
    }

    private static void cascade(RuleContext db) {
        Family family = Family.in(db, ReferentialAction.CASCADE);
        db.execute(delete(family.parent).where(family.parentId.eq(1)));
        Expect.equal("children that are left", List.of(12L), db.all(select(family.childId)));
    }

    private static void cascadeOfUpdate(RuleContext db) {
        Family family = Family.in(db, ReferentialAction.NO_ACTION, ReferentialAction.CASCADE);
        db.execute(update(family.parent).set(family.parentId, 9L).where(family.parentId.eq(1)));
        Expect.equal(
                "children",
                List.of(cells(11L, 9L), cells(12L, 2L), cells(13L, 9L)),
                db.all(select(family.childId, family.of).orderBy(family.childId.asc())));
    }

    private static void setNull(RuleContext db) {
        Family family = Family.in(db, ReferentialAction.SET_NULL);
        db.execute(delete(family.parent).where(family.parentId.eq(1)));
        Expect.equal(
                "children",
                List.of(cells(11L, null), cells(12L, 2L), cells(13L, null)),
                db.all(select(family.childId, family.of).orderBy(family.childId.asc())));
    }

    private static void setDefault(RuleContext db) {
        var metaData = new MetaData();
        var parent = new DynamicTable(metaData, "parent");
        NumColumn<Long> parentId = parent.column("id", Types.BIGINT).primaryKey();
        var child = new DynamicTable(metaData, "child");
        NumColumn<Long> childId = child.column("id", Types.BIGINT).primaryKey();
        NumColumn<Long> of = child.column("parent_id", Types.BIGINT)
                .serverDefault(2L)
                .references(() -> parentId, ReferentialAction.SET_DEFAULT, ReferentialAction.NO_ACTION);
        db.create(metaData);
        db.execute(insert(parent).set(parentId, 1));
        db.execute(insert(parent).set(parentId, 2));
        db.execute(insert(child).set(childId, 11).set(of, 1));
        db.execute(delete(parent).where(parentId.eq(1)));
        Expect.equal("parents of the child", List.of(2L), db.all(select(of)));
    }

    private static void foreignKeyLater(RuleContext db) {
        Household house = Household.in(db);
        var key = new ForeignKey(
                "pet_owner",
                List.of("owner_id"),
                house.people().name(),
                List.of("id"),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION);
        Statement addKey = () -> new SchemaStatement.AddForeignKey(house.pets().name(), key);
        db.execute(addKey);
        db.commit();
        Statement stray = insert(house.pets())
                .set(house.pets().id, 9)
                .set(house.pets().name, "stray")
                .set(house.pets().ownerId, 99);
        db.fails(IntegrityException.class, FOREIGN_KEY, () -> db.execute(stray));
        Statement dropKey =
                () -> new SchemaStatement.DropForeignKey(house.pets().name(), ObjectName.of("pet_owner"));
        db.execute(dropKey);
        db.execute(stray);
        db.commit();
    }

    private static void check(RuleContext db) {
        var metaData = new MetaData();
        var item = new DynamicTable(metaData, "item");
        NumColumn<Long> id = item.column("id", Types.BIGINT).primaryKey();
        NumColumn<Integer> price = item.column("price", Types.INTEGER).nullable();
        TextColumn kind = item.column("kind", Types.varchar(10));
        item.withCheck("positive_price", price.gt(0));
        item.withCheck("known_kind", kind.in("it's", "that"));
        db.create(metaData);
        db.execute(insert(item).set(id, 1).set(price, 1).set(kind, "it's"));
        db.execute(insert(item).set(id, 2).setNull(price).set(kind, "that"));
        db.commit();
        db.fails(
                IntegrityException.class,
                CHECK,
                () -> db.execute(insert(item).set(id, 3).set(price, 0).set(kind, "that")));
        db.fails(
                IntegrityException.class,
                CHECK,
                () -> db.execute(insert(item).set(id, 3).set(price, 1).set(kind, "its")));
        db.fails(
                IntegrityException.class,
                CHECK,
                () -> db.execute(update(item).set(price, -1).where(id.eq(1))));
    }

    // ------------------------------------------------------------------------------------------------ generated values

    private static void identity(RuleContext db) {
        var metaData = new MetaData();
        var entry = new DynamicTable(metaData, "entry");
        NumColumn<Long> id = entry.column("id", Types.BIGINT).identity().primaryKey();
        TextColumn name = entry.column("name", Types.varchar(20));
        db.create(metaData);
        db.<String>change(value -> insert(entry).set(name, value))
                .changes("a", 1)
                .changes("b", 1)
                .changes("c", 1);
        List<Long> ids = db.all(select(id));
        Expect.equal("different ids", 3, new HashSet<>(ids).size());
        Expect.that(!ids.contains(null), "An id is NULL: " + ids);
    }

    private static void identityGiven(RuleContext db) {
        var metaData = new MetaData();
        var entry = new DynamicTable(metaData, "entry");
        NumColumn<Long> id = entry.column("id", Types.BIGINT).identity().primaryKey();
        TextColumn name = entry.column("name", Types.varchar(20));
        db.create(metaData);
        db.<Long>change(value -> insert(entry).set(id, value).set(name, "n" + value))
                .changes(1000L, 1)
                .changes(2000L, 1);
        db.<Long>rows(value -> select(name).where(id.eq(value)))
                .gives(1000L, "n1000")
                .gives(2000L, "n2000");
    }

    private static void identityOfIntegers(RuleContext db) {
        var metaData = new MetaData();
        var entry = new DynamicTable(metaData, "entry");
        NumColumn<Integer> id = entry.column("id", Types.INTEGER).identity().primaryKey();
        TextColumn name = entry.column("name", Types.varchar(20));
        db.create(metaData);
        db.<String>change(value -> insert(entry).set(name, value))
                .changes("a", 1)
                .changes("b", 1);
        Expect.equal("different ids", 2, new HashSet<>(db.all(select(id))).size());
    }

    private static void identityStart(RuleContext db) {
        var metaData = new MetaData();
        var entry = new DynamicTable(metaData, "entry");
        NumColumn<Long> id = entry.column("id", Types.BIGINT)
                .identity(new Identity(false, 1000L, null))
                .primaryKey();
        TextColumn name = entry.column("name", Types.varchar(20));
        db.create(metaData);
        db.<String>change(value -> insert(entry).set(name, value))
                .changes("a", 1)
                .changes("b", 1);
        Expect.equal("ids", List.of(1000L, 1001L), db.all(select(id).orderBy(id.asc())));
    }

    private static void constantDefaults(RuleContext db) {
        var metaData = new MetaData();
        var item = new DynamicTable(metaData, "item");
        NumColumn<Long> id = item.column("id", Types.BIGINT).primaryKey();
        var number = item.column("a_number", Types.INTEGER).serverDefault(-7);
        var decimal = item.column("a_decimal", Types.decimal(10, 2)).serverDefault(new BigDecimal("1.50"));
        var text = item.column("a_text", Types.varchar(40)).serverDefault("it's a \"default\" \\ %");
        var yes = item.column("a_bool", Types.BOOLEAN).serverDefault(true);
        var date = item.column("a_date", Types.DATE).serverDefault(LocalDate.of(2024, 2, 29));
        var given = item.column("given", Types.INTEGER).nullable().serverDefault(1);
        db.create(metaData);
        db.<Long>change(newId -> insert(item).set(id, newId).set(given, newId.intValue()))
                .changes(1L, 1)
                .changes(2L, 1);
        db.execute(insert(item).set(id, 3).setNull(given));
        var row = cells(-7, new BigDecimal("1.5"), "it's a \"default\" \\ %", true, LocalDate.of(2024, 2, 29));
        db.<Long>rows(key -> select(number, decimal, text, yes, date).where(id.eq(key)))
                .gives(1L, row)
                .gives(2L, row);
        db.<Long>rows(key -> select(given).where(id.eq(key))).gives(2L, 2).gives(3L, (Object) null);
    }

    private static void computedDefault(RuleContext db) {
        var metaData = new MetaData();
        var item = new DynamicTable(metaData, "item");
        NumColumn<Long> id = item.column("id", Types.BIGINT).primaryKey();
        var sum = item.column("a_sum", Types.INTEGER)
                .serverDefault(Values.value(40).plus(2));
        db.create(metaData);
        db.<Long>change(newId -> insert(item).set(id, newId)).changes(1L, 1).changes(2L, 1);
        db.<Long>rows(key -> select(sum).where(id.eq(key))).gives(1L, 42).gives(2L, 42);
    }

    private static void timeDefault(RuleContext db) {
        var metaData = new MetaData();
        var item = new DynamicTable(metaData, "item");
        NumColumn<Long> id = item.column("id", Types.BIGINT).primaryKey();
        var made = item.column("made", Types.TIMESTAMP_WITH_TIME_ZONE).serverDefault(currentTimestamp());
        db.create(metaData);
        db.<Long>change(newId -> insert(item).set(id, newId)).changes(1L, 1).changes(2L, 1);
        Instant now = Instant.now();
        for (Instant instant : db.all(select(made))) {
            Duration off = Duration.between(instant, now).abs();
            Expect.that(
                    off.compareTo(Duration.ofMinutes(10)) < 0,
                    "The default of current_timestamp is " + instant + ", and now it is " + now);
        }
    }

    private static void clientDefault(RuleContext db) {
        var counter = new AtomicLong(100);
        var metaData = new MetaData();
        var item = new DynamicTable(metaData, "item");
        NumColumn<Long> id = item.column("id", Types.BIGINT).primaryKey().clientDefault(counter::incrementAndGet);
        TextColumn name = item.column("name", Types.varchar(20));
        db.create(metaData);
        db.<String>change(value -> insert(item).set(name, value))
                .changes("a", 1)
                .changes("b", 1);
        db.<List<String>>change(names -> insert(item).values(names, from(name, value -> value)))
                .changes(List.of("c", "d"), 2)
                .changes(List.of("e"), 1);
        Expect.equal(
                "ids and names",
                List.of(cells(101L, "a"), cells(102L, "b"), cells(103L, "c"), cells(104L, "d"), cells(105L, "e")),
                db.all(select(id, name).orderBy(id.asc())));
    }

    private static void serverOnUpdate(RuleContext db) {
        var metaData = new MetaData();
        var item = new DynamicTable(metaData, "item");
        NumColumn<Long> id = item.column("id", Types.BIGINT).primaryKey();
        TextColumn name = item.column("name", Types.varchar(20));
        TemporalColumn<LocalDateTime> changed =
                item.column("changed", Types.TIMESTAMP).nullable().serverOnUpdate();
        db.create(metaData);
        LocalDateTime past = LocalDateTime.of(2001, 2, 3, 4, 5);
        db.<Long>change(newId -> insert(item).set(id, newId).set(name, "new").set(changed, past))
                .changes(1L, 1)
                .changes(2L, 1);
        db.<Long>rows(key -> select(changed).where(id.eq(key))).gives(1L, past).gives(2L, past);
        db.<Long>change(key -> update(item).set(name, "b" + key).where(id.eq(key)))
                .changes(1L, 1)
                .changes(3L, 0);
        db.<Integer>change(day -> update(item)
                        .set(name, "c")
                        .set(changed, past.plusDays(day))
                        .where(id.eq(2L)))
                .changes(1, 1)
                .changes(2, 1);
        List<LocalDateTime> times = db.all(select(changed).orderBy(id.asc()));
        Expect.that(times.get(0).getYear() > 2001, "After an UPDATE the column is still " + times.get(0));
        Expect.equal("what an UPDATE has set", past.plusDays(2), times.get(1));
    }

    // ------------------------------------------------------------------------------------------------ other objects

    private static void index(RuleContext db) {
        Indexed table = db.create(Indexed::new);
        db.execute(insert(table).set(table.id, 1).set(table.name, "a").set(table.size, 1));
        db.execute(insert(table).set(table.id, 2).set(table.name, "b").set(table.size, 1));
        db.commit();
        db.fails(
                IntegrityException.class,
                UNIQUE,
                () -> db.execute(
                        insert(table).set(table.id, 3).set(table.name, "a").set(table.size, 1)));
        db.<String>rows(name -> select(table.id).where(table.name.eq(name)))
                .gives("a", 1L)
                .gives("b", 2L);
    }

    /** A table with two indexes, one of them unique. */
    private static final class Indexed extends TypedTable<Indexed> {
        private final NumColumn<Long> id = bigint("id").primaryKey();
        private final TextColumn name = varchar("name", 20);
        private final NumColumn<Integer> size = integer("size_of");

        private Indexed(TableHome home) {
            super(home, "indexed", Indexed::new);
            uniqueIndex("indexed_by_name", name);
            index("indexed_by_size_and_name", size, name);
        }
    }

    private static void indexOfExpression(RuleContext db) {
        People people = People.in(db);
        var index = new Index("person_upper_name", List.of(upper(people.name).asc()), true);
        Statement createIndex = () -> new SchemaStatement.CreateIndex(people.name(), index, false);
        db.execute(createIndex);
        db.commit();
        db.fails(IntegrityException.class, UNIQUE, () -> people.add(db, 6, "ANN", null, null));
        Statement dropIndex = () -> new SchemaStatement.DropIndex(people.name(), index.name(), false);
        db.execute(dropIndex);
        people.add(db, 6, "ANN", null, null);
        db.commit();
    }

    private static void conditionalIndex(RuleContext db) {
        People people = People.in(db);
        var index = new Index("person_name", List.of(people.name.asc()), true);
        Statement createIndex = () -> new SchemaStatement.CreateIndex(people.name(), index, true);
        db.execute(createIndex);
        db.execute(createIndex);
        db.commit();
        db.fails(IntegrityException.class, UNIQUE, () -> people.add(db, 6, "ann", null, null));
        Statement dropIndex = () -> new SchemaStatement.DropIndex(people.name(), index.name(), true);
        db.execute(dropIndex);
        db.execute(dropIndex);
        people.add(db, 6, "ann", null, null);
        db.commit();
    }

    private static void dropIndex(RuleContext db) {
        Indexed table = db.create(Indexed::new);
        db.execute(insert(table).set(table.id, 1).set(table.name, "a").set(table.size, 1));
        db.commit();
        Statement dropIndex =
                () -> new SchemaStatement.DropIndex(table.name(), ObjectName.of("indexed_by_name"), false);
        db.execute(dropIndex);
        db.execute(insert(table).set(table.id, 2).set(table.name, "a").set(table.size, 1));
        db.commit();
    }

    private static void sequence(RuleContext db) {
        var metaData = new MetaData();
        Sequence numbers = metaData.sequence("numbers");
        People people = new People(metaData);
        db.create(metaData);
        long first = db.all(select(numbers.nextValue())).get(0);
        long second = db.all(select(numbers.nextValue())).get(0);
        Expect.equal("the number after " + first, first + 1, second);
        db.<String>change(name ->
                        insert(people).set(people.id, numbers.nextValue()).set(people.name, name))
                .changes("a", 1)
                .changes("b", 1);
        db.<String>rows(name -> select(people.id).where(people.name.eq(name)))
                .gives("a", second + 1)
                .gives("b", second + 2);
    }

    private static void sequenceStart(RuleContext db) {
        var metaData = new MetaData();
        Sequence numbers = metaData.sequence("numbers", 500L, 10L);
        db.create(metaData);
        for (long expected : new long[] {500, 510, 520}) {
            Expect.equal("a number", List.of(expected), db.all(select(numbers.nextValue())));
        }
    }

    private static void sequenceCycle(RuleContext db) {
        var metaData = new MetaData();
        Sequence numbers = metaData.sequence(
                "numbers", Numbering.DEFAULT.from(3).by(2).between(1, 5).cycling());
        db.create(metaData);
        for (long expected : new long[] {3, 5, 1, 3}) {
            Expect.equal("a number", List.of(expected), db.all(select(numbers.nextValue())));
        }
    }

    private static void sequenceCache(RuleContext db) {
        var metaData = new MetaData();
        Sequence numbers =
                metaData.sequence("numbers", Numbering.DEFAULT.from(7).cached(5));
        db.create(metaData);
        for (long expected : new long[] {7, 8, 9}) {
            Expect.equal("a number", List.of(expected), db.all(select(numbers.nextValue())));
        }
    }

    private static void computed(RuleContext db, boolean stored) {
        var metaData = new MetaData();
        var item = new DynamicTable(metaData, "item");
        NumColumn<Long> id = item.column("id", Types.BIGINT).primaryKey();
        NumColumn<Integer> price = item.column("price", Types.INTEGER).nullable();
        NumColumn<Integer> declared = item.column("with_tax", Types.INTEGER);
        NumColumn<Integer> withTax = stored ? declared.storedAs(price.plus(19)) : declared.virtualAs(price.plus(19));
        db.create(metaData);
        db.<Long>change(key -> insert(item).set(id, key).set(price, key.intValue() * 100))
                .changes(1L, 1)
                .changes(2L, 1);
        db.execute(insert(item).set(id, 3));
        db.<Long>rows(key -> select(withTax).where(id.eq(key)))
                .gives(1L, 119)
                .gives(2L, 219)
                .gives(3L, (Object) null);
        db.<Integer>change(amount -> update(item).set(price, amount).where(id.eq(1)))
                .changes(5, 1)
                .changes(6, 1);
        db.<Integer>rows(amount -> select(id).where(withTax.eq(amount)))
                .gives(25, 1L)
                .gives(219, 2L);
    }

    /** A table of names in which nothing is unique yet. */
    private record Names(
            MetaData metaData, DynamicTable table, NumColumn<Long> id, TextColumn name, NumColumn<Integer> rank) {
        static Names declared() {
            var metaData = new MetaData();
            var table = new DynamicTable(metaData, "names");
            return new Names(
                    metaData,
                    table,
                    table.column("id", Types.BIGINT).primaryKey(),
                    table.column("name", Types.varchar(20)).nullable(),
                    table.column("rank_of", Types.INTEGER).nullable());
        }

        void add(RuleContext db, long newId, @Nullable String newName, @Nullable Integer newRank) {
            db.execute(insert(table).set(id, newId).set(name, newName).set(rank, newRank));
            db.commit();
        }

        void refuses(RuleContext db, @Nullable String newName, @Nullable Integer newRank) {
            db.fails(IntegrityException.class, UNIQUE, () -> add(db, 99, newName, newRank));
        }
    }

    private static void partialIndex(RuleContext db) {
        Names names = Names.declared();
        names.table.withIndex(new Index("names_of_first", List.of(names.name.asc()), true)
                .withWhere(names.rank.eq(1).node()));
        db.create(names.metaData);
        names.add(db, 1, "a", 1);
        names.add(db, 2, "a", 2);
        names.add(db, 3, "a", 2);
        names.refuses(db, "a", 1);
    }

    private static void coveringIndex(RuleContext db) {
        Names names = Names.declared();
        names.table.withIndex(new Index("names_with_rank", List.of(names.name.asc()), true).withIncluded("rank_of"));
        db.create(names.metaData);
        names.add(db, 1, "a", 1);
        names.refuses(db, "a", 2);
        db.<String>rows(name -> select(names.rank).where(names.name.eq(name)))
                .gives("a", 1)
                .gives("b");
    }

    private static void indexMethod(RuleContext db) {
        Names names = Names.declared();
        names.table.withIndex(new Index("names_as_tree", List.of(names.name.asc()), true).withMethod("btree"));
        db.create(names.metaData);
        names.add(db, 1, "a", 1);
        names.refuses(db, "a", 2);
    }

    private static void descendingIndex(RuleContext db) {
        Names names = Names.declared();
        names.table.withIndex(new Index("names_downwards", List.of(names.name.desc(), names.rank.asc()), true));
        db.create(names.metaData);
        names.add(db, 1, "a", 1);
        names.add(db, 2, "a", 2);
        names.refuses(db, "a", 2);
    }

    private static void nullsNotDistinct(RuleContext db) {
        Names names = Names.declared();
        names.table.withUnique(UniqueKey::withNullsNotDistinct, names.name);
        names.table.withIndex(new Index("names_by_rank", List.of(names.rank.asc()), true).withNullsNotDistinct());
        db.create(names.metaData);
        names.add(db, 1, null, 1);
        names.add(db, 2, "a", null);
        names.refuses(db, null, 2);
        names.refuses(db, "b", null);
    }

    private static void deferredUnique(RuleContext db) {
        Names names = Names.declared();
        names.table.withUnique(key -> key.withDeferral(Deferral.INITIALLY_DEFERRED), names.rank);
        db.create(names.metaData);
        names.add(db, 1, "a", 1);
        names.add(db, 2, "b", 2);
        db.execute(update(names.table).set(names.rank, 2).where(names.id.eq(1)));
        db.execute(update(names.table).set(names.rank, 1).where(names.id.eq(2)));
        db.commit();
        names.refuses(db, "c", 1);
    }

    private static void deferredForeignKey(RuleContext db) {
        var metaData = new MetaData();
        var node = new DynamicTable(metaData, "tree_node");
        NumColumn<Long> id = node.column("id", Types.BIGINT).primaryKey();
        NumColumn<Long> parent = node.column("parent_id", Types.BIGINT)
                .references(() -> id, key -> key.withDeferral(Deferral.INITIALLY_DEFERRED));
        db.create(metaData);
        db.execute(insert(node).set(id, 2).set(parent, 1));
        db.execute(insert(node).set(id, 1).set(parent, 1));
        db.commit();
        Expect.equal("nodes", List.of(2L), db.all(select(count()).from(node)));
        db.execute(insert(node).set(id, 3).set(parent, 4));
        db.fails(IntegrityException.class, FOREIGN_KEY, db::commit);
        Expect.equal("nodes", List.of(2L), db.all(select(count()).from(node)));
    }

    private static void matchFull(RuleContext db) {
        var metaData = new MetaData();
        var seat = new DynamicTable(metaData, "seat");
        var row = seat.column("seat_row", Types.INTEGER).primaryKey();
        var number = seat.column("seat_number", Types.INTEGER).primaryKey();
        var guest = new DynamicTable(metaData, "guest");
        var id = guest.column("id", Types.BIGINT).primaryKey();
        var guestRow = guest.column("seat_row", Types.INTEGER).nullable();
        var guestNumber = guest.column("seat_number", Types.INTEGER).nullable();
        guest.withForeignKey(List.of(guestRow, guestNumber), () -> List.of(row, number), ForeignKey::withMatchFull);
        db.create(metaData);
        db.execute(insert(seat).set(row, 1).set(number, 1));
        db.execute(insert(guest).set(id, 1).set(guestRow, 1).set(guestNumber, 1));
        db.execute(insert(guest).set(id, 2));
        db.commit();
        db.fails(IntegrityException.class, FOREIGN_KEY, () -> {
            db.execute(insert(guest).set(id, 3).set(guestRow, 1));
            db.commit();
        });
    }

    private static void generatedNames(RuleContext db) {
        String length = "x".repeat(120);
        var naming = NamingConvention.templates(Map.of(
                NamingConvention.Kind.PRIMARY_KEY, "pk_{table}_" + length,
                NamingConvention.Kind.UNIQUE_KEY, "uq_" + length + "_{columns}",
                NamingConvention.Kind.FOREIGN_KEY, "fk_" + length + "_{column}",
                NamingConvention.Kind.INDEX, "ix_" + length + "_{columns}"));
        for (int round = 1; round <= 2; round++) {
            var metaData = new MetaData(null, naming);
            var hen = new DynamicTable(metaData, "goose");
            var egg = new DynamicTable(metaData, "goose_egg");
            NumColumn<Long> henId = hen.column("id", Types.BIGINT).primaryKey();
            NumColumn<Long> eggId = egg.column("id", Types.BIGINT).primaryKey();
            NumColumn<Long> from =
                    hen.column("egg_id", Types.BIGINT).nullable().unique().references(() -> eggId);
            NumColumn<Long> laidBy =
                    egg.column("hen_id", Types.BIGINT).nullable().references(() -> henId);
            NumColumn<Integer> weight = egg.column("weight", Types.INTEGER).nullable();
            egg.withIndex(laidBy).withIndex(weight).withIndex(laidBy, weight);
            db.create(metaData);
            db.execute(insert(hen).set(henId, 1));
            db.execute(insert(egg).set(eggId, 2).set(laidBy, 1));
            db.execute(update(hen).set(from, 2));
            db.commit();
            db.fails(
                    IntegrityException.class,
                    UNIQUE,
                    () -> db.execute(insert(hen).set(henId, 2).set(from, 2)));
            db.execute(update(hen).setNull(from));
            db.execute(Ddl.dropIndex(egg, egg.definition().indexes().get(1)));
            db.commit();
            db.drop(metaData);
        }
    }

    private static void statements(RuleContext db) {
        var table = new Indexed(new MetaData());
        db.execute(Ddl.createTable(table));
        db.execute(Ddl.createTable(table).ifNotExists());
        db.execute(Ddl.createIndex(table, "indexed_by_name"));
        db.commit();
        db.execute(insert(table).set(table.id, 1).set(table.name, "a").set(table.size, 1));
        db.commit();
        db.fails(
                IntegrityException.class,
                UNIQUE,
                () -> db.execute(
                        insert(table).set(table.id, 2).set(table.name, "a").set(table.size, 1)));
        db.execute(Ddl.dropIndex(table, "indexed_by_name"));
        db.execute(Ddl.dropTable(table));
        db.execute(Ddl.dropTable(table).ifExists());
        db.commit();
        db.fails(DatabaseException.class, ErrorCode.NO_SUCH_OBJECT, () -> db.all(select(table.id)));
    }

    private static void addColumn(RuleContext db) {
        db.create(metaData ->
                new DynamicTable(metaData, "item").column("id", Types.BIGINT).primaryKey());
        var later = new DynamicTable(new MetaData(), "item");
        NumColumn<Long> id = later.column("id", Types.BIGINT).primaryKey();
        NumColumn<Integer> size = later.column("size_of", Types.INTEGER).serverDefault(7);
        TextColumn note = later.column("note", Types.varchar(20)).nullable();
        var before = new DynamicTable(new MetaData(), "item");
        db.execute(insert(before).set(before.column("id", Types.BIGINT), 1));
        db.execute(Ddl.addColumn(size));
        db.execute(Ddl.addColumn(note));
        db.execute(insert(later).set(id, 2).set(size, 8).set(note, "b"));
        db.<Long>rows(key -> select(size, note).where(id.eq(key)))
                .gives(1L, cells(7, null))
                .gives(2L, cells(8, "b"));
        db.commit();
    }

    private static void dropColumn(RuleContext db) {
        People people = People.in(db);
        db.commit();
        db.execute(Ddl.dropColumn(people, "age"));
        db.commit();
        db.<Long>rows(id -> select(people.name).where(people.id.eq(id)))
                .gives(1L, "ann")
                .gives(2L, "bob");
        db.commit();
        db.fails(DatabaseException.class, ErrorCode.NO_SUCH_OBJECT, () -> db.all(select(people.age)));
    }

    private static void rename(RuleContext db) {
        var metaData = new MetaData();
        var item = new DynamicTable(metaData, "item_under_its_old_name");
        NumColumn<Long> id = item.column("id", Types.BIGINT).primaryKey();
        var renamed = new DynamicTable(metaData, "item_under_its_new_name");
        NumColumn<Long> sameId = renamed.column("id", Types.BIGINT).primaryKey();
        db.execute(Ddl.createTable(item));
        db.execute(insert(item).set(id, 7));
        db.commit();
        db.execute(Ddl.renameTable(item, "item_under_its_new_name"));
        db.commit();
        Expect.equal("rows under the new name", List.of(7L), db.all(select(sameId)));
        db.execute(Ddl.dropTable(renamed));
        db.commit();
    }

    private static void comment(RuleContext db) {
        var metaData = new MetaData();
        var item = new DynamicTable(metaData, "item").withComment("it's a \"table\" \\ with % and ? and :name");
        NumColumn<Long> id = item.column("id", Types.BIGINT).primaryKey().comment("it's the key; -- and no more");
        db.create(metaData);
        db.<Long>change(newId -> insert(item).set(id, newId)).changes(1L, 1).changes(2L, 1);
    }

    private static void commentLater(RuleContext db) {
        People people = People.in(db);
        Statement ofTable = () -> new SchemaStatement.CommentOnTable(people.name(), "it's \"who\" \\ works here");
        Statement ofColumn = () -> new SchemaStatement.CommentOnColumn(people.name(), "age", "in years; 'round");
        db.execute(ofTable);
        db.execute(ofColumn);
        db.commit();
        db.<Long>rows(id -> select(people.name).where(people.id.eq(id)))
                .gives(1L, "ann")
                .gives(2L, "bob");
    }
}
