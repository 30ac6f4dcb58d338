package org.alkahest.dialect;

/**
 * The numbers of a database.
 *
 * @param identifierLength the most characters of an identifier
 * @param parameters the most placeholders of one statement
 */
public record Limits(int identifierLength, int parameters) {
    /** What most databases can do at least. */
    public static final Limits STANDARD = new Limits(128, 32_000);
}
