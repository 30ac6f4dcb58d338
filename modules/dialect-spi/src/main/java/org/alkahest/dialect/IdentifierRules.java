package org.alkahest.dialect;

import java.util.Locale;
import java.util.Set;
import org.alkahest.dialect.reflect.StoredNames;

/**
 * When and how identifiers are quoted. This is the only code that writes one.
 *
 * <p>Where unquoted identifiers are folded to upper case, {@code name} is how everybody declares what is kept as {@code NAME}. What is
 * kept as {@code name} is declared with its quotes, {@code "name"}, and what is kept with quotes has one more pair of them.
 *
 * @param open the opening quote, for example {@code "}
 * @param close the closing quote; doubled inside a quoted identifier
 * @param unquotedCase how the database folds unquoted identifiers; one that would change is quoted
 * @param reserved words that must be quoted, in lower case
 */
public record IdentifierRules(char open, char close, UnquotedCase unquotedCase, Set<String> reserved)
        implements StoredNames {
    public IdentifierRules {
        reserved = Set.copyOf(reserved);
    }

    /** What a database does to the case of an identifier without quotes. */
    public enum UnquotedCase {
        LOWER,
        UPPER,
        /** It is kept, or compared without regard to case. */
        KEPT
    }

    /** The identifier as it is written into SQL: as it stands if nothing can go wrong, quoted otherwise. */
    public String write(String identifier) {
        return isPlain(identifier) ? identifier : quote(isQuoted(identifier) ? unquoted(identifier) : identifier);
    }

    /** As the database keeps an identifier that was written so: folded to upper case if it goes without quotes. */
    @Override
    public String stored(String identifier) {
        if (unquotedCase == UnquotedCase.UPPER && isPlain(identifier)) {
            return identifier.toUpperCase(Locale.ROOT);
        }
        return isQuoted(identifier) ? unquoted(identifier) : identifier;
    }

    /** The identifier as it is declared, from how the database keeps it: the other way round from {@link #stored}. */
    @Override
    public String declared(String stored) {
        if (unquotedCase != UnquotedCase.UPPER || stored.isEmpty()) {
            return stored;
        }
        if (isPlain(stored) || isQuoted(stored)) {
            return open + stored + close;
        }
        String lower = stored.toLowerCase(Locale.ROOT);
        return isPlain(lower) && stored.equals(lower.toUpperCase(Locale.ROOT)) ? lower : stored;
    }

    /** Whether it is a name that would be folded, in one pair of quotes or more. */
    private boolean isQuoted(String identifier) {
        if (unquotedCase != UnquotedCase.UPPER) {
            return false;
        }
        String inner = identifier;
        while (inner.length() > 2 && inner.charAt(0) == open && inner.charAt(inner.length() - 1) == close) {
            inner = unquoted(inner);
        }
        return inner.length() < identifier.length() && isPlain(inner);
    }

    private static String unquoted(String identifier) {
        return identifier.substring(1, identifier.length() - 1);
    }

    private String quote(String identifier) {
        String end = String.valueOf(close);
        return open + identifier.replace(end, end + end) + close;
    }

    /**
     * Lower-case names go unquoted, as everybody writes them: on a database that folds to upper case they then mean the
     * upper-case name, which is what reading them unquoted gives back. Anything else keeps its exact spelling by quotes.
     */
    private boolean isPlain(String identifier) {
        if (reserved.contains(identifier)) {
            return false;
        }
        for (int i = 0; i < identifier.length(); i++) {
            char c = identifier.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c == '_' && i > 0);
            boolean digit = c >= '0' && c <= '9' && i > 0;
            if (!letter && !digit) {
                return false;
            }
        }
        return true;
    }
}
