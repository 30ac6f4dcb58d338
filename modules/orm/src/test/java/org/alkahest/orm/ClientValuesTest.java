package org.alkahest.orm;

import static org.alkahest.orm.Refused.refused;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.alkahest.engine.Engine;
import org.alkahest.engine.event.StatementExecution;
import org.alkahest.engine.event.StatementListener;
import org.alkahest.engine.option.EngineOptions;
import org.alkahest.orm.annotation.Default;
import org.alkahest.orm.annotation.Generated;
import org.alkahest.orm.annotation.Id;
import org.alkahest.orm.annotation.OnUpdate;
import org.alkahest.orm.annotation.Version;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TemporalColumn;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.error.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values that the application does not give are made at the flush, and instances hold them from then on. */
class ClientValuesTest {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private static final class Numbered implements Supplier<String> {
        @Override
        public String get() {
            return "made " + COUNTER.incrementAndGet();
        }
    }

    private static final class Page {
        @Id
        @Generated
        private @Nullable Long id;

        @SuppressWarnings("unused") // read by the session
        private String title = "";

        @Default(Numbered.class)
        private @Nullable String slug;

        @OnUpdate(Numbered.class)
        private String editor = "nobody";

        private int changes;
        private java.time.@Nullable LocalDateTime changed;
    }

    private record Note(
            @Id @Default(Numbered.class) @Nullable String id,
            String text,
            @OnUpdate(Numbered.class) @Nullable String editor,
            @Version int version) {}

    private final Mappings mappings = Mappings.of(MethodHandles.lookup(), Page.class, Note.class);
    private final List<String> sent = new ArrayList<>();
    private Engine engine;
    private Sessions sessions;

    @BeforeEach
    void open() {
        COUNTER.set(0);
        DynamicTable pages = table("page");
        NumColumn<?> changes = (NumColumn<?>) pages.column("changes");
        counting(changes);
        ((TemporalColumn<?>) pages.column("changed")).serverOnUpdate();
        var listener = new StatementListener() {
            @Override
            public void beforeStatement(StatementExecution execution) {
                sent.add(execution.sql());
            }
        };
        engine = Engine.create(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                EngineOptions.defaults().withListener(listener));
        engine.createAll(mappings.metaData());
        sessions = Sessions.of(engine, mappings);
        sent.clear();
    }

    private static <N extends Number> void counting(NumColumn<N> column) {
        column.onUpdate(column.plus(1));
    }

    private DynamicTable table(String name) {
        return (DynamicTable) mappings.metaData().table(name).orElseThrow();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Page stored() {
        Page page = new Page();
        page.title = "first";
        sessions.transaction(session -> session.add(page));
        sent.clear();
        return page;
    }

    @Test
    void aNewObjectGetsItsDefaultWhereItHasNoValue() {
        Page page = stored();
        assertThat(page.slug).isEqualTo("made 1");
        Page given = new Page();
        given.slug = "given";
        sessions.transaction(session -> session.add(given));
        assertThat(given.slug).isEqualTo("given");
        try (Session session = sessions.open()) {
            assertThat(session.get(Page.class, page.id).slug).isEqualTo("made 1");
            assertThat(session.get(Page.class, given.id).slug).isEqualTo("given");
        }
    }

    @Test
    void aKeyCanBeADefaultAndARecordComesBackWithIt() {
        Note note = sessions.inTransaction(session -> session.add(new Note(null, "a", null, 0)));
        assertThat(note).isEqualTo(new Note("made 1", "a", null, 1));
        try (Session session = sessions.open()) {
            assertThat(session.get(Note.class, "made 1")).isEqualTo(note);
        }
    }

    @Test
    void aFlushThatIsRolledBackTakesTheDefaultAway() {
        Page page = new Page();
        try (Session session = sessions.open()) {
            session.add(page);
            session.flush();
            assertThat(page.slug).isEqualTo("made 1");
            session.rollback();
        }
        assertThat(page.slug).isNull();
    }

    @Test
    void anObjectThatChangesGetsItsValueOnUpdate() {
        Long id = stored().id;
        try (Session session = sessions.open()) {
            Page page = session.get(Page.class, id);
            page.title = "second";
            session.flush();
            assertThat(page.editor).isEqualTo("made 2");
            session.flush();
            assertThat(page.editor).isEqualTo("made 2");
            session.commit();
        }
        try (Session session = sessions.open()) {
            assertThat(session.get(Page.class, id).editor).isEqualTo("made 2");
        }
    }

    @Test
    void theDatabaseComputesInTheSameUpdateAndTheObjectShowsIt() {
        Long id = stored().id;
        try (Session session = sessions.open()) {
            Page page = session.get(Page.class, id);
            assertThat(page.changed).isNull();
            sent.clear();
            page.title = "second";
            session.flush();
            assertThat(sent.get(0))
                    .isEqualTo("update page set title = ?, editor = ?, changes = page.changes + ? where page.id = ?");
            assertThat(page.changes).isEqualTo(1);
            assertThat(page.changed).isNotNull();
            session.rollback();
            assertThat(page.changes).isZero();
            assertThat(page.editor).isEqualTo("nobody");
        }
    }

    @Test
    void whatTheApplicationSetsIsKept() {
        Long id = stored().id;
        try (Session session = sessions.open()) {
            Page page = session.get(Page.class, id);
            page.title = "second";
            page.editor = "ada";
            page.changes = 70;
            page.changed = java.time.LocalDateTime.of(2001, 2, 3, 4, 5);
            session.flush();
            assertThat(sent)
                    .last()
                    .isEqualTo("update page set title = ?, editor = ?, changes = ?, changed = ? where page.id = ?");
            assertThat(page.editor).isEqualTo("ada");
            assertThat(page.changes).isEqualTo(70);
        }
    }

    @Test
    void nothingIsMadeForAnObjectThatDoesNotChange() {
        Long id = stored().id;
        try (Session session = sessions.open()) {
            session.get(Page.class, id);
            sent.clear();
            session.flush();
            assertThat(sent).isEmpty();
        }
        assertThat(COUNTER).hasValue(1);
    }

    @Test
    void aRecordIsReplacedByOneWithTheValueOnUpdate() {
        Note note = sessions.inTransaction(session -> session.add(new Note("n", "a", null, 0)));
        try (Session session = sessions.open()) {
            session.replace(new Note("n", "b", null, note.version()));
            session.flush();
            assertThat(session.get(Note.class, "n")).isEqualTo(new Note("n", "b", "made 1", 2));
            session.rollback();
            assertThat(session.get(Note.class, "n")).isEqualTo(note);
        }
    }

    @Test
    void aRowThatSwitchesGetsDefaultAndValueOnUpdate() {
        Long id = stored().id;
        try (Session session = sessions.open()) {
            session.remove(session.get(Page.class, id));
            Page other = new Page();
            other.id = id;
            other.title = "other";
            session.add(other);
            session.flush();
            assertThat(other.slug).isEqualTo("made 2");
            assertThat(other.editor).isEqualTo("made 3");
            assertThat(other.changes).isEqualTo(1);
        }
    }

    @Test
    void statementsAboutTheTableFillInTheSame() {
        Long id = stored().id;
        DynamicTable pages = table("page");
        TextColumn title = (TextColumn) pages.column("title");
        engine.transaction(connection -> connection.execute(update(pages).set(title, "by statement")));
        try (Session session = sessions.open()) {
            Page page = session.get(Page.class, id);
            assertThat(page.editor).isEqualTo("made 2");
            assertThat(page.changes).isEqualTo(1);
        }
        DynamicTable notes = table("note");
        engine.transaction(connection -> connection.execute(
                insert(notes).set((TextColumn) notes.column("text"), "t").set(version(notes), 1)));
        try (Session session = sessions.open()) {
            assertThat(session.find(Note.class, "made 3")).isPresent();
        }
    }

    @SuppressWarnings("unchecked") // it is an int in Java
    private static NumColumn<Integer> version(DynamicTable notes) {
        return (NumColumn<Integer>) notes.column("version");
    }

    private record WithWrongDefault(
            @Id long id, @Default(Numbered.class) long number) {}

    private static final class NeedsMore implements Supplier<String> {
        @SuppressWarnings("unused") // it is there to be found
        private NeedsMore(String more) {}

        @Override
        public String get() {
            return "";
        }
    }

    private record WithoutMaker(
            @Id long id, @OnUpdate(NeedsMore.class) String text) {}

    @Test
    void aMakerOfOtherValuesIsRefused() {
        refused(ErrorCode.INVALID_MAPPING, () -> Mappings.of(MethodHandles.lookup(), WithWrongDefault.class))
                .hasMessageContaining("Let it implement Supplier<Long> directly.");
        refused(ErrorCode.INVALID_MAPPING, () -> Mappings.of(MethodHandles.lookup(), WithoutMaker.class))
                .hasMessageContaining("cannot be made");
    }
}
