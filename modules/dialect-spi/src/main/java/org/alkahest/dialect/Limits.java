package org.alkahest.dialect;

/**
 * The numbers of a database.
 *
 * @param identifierLength the longest identifier
 * @param identifierUnit what the length of an identifier counts
 * @param parameters the most placeholders of one statement
 */
public record Limits(int identifierLength, LengthUnit identifierUnit, int parameters) {
    /** What most databases can do at least. */
    public static final Limits STANDARD = new Limits(128, LengthUnit.CHARACTERS, 32_000);

    /** What a length counts. */
    public enum LengthUnit {
        CHARACTERS,
        /** Bytes of UTF-8. */
        BYTES
    }
}
