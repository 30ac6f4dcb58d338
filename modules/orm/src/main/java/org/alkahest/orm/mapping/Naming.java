package org.alkahest.orm.mapping;

import java.util.Locale;

/** How Java names become names in the database. */
final class Naming {
    private Naming() {}

    /** {@code homeAddress} as {@code home_address}, {@code HTTPServer2} as {@code http_server2}. */
    static String snakeCase(String name) {
        var snake = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isUpperCase(c) && i > 0 && startsWord(name, i)) {
                snake.append('_');
            }
            snake.append(c);
        }
        return snake.toString().toLowerCase(Locale.ROOT);
    }

    /** Whether the capital at a place follows a small letter or a digit, or ends a run of capitals. */
    private static boolean startsWord(String name, int at) {
        char before = name.charAt(at - 1);
        if (before == '_') {
            return false;
        }
        return !Character.isUpperCase(before) || (at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1)));
    }

    /** {@code Name} as {@code name}. */
    static String decapitalized(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** {@code name} as {@code Name}. */
    static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
