package org.alkahest.tools.code;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.LabelType;

/**
 * Words joined in camel case, their letters as they are but for words of capitals only. Names of classes, which are names of files,
 * are of ASCII; a letter that has no likeness there is written as its number.
 */
final class StandardNaming implements NamingPolicy {
    private static final Map<Integer, String> ALIKE = Map.of(
            (int) 'ß', "ss", (int) 'æ', "ae", (int) 'œ', "oe", (int) 'ø', "o", (int) 'đ', "d", (int) 'ð', "d",
            (int) 'þ', "th", (int) 'ł', "l", (int) 'ı', "i");

    @Override
    public String table(TableName table) {
        return type(table.name());
    }

    @Override
    public String enumeration(LabelType type) {
        return type(type.name());
    }

    private static String type(String name) {
        var type = new StringBuilder();
        words(ascii(name)).forEach(word -> type.append(capitalized(word)));
        return type.toString();
    }

    @Override
    public String column(String column) {
        var member = new StringBuilder();
        for (String word : words(Normalizer.normalize(column, Normalizer.Form.NFC))) {
            member.append(member.isEmpty() ? decapitalized(word) : capitalized(word));
        }
        return member.toString();
    }

    /** What stands between all that cannot be in a name; in small letters where a word has none but capitals. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        var word = new StringBuilder();
        name.codePoints().forEach(c -> {
            if (isLetterOrDigit(c)) {
                word.appendCodePoint(c);
            } else if (!word.isEmpty()) {
                words.add(cased(word.toString()));
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) {
            words.add(cased(word.toString()));
        }
        return words;
    }

    private static boolean isLetterOrDigit(int c) {
        return c != '_' && c != '$' && Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
    }

    private static String cased(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT)) ? word.toLowerCase(Locale.ROOT) : word;
    }

    private static String capitalized(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
    }

    /** {@code UserId} as {@code userId}, {@code HTTPServer} as {@code httpServer}. */
    private static String decapitalized(String word) {
        int capitals = 0;
        while (capitals < word.length() && Character.isUpperCase(word.charAt(capitals))) {
            capitals++;
        }
        int small = capitals > 1 && capitals < word.length() && Character.isLetter(word.charAt(capitals))
                ? capitals - 1
                : capitals;
        return word.substring(0, small).toLowerCase(Locale.ROOT) + word.substring(small);
    }

    private static String ascii(String name) {
        var ascii = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFD).codePoints().forEach(c -> {
            if (c < 128 || !isLetterOrDigit(c)) {
                ascii.appendCodePoint(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                String alike = ALIKE.get(Character.toLowerCase(c));
                ascii.append(alike != null ? alike : String.format(Locale.ROOT, "U%X", c));
            }
        });
        return ascii.toString();
    }
}
