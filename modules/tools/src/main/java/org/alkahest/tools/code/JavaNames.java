package org.alkahest.tools.code;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Makes wishes for names into names that Java takes and that differ. */
final class JavaNames {
    /** Names that a member cannot have because of what every class has: methods, of which records have one a member. */
    static final Set<String> OF_OBJECT =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    /** What is a word of the language, and what only may not be the name of a type. */
    private static final Set<String> WORDS = Set.of(
            ("abstract assert boolean break byte case catch char class const continue default do double else enum extends final"
                            + " finally float for goto if implements import instanceof int interface long native new package private"
                            + " protected public return short static strictfp super switch synchronized this throw throws transient"
                            + " try void volatile while true false null _ var yield record sealed permits")
                    .split(" ", -1));

    private static final int LONGEST = 100;

    private JavaNames() {}

    /**
     * A name for each thing, in their order. Things whose wishes nobody shares get what they wish; the others get numbers behind it.
     *
     * @param taken what none may be called
     * @param sameIf two names are too much alike if this gives the same for them, as file systems think of capitals
     */
    static <T> Map<T, String> unique(
            List<T> things, Function<T, String> wish, Set<String> taken, Function<String, String> sameIf) {
        Map<String, Integer> wishes = new HashMap<>();
        things.forEach(thing -> wishes.merge(sameIf.apply(wish.apply(thing)), 1, Integer::sum));
        Set<String> used = new HashSet<>();
        taken.forEach(name -> used.add(sameIf.apply(name)));
        Map<T, String> names = new LinkedHashMap<>();
        for (T thing : things) {
            String wished = wish.apply(thing);
            if (wishes.getOrDefault(sameIf.apply(wished), 0) == 1 && used.add(sameIf.apply(wished))) {
                names.put(thing, wished);
            }
        }
        for (T thing : things) {
            if (!names.containsKey(thing)) {
                names.put(thing, numbered(wish.apply(thing), used, sameIf));
            }
        }
        return names;
    }

    private static String numbered(String wished, Set<String> used, Function<String, String> sameIf) {
        if (used.add(sameIf.apply(wished))) {
            return wished;
        }
        int number = 2;
        while (!used.add(sameIf.apply(wished + number))) {
            number++;
        }
        return wished + number;
    }

    /** Names that differ in more than capitals. */
    static String withoutCase(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /**
     * The nearest name that Java takes.
     *
     * @param otherwise where there is nothing of a name in it
     */
    static String legal(String wished, String otherwise) {
        var name = new StringBuilder();
        wished.codePoints()
                .filter(c -> Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c))
                .limit(LONGEST)
                .forEach(name::appendCodePoint);
        if (name.isEmpty() || name.toString().equals("_")) {
            return otherwise;
        }
        if (!Character.isJavaIdentifierStart(name.codePointAt(0))) {
            name.insert(0, '_');
        }
        return WORDS.contains(name.toString()) ? name.append('_').toString() : name.toString();
    }

    /** Whether a text is a name as it stands. */
    static boolean isName(String text) {
        return !text.isEmpty() && text.indexOf('$') < 0 && legal(text, "").equals(text);
    }
}
