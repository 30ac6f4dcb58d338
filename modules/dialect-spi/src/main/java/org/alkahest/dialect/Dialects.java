package org.alkahest.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import org.alkahest.sql.error.ConfigurationException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.jspecify.annotations.Nullable;

/** The dialects that are there, checked when they are loaded. Immutable. */
public final class Dialects {
    private final List<DialectProvider> providers;

    private Dialects(List<DialectProvider> providers) {
        this.providers = List.copyOf(providers);
    }

    /** The dialects that the current thread's class loader and this module's layer see. */
    public static Dialects installed() {
        return seenBy(
                Thread.currentThread().getContextClassLoader(),
                Dialects.class.getModule().getLayer());
    }

    /**
     * The dialects that a class loader or a module layer sees, each once.
     *
     * @throws ConfigurationException ALK-3003 if a provider cannot be used
     */
    public static Dialects seenBy(@Nullable ClassLoader classLoader, @Nullable ModuleLayer layer) {
        Map<Class<?>, DialectProvider> found = new LinkedHashMap<>();
        if (layer != null) {
            load(ServiceLoader.load(layer, DialectProvider.class), found);
        }
        load(ServiceLoader.load(DialectProvider.class, classLoader), found);
        return of(List.copyOf(found.values()));
    }

    private static void load(ServiceLoader<DialectProvider> loader, Map<Class<?>, DialectProvider> found) {
        try {
            loader.stream().forEach(provider -> {
                if (!found.containsKey(provider.type())) {
                    found.put(provider.type(), instance(provider));
                }
            });
        } catch (ServiceConfigurationError broken) {
            throw new ConfigurationException(
                    ErrorCode.BROKEN_DIALECT_PROVIDER,
                    ErrorText.of(
                            "A dialect provider cannot be loaded.",
                            String.valueOf(broken.getMessage()),
                            "Correct or remove the jar that declares it."),
                    broken);
        }
    }

    private static DialectProvider instance(ServiceLoader.Provider<DialectProvider> provider) {
        try {
            return provider.get();
        } catch (ServiceConfigurationError broken) {
            throw broken(
                    provider.type(),
                    "It cannot be instantiated: " + reason(broken) + '.',
                    "A provider needs a public constructor without parameters that does not fail.",
                    broken);
        }
    }

    private static String reason(Throwable error) {
        Throwable cause = error.getCause() == null ? error : error.getCause();
        return cause.toString();
    }

    /**
     * Exactly these dialects.
     *
     * @throws ConfigurationException ALK-3003 if an id is missing, not in lower case, or taken twice
     */
    public static Dialects of(List<? extends DialectProvider> providers) {
        Map<String, DialectProvider> byId = new LinkedHashMap<>();
        for (DialectProvider provider : providers) {
            DialectProvider other = byId.put(checkedId(provider), provider);
            if (other != null) {
                throw broken(
                        provider.getClass(),
                        "Its id \"" + provider.id() + "\" is also that of " + describe(other.getClass()) + '.',
                        "Remove one of the two, or have its author choose another id.",
                        null);
            }
        }
        return new Dialects(List.copyOf(byId.values()));
    }

    private static String checkedId(DialectProvider provider) {
        String id;
        try {
            id = provider.id();
        } catch (RuntimeException | LinkageError failed) {
            throw broken(provider.getClass(), "Its id() failed: " + failed + '.', "Ask its author.", failed);
        }
        boolean bad = id == null || id.isBlank() || !id.equals(id.strip().toLowerCase(Locale.ROOT));
        if (bad) {
            throw broken(
                    provider.getClass(),
                    "Its id is \"" + id + "\".",
                    "An id is a word in lower case that no other dialect has.",
                    null);
        }
        return id;
    }

    /** All dialects, in the order in which they were found. */
    public List<DialectProvider> providers() {
        return providers;
    }

    /**
     * The dialect that a JDBC URL belongs to.
     *
     * @throws ConfigurationException ALK-3001 if there is none, ALK-3002 if there are several, ALK-3003 if one fails
     */
    public DialectProvider forUrl(String jdbcUrl) {
        return only(provider -> provider.acceptsUrl(jdbcUrl), "URLs that begin with \"" + beginning(jdbcUrl) + "\"");
    }

    /** The part of a URL that tells the product; the rest may hold a password. */
    private static String beginning(String jdbcUrl) {
        int second = jdbcUrl.indexOf(':', jdbcUrl.indexOf(':') + 1);
        return second < 0 ? "jdbc:" : jdbcUrl.substring(0, second + 1);
    }

    /**
     * The dialect of a database, by the name that the database gives itself.
     *
     * @throws ConfigurationException ALK-3001 if there is none, ALK-3002 if there are several, ALK-3003 if one fails
     */
    public DialectProvider forProduct(String productName) {
        return only(
                provider -> provider.acceptsProduct(productName),
                "a database that calls itself \"" + productName + "\"");
    }

    private DialectProvider only(Predicate<DialectProvider> accepts, String subject) {
        List<DialectProvider> claims = new ArrayList<>();
        for (DialectProvider provider : providers) {
            if (accepted(provider, accepts)) {
                claims.add(provider);
            }
        }
        if (claims.isEmpty()) {
            throw none(subject);
        }
        if (claims.size() > 1) {
            throw ambiguous(subject, claims);
        }
        return claims.get(0);
    }

    private static boolean accepted(DialectProvider provider, Predicate<DialectProvider> accepts) {
        try {
            return accepts.test(provider);
        } catch (RuntimeException | LinkageError failed) {
            throw broken(
                    provider.getClass(),
                    "It failed when asked whether a database is its own: " + failed + '.',
                    "Remove it, or ask its author.",
                    failed);
        }
    }

    private ConfigurationException none(String subject) {
        List<String> ids = providers.stream().map(DialectProvider::id).sorted().toList();
        return new ConfigurationException(
                ErrorCode.NO_DIALECT,
                ErrorText.of(
                        "There is no dialect for " + subject + '.',
                        ids.isEmpty()
                                ? "No dialect is on the module path or class path."
                                : "The dialects found are: " + String.join(", ", ids) + '.',
                        "Add the artifact org.alkahest:alkahest-dialect-… of your database to the run-time path;"
                                + " in an image made with jlink, add its module."));
    }

    private static ConfigurationException ambiguous(String subject, List<DialectProvider> claims) {
        List<String> names =
                claims.stream().map(claim -> describe(claim.getClass())).toList();
        return new ConfigurationException(
                ErrorCode.AMBIGUOUS_DIALECT,
                ErrorText.of(
                        "Several dialects claim " + subject + '.',
                        "These do: " + String.join("; ", names) + '.',
                        "Remove all but one, or name the dialect when the engine is created."));
    }

    private static ConfigurationException broken(Class<?> provider, String why, String fix, @Nullable Throwable cause) {
        return new ConfigurationException(
                ErrorCode.BROKEN_DIALECT_PROVIDER,
                ErrorText.of("The dialect provider " + describe(provider) + " cannot be used.", why, fix),
                cause);
    }

    private static String describe(Class<?> provider) {
        Module module = provider.getModule();
        return provider.getName() + (module.isNamed() ? " in module " + module.getName() : " on the class path");
    }
}
