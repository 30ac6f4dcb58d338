package org.alkahest.conformance.database;

import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.alkahest.conformance.database.Inventory.Kind;
import org.alkahest.conformance.database.Inventory.Thing;
import org.alkahest.dialect.Capability;
import org.alkahest.engine.Engine;
import org.alkahest.engine.PreparedBranch;
import org.alkahest.engine.inspect.Inspector;
import org.alkahest.engine.inspect.ReflectOptions;
import org.alkahest.sql.Ddl;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.Types;
import org.opentest4j.TestAbortedException;

/**
 * What was in a place before the rules came, written down in that place: a table that is there while they run. Whoever finds it
 * knows that an earlier run was ended before its time, and what is not that run's.
 *
 * <p>A place serves one run at a time. What somebody else creates there meanwhile is taken for the rules'.
 */
public final class Ledger {
    private static final String NAME = "alkahest_conformance";

    /** The kind of the entry that says what the {@linkplain #newName new names} of a run begin with. */
    private static final String PREFIX = "prefix";

    private final Engine engine;
    private final Inventory before;
    private final List<String> recovered;
    private final String prefix;
    private final AtomicInteger names = new AtomicInteger();

    private Ledger(Engine engine, Inventory before, String prefix, List<String> recovered) {
        this.engine = engine;
        this.before = before;
        this.prefix = prefix;
        this.recovered = List.copyOf(recovered);
    }

    /** The table. */
    private static final class Entries extends TypedTable<Entries> {
        private final NumColumn<Integer> line = integer("line").primaryKey();
        private final TextColumn kind = varchar("kind", 20);
        private final TextColumn name = varchar("name", 200);

        private Entries(TableHome home) {
            super(home, NAME, Entries::new);
        }
    }

    /**
     * Writes down what is there, or, where an earlier run was ended before its time, drops what that one has left first.
     *
     * @param engine stays open as long as the ledger
     * @param twoPhase opens an engine for two-phase transactions, in case an earlier run has left some of them undecided; it may
     *     throw {@link TestAbortedException}
     * @throws org.alkahest.sql.error.AlkahestException if the place cannot be read or written
     */
    public static Ledger open(Engine engine, Supplier<Engine> twoPhase) {
        var metaData = new MetaData();
        var entries = new Entries(metaData);
        if (engine.inspector().hasTable(entries.name())) {
            return found(engine, entries, twoPhase);
        }
        Inventory before = Inventory.of(engine);
        String prefix = "alkahest_" + Long.toString(System.nanoTime(), Character.MAX_RADIX) + "_";
        engine.createAll(metaData);
        engine.transaction(connection -> {
            connection.execute(insert(entries)
                    .set(entries.line, 0)
                    .set(entries.kind, PREFIX)
                    .set(entries.name, prefix));
            int line = 0;
            for (Thing thing : before.things()) {
                connection.execute(insert(entries)
                        .set(entries.line, ++line)
                        .set(entries.kind, thing.kind().name())
                        .set(entries.name, thing.name()));
            }
        });
        return new Ledger(engine, before, prefix, List.of());
    }

    private static Ledger found(Engine engine, Entries entries, Supplier<Engine> twoPhase) {
        Set<Thing> before = new HashSet<>();
        List<String> prefix = new ArrayList<>();
        engine.transaction(connection -> connection
                .execute(select(entries.kind, entries.name))
                .all()
                .forEach(row -> {
                    if (PREFIX.equals(row.v1())) {
                        prefix.add(row.v2());
                    } else {
                        before.add(new Thing(Kind.valueOf(row.v1()), row.v2()));
                    }
                }));
        if (prefix.isEmpty()) { // it was ended while it wrote, before there was a rule
            new Ledger(engine, new Inventory(before), NAME, List.of()).forget();
            return open(engine, twoPhase);
        }
        var ledger = new Ledger(engine, new Inventory(before), prefix.get(0), List.of());
        List<String> left = new ArrayList<>(ledger.decide(twoPhase));
        left.addAll(ledger.clear());
        return new Ledger(engine, ledger.before, ledger.prefix, left);
    }

    /** Rolls back what the earlier run had prepared and not decided, and which would keep its tables locked. */
    private List<String> decide(Supplier<Engine> twoPhase) {
        if (!engine.dialect().capabilities().has(Capability.TWO_PHASE_RECOVERY)) {
            return List.of();
        }
        try (Engine deciding = twoPhase.get()) {
            List<PreparedBranch> undecided = deciding.recovery().prepared().stream()
                    .filter(branch -> branch.transaction().startsWith(prefix))
                    .toList();
            undecided.forEach(deciding.recovery()::rollback);
            return undecided.stream()
                    .map(branch -> "transaction " + branch.transaction())
                    .toList();
        } catch (TestAbortedException notVerified) {
            return List.of(); // without such connections, no run could prepare anything
        }
    }

    /** What an earlier run had left behind, and is dropped now, such as {@code "table person"}; empty if there was none. */
    public List<String> recovered() {
        return recovered;
    }

    /** A name that no other run has for anything; in lower case, without what needs quotes. */
    public String newName() {
        return prefix + names.incrementAndGet();
    }

    /**
     * Drops what is there and was not before.
     *
     * @return what it was, such as {@code "table person"}; empty where the rules have left nothing behind
     */
    public List<String> clear() {
        Inspector inspector = engine.inspector();
        List<String> dropped = new ArrayList<>();
        if (engine.dialect().capabilities().has(Capability.CREATE_SCHEMA)) {
            for (String schema : inspector.schemas()) {
                if (schema.startsWith(prefix)) {
                    engine.transaction(connection ->
                            connection.execute(Ddl.dropSchema(schema).ifExists()));
                    dropped.add("schema " + schema);
                }
            }
        }
        List<Thing> things = new ArrayList<>(Inventory.of(engine).without(before));
        things.removeIf(thing -> thing.kind() == Kind.TABLE && thing.name().equals(NAME));
        if (!things.isEmpty()) {
            drop(inspector, Set.copyOf(things));
            things.forEach(thing -> dropped.add(thing.toString()));
        }
        return dropped;
    }

    private void drop(Inspector inspector, Set<Thing> things) {
        var metaData = new MetaData();
        inspector.reflectInto(
                metaData,
                ReflectOptions.all().withViews().withoutSequences().filter(name -> things.contains(Thing.table(name))));
        var types = new DynamicTable(metaData, NAME + "_types");
        inspector.enums(null).stream()
                .filter(each -> things.contains(new Thing(Kind.TYPE, each.name())))
                .forEach(each -> types.column(
                        each.name(), Types.labels(each.name(), each.labels().toArray(String[]::new))));
        inspector.sequences(null).stream()
                .filter(each ->
                        things.contains(new Thing(Kind.SEQUENCE, each.name().name())))
                .forEach(metaData::sequence);
        for (Thing thing : things) {
            if (thing.kind() == Kind.TABLE && metaData.table(thing.name()).isEmpty()) {
                new DynamicTable(metaData, thing.name()); // of which no more can be read than its name
            }
        }
        engine.dropAll(metaData, table -> table == types || things.contains(Thing.table(table.name())));
    }

    /** Drops the table itself: the place is as it was before, if it has been {@linkplain #clear cleared}. */
    public void forget() {
        var metaData = new MetaData();
        new Entries(metaData);
        engine.dropAll(metaData);
    }
}
