package org.alkahest.dialect;

/**
 * A product and its version.
 *
 * @param product as the database calls itself
 */
public record DatabaseVersion(String product, int major, int minor) implements Comparable<DatabaseVersion> {

    public static DatabaseVersion of(String product, int major, int minor) {
        return new DatabaseVersion(product, major, minor);
    }

    public boolean isAtLeast(int otherMajor, int otherMinor) {
        return major > otherMajor || (major == otherMajor && minor >= otherMinor);
    }

    /** Orders by number; the product does not count. */
    @Override
    public int compareTo(DatabaseVersion other) {
        return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
    }

    /** The number alone, for example {@code 3.34}. */
    public String number() {
        return major + "." + minor;
    }
}
