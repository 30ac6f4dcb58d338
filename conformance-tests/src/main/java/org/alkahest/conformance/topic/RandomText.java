package org.alkahest.conformance.topic;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Random texts in which the characters that mean something in SQL are frequent. */
final class RandomText {
    /** Quotes, comment signs, placeholders of databases, drivers and format strings, and what escapes them. */
    private static final char[] TELLING = "'\"`\\;-/*?:$%_{}[]()#@&|!.,=<>+~^ aA0".toCharArray();

    private RandomText() {}

    /**
     * Names that databases allow in common: printable characters of the basic plane, not empty, without spaces at their
     * ends.
     *
     * @param maximum characters, at least 1
     */
    static Arbitrary<String> names(int maximum) {
        Arbitrary<Character> characters = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.chars().with(TELLING)),
                Tuple.of(3, Arbitraries.chars().range('!', '~')),
                Tuple.of(1, Arbitraries.chars().range('\u00c0', '\u024f')),
                Tuple.of(1, Arbitraries.chars().range('\u4e00', '\u9fa5')));
        return characters
                .list()
                .ofMinSize(1)
                .ofMaxSize(maximum)
                .map(RandomText::text)
                .filter(name -> name.equals(name.strip()) && !name.isEmpty());
    }

    private static String text(List<Character> characters) {
        var text = new StringBuilder(characters.size());
        characters.forEach(text::append);
        return text.toString();
    }

    /**
     * Texts of all characters but zero, which most databases cannot keep, and of no halves of characters.
     *
     * @param maximum characters beyond the basic plane count as one
     */
    static Arbitrary<String> texts(int maximum) {
        Arbitrary<Integer> characters = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.chars().with(TELLING).map(c -> (int) c)),
                Tuple.of(2, Arbitraries.integers().between(1, 0x7f)),
                Tuple.of(2, Arbitraries.integers().between(0x80, 0xd7ff)),
                Tuple.of(1, Arbitraries.integers().between(0xe000, 0xfffd)),
                Tuple.of(2, Arbitraries.integers().between(0x10000, 0x10ffff)));
        return characters.list().ofMaxSize(maximum).map(points -> {
            var text = new StringBuilder();
            points.forEach(text::appendCodePoint);
            return text.toString();
        });
    }
}
