package org.alkahest.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.alkahest.sql.error.ConfigurationException;
import org.alkahest.sql.error.ErrorCode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Dialects are found, told apart, and blamed by name. */
class DialectsTest {
    /** Claims URLs that begin with its id. */
    public static class First implements DialectProvider {
        @Override
        public String id() {
            return "first";
        }

        @Override
        public boolean acceptsUrl(String jdbcUrl) {
            return jdbcUrl.startsWith("jdbc:" + id() + ":");
        }

        @Override
        public boolean acceptsProduct(String productName) {
            return productName.equals(id());
        }

        @Override
        public DatabaseVersion assumedVersion() {
            return DatabaseVersion.of(id(), 1, 0);
        }

        @Override
        public Dialect dialect(DatabaseVersion version) {
            return new TinyDialect();
        }
    }

    public static class Second extends First {
        @Override
        public String id() {
            return "second";
        }
    }

    public static class Greedy extends First {
        @Override
        public String id() {
            return "greedy";
        }

        @Override
        public boolean acceptsUrl(String jdbcUrl) {
            return true;
        }
    }

    public static class Namesake extends First {}

    public static class Shouting extends First {
        @Override
        public String id() {
            return "FIRST";
        }
    }

    public static class Nameless extends First {
        @Override
        public String id() {
            return null;
        }
    }

    public static class Asking extends First {
        @Override
        public boolean acceptsUrl(String jdbcUrl) {
            throw new IllegalStateException("who knows?");
        }
    }

    public static class Unbuildable extends First {
        public Unbuildable() {
            throw new IllegalStateException("no way");
        }
    }

    /** A class path of its own, on which these providers are declared. */
    private static final class ClassPath extends ClassLoader {
        private final List<String> declared;

        ClassPath(String... declared) {
            super(DialectProvider.class.getClassLoader());
            this.declared = List.of(declared);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (!name.startsWith(DialectsTest.class.getName() + "$")) {
                    return super.loadClass(name, resolve);
                }
                Class<?> known = findLoadedClass(name);
                return known == null ? define(name) : known;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream bytes = DialectsTest.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] content = bytes.readAllBytes();
                return defineClass(name, content, 0, content.length);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.equals("META-INF/services/" + DialectProvider.class.getName())
                    ? Collections.enumeration(List.of(services()))
                    : super.getResources(name);
        }

        private URL services() throws MalformedURLException {
            byte[] content = String.join("\n", declared).getBytes(StandardCharsets.UTF_8);
            return new URL("memory", "", -1, "services", new URLStreamHandler() {
                @Override
                protected URLConnection openConnection(URL url) {
                    return new URLConnection(url) {
                        @Override
                        public void connect() {}

                        @Override
                        public InputStream getInputStream() {
                            return new ByteArrayInputStream(content);
                        }
                    };
                }
            });
        }
    }

    private static Dialects declared(Class<?>... providers) {
        String[] names = new String[providers.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = providers[i].getName();
        }
        return Dialects.seenBy(new ClassPath(names), null);
    }

    private static ConfigurationException failure(ThrowingCallable action) {
        return catchThrowableOfType(ConfigurationException.class, action);
    }

    @Test
    void theDialectOfAUrlOrAProductIsTheOneThatClaimsIt() {
        Dialects dialects = declared(First.class, Second.class);

        assertThat(dialects.forUrl("jdbc:second:thing").id()).isEqualTo("second");
        assertThat(dialects.forProduct("first").id()).isEqualTo("first");
        assertThat(dialects.providers()).extracting(DialectProvider::id).containsExactly("first", "second");
    }

    @Test
    void noDialectIsToldWithThoseThatAreThereAndHowToAddOne() {
        ConfigurationException error =
                failure(() -> declared(First.class, Second.class).forUrl("jdbc:other:x"));

        assertThat(error.code()).isEqualTo(ErrorCode.NO_DIALECT);
        assertThat(error).hasMessageContaining("first, second").hasMessageContaining("org.alkahest:alkahest-dialect-");
    }

    @Test
    void nothingOfAUrlButItsProductIsRepeated() {
        ConfigurationException error = failure(() -> declared().forUrl("jdbc:other://me:secret@host/db"));

        assertThat(error).hasMessageContaining("jdbc:other:").hasMessageNotContaining("secret");
    }

    @Test
    void twoClaimsAreToldWithClassAndModule() {
        ConfigurationException error =
                failure(() -> declared(First.class, Greedy.class).forUrl("jdbc:first:x"));

        assertThat(error.code()).isEqualTo(ErrorCode.AMBIGUOUS_DIALECT);
        assertThat(error)
                .hasMessageContaining(First.class.getName() + " on the class path")
                .hasMessageContaining(Greedy.class.getName() + " on the class path");
    }

    @Test
    void anIdThatIsTakenMissingOrNotLowerCaseIsTheProvidersFault() {
        for (Class<?> bad : List.of(Namesake.class, Shouting.class, Nameless.class)) {
            ConfigurationException error = failure(() -> declared(First.class, bad));

            assertThat(error.code()).isEqualTo(ErrorCode.BROKEN_DIALECT_PROVIDER);
            assertThat(error).hasMessageContaining(bad.getName());
        }
    }

    @Test
    void aProviderThatCannotBeMadeIsNamedWithTheReason() {
        ConfigurationException error = failure(() -> declared(Unbuildable.class));

        assertThat(error.code()).isEqualTo(ErrorCode.BROKEN_DIALECT_PROVIDER);
        assertThat(error).hasMessageContaining(Unbuildable.class.getName()).hasMessageContaining("no way");
    }

    @Test
    void aProviderThatIsNotThereIsNamed() {
        ConfigurationException error =
                failure(() -> Dialects.seenBy(new ClassPath("org.alkahest.dialect.DialectsTest$Gone"), null));

        assertThat(error.code()).isEqualTo(ErrorCode.BROKEN_DIALECT_PROVIDER);
        assertThat(error).hasMessageContaining("Gone");
    }

    @Test
    void aProviderThatFailsWhenAskedIsNamed() {
        ConfigurationException error = failure(() -> declared(Asking.class).forUrl("jdbc:first:x"));

        assertThat(error.code()).isEqualTo(ErrorCode.BROKEN_DIALECT_PROVIDER);
        assertThat(error).hasMessageContaining(Asking.class.getName()).hasMessageContaining("who knows?");
    }

    @Test
    void aProviderSeenTwiceIsOne() {
        var classPath = new ClassPath(First.class.getName(), First.class.getName());

        assertThat(Dialects.seenBy(classPath, null).providers()).hasSize(1);
    }

    @Test
    void providersMayAlsoBeGivenByHand() {
        assertThat(Dialects.of(List.of(new First())).forUrl("jdbc:first:x")).isInstanceOf(First.class);
        assertThatThrownBy(() -> Dialects.of(List.of(new First(), new Namesake())))
                .isInstanceOf(ConfigurationException.class);
    }
}
