package org.alkahest.cache;

/** Why a compiled statement was not found. */
public enum MissReason {
    /** Nothing of this shape has been compiled before, as far as the cache remembers. */
    FIRST_TIME("first time"),
    /** It was there, and others have displaced it: the cache is small for this application. */
    EVICTED("evicted before"),
    /** Nothing is kept, by choice. */
    DISABLED("cache disabled");

    private final String words;

    MissReason(String words) {
        this.words = words;
    }

    /** The reason in words, for logs. */
    public String words() {
        return words;
    }
}
