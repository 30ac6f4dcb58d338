package org.alkahest.tools.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alkahest.dialect.reflect.ObjectKind;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.dialect.reflect.ReflectionRequest;
import org.alkahest.engine.Engine;
import org.alkahest.orm.Mappings;
import org.alkahest.testdb.Product;
import org.alkahest.testdb.TestDatabase;
import org.alkahest.testdb.TestDatabases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mapped classes of what was read from each database: they compile together with a program that uses them, and it runs. */
class EntitiesOfDatabasesTest {
    private static final String PACKAGE = "org.example.library";

    private static final String WITH_RECORDS = """
            package org.example.library;

            import java.math.BigDecimal;
            import java.time.LocalDate;
            import java.util.List;
            import org.alkahest.engine.Engine;
            import org.alkahest.orm.Sessions;

            public final class Program {
                private Program() {}

                public static List<Object> run(Engine engine) {
                    Sessions sessions = Sessions.of(engine, Library.MAPPINGS);
                    long id = sessions.inTransaction(session -> {
                        Author ada = session.add(new Author(null, "Ada", LocalDate.of(1815, 12, 10), null));
                        session.add(new Genre("fun", "Fun"));
                        Author byron = session.add(new Author(null, "Byron", null, key(ada.id())));
                        Book book = session.add(new Book(null, "Notes", new BigDecimal("9.50"), key(ada.id()), byron.id()));
                        session.add(new Edition(key(book.id()), 1, null));
                        session.add(new Copy("4711", key(book.id()), 1));
                        session.add(new BookGenre(key(book.id()), "fun"));
                        return key(book.id());
                    });
                    return sessions.inTransaction(session -> {
                        Book book = session.get(Book.class, id);
                        session.replace(book.withTitle("Notes, revised"));
                        Author author = session.execute(Library.author(book)).one();
                        Author editor = session.execute(Library.editor(book)).one();
                        Genre genre = session.execute(Library.genres(book)).one();
                        Copy copy = session.execute(Library.copies(session.get(Edition.class, id, 1))).one();
                        return List.of(
                                author.name(),
                                editor.name(),
                                session.execute(Library.mentor(editor)).one().name(),
                                session.execute(Library.mentor(author)).all().size(),
                                session.execute(Library.authorsByMentor(author)).one().name(),
                                session.execute(Library.booksByEditor(editor)).one().title(),
                                session.execute(Library.booksByAuthor(editor)).all().size(),
                                genre.title(),
                                session.execute(Library.books(genre)).one().title(),
                                session.execute(Library.edition(copy)).one().number());
                    });
                }

                private static long key(Long key) {
                    return key;
                }
            }
            """;

    private static final String WITH_CLASSES = """
            package org.example.library;

            import java.math.BigDecimal;
            import java.time.LocalDate;
            import java.util.List;
            import org.alkahest.engine.Engine;
            import org.alkahest.orm.Sessions;

            public final class Program {
                private Program() {}

                public static List<Object> run(Engine engine) {
                    Sessions sessions = Sessions.of(engine, Library.MAPPINGS);
                    long id = sessions.inTransaction(session -> {
                        Author ada = new Author();
                        ada.setName("Ada");
                        ada.setBorn(LocalDate.of(1815, 12, 10));
                        Genre fun = new Genre();
                        fun.setCode("fun");
                        fun.setTitle("Fun");
                        session.addAll(List.of(ada, fun));
                        session.flush();
                        Book book = new Book();
                        book.setTitle("Notes");
                        book.setPrice(new BigDecimal("9.50"));
                        book.setAuthorId(ada.id());
                        session.add(book);
                        session.flush();
                        book.setTitle("Notes, revised");
                        Copy copy = new Copy();
                        copy.setBarcode("4711");
                        copy.setBookId(book.id());
                        copy.setEditionNumber(1);
                        Edition edition = new Edition();
                        edition.setBookId(book.id());
                        edition.setNumber(1);
                        session.addAll(List.of(copy, edition));
                        return book.id();
                    });
                    return sessions.inTransaction(session -> {
                        Book book = session.get(Book.class, id);
                        Author author = session.execute(Library.author(book)).one();
                        return List.of(
                                author.name(),
                                author.born(),
                                book.price(),
                                session.execute(Library.editor(book)).all().size(),
                                session.execute(Library.booksByAuthor(author)).one().title());
                    });
                }
            }
            """;

    @TempDir
    Path directory;

    private static Collection<ReflectedTable> read(Engine engine) {
        return engine.inspector()
                .tables(ReflectionRequest.tables().kinds(EnumSet.allOf(ObjectKind.class)))
                .tables()
                .values();
    }

    private Object run(Map<String, String> files, String program, Engine engine) throws Exception {
        Map<String, String> all = new HashMap<>(files);
        all.put("org/example/library/Program.java", program);
        try (Compilation compiled = Compilation.of(all, directory)) {
            return compiled.type(PACKAGE + ".Program")
                    .getMethod("run", Engine.class)
                    .invoke(null, engine);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSessionStoresRecordsAndGoesTheirWaysInEveryDirection(Product product) throws Exception {
        try (TestDatabase database = TestDatabases.find(product).freshDatabase();
                Engine engine = Engine.of(database.dataSource())) {
            Library.create(database);
            Map<String, String> files =
                    SchemaCode.inPackage(PACKAGE).holder("Library").records(read(engine));

            assertThat(run(files, WITH_RECORDS, engine))
                    .isEqualTo(List.of(
                            "Ada", "Byron", "Ada", 0, "Byron", "Notes, revised", 0, "Fun", "Notes, revised", 1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSessionStoresObjectsAndNoticesTheirChanges(Product product) throws Exception {
        try (TestDatabase database = TestDatabases.find(product).freshDatabase();
                Engine engine = Engine.of(database.dataSource())) {
            Library.create(database);
            Map<String, String> files =
                    SchemaCode.inPackage(PACKAGE).holder("Library").classes(read(engine));

            assertThat(run(files, WITH_CLASSES, engine)).hasToString("[Ada, 1815-12-10, 9.50, 0, Notes, revised]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void mappedClassesOfASchemaWithEverythingCompileAndAreMapped(Product product) throws Exception {
        try (TestDatabase database = TestDatabases.find(product).freshDatabase();
                Engine engine = Engine.of(database.dataSource())) {
            ShopSchema.create(database);
            SchemaCode code = SchemaCode.inPackage(PACKAGE).holder("Shop");
            Collection<ReflectedTable> read = read(engine);

            for (Map<String, String> files : List.of(code.records(read), code.classes(read))) {
                Path classes = Files.createTempDirectory(directory, "classes");
                try (Compilation compiled = Compilation.of(files, classes)) {
                    assertThat(compiled.constant(PACKAGE + ".Shop", "MAPPINGS", Mappings.class)
                                    .metaData()
                                    .tables())
                            .hasSizeGreaterThan(6);
                }
            }
        }
    }
}
