package org.alkahest.sql.error;

/** A construct that the dialect, in the version it talks to, cannot do. Thrown before any SQL is sent. */
public final class UnsupportedException extends AlkahestException {
    private static final long serialVersionUID = 1L;

    private final String dialect;
    private final String version;
    private final String capability;

    public UnsupportedException(ErrorCode code, String dialect, String version, String capability, ErrorText text) {
        super(code, text);
        this.dialect = dialect;
        this.version = version;
        this.capability = capability;
    }

    /** The id of the dialect, for example {@code sqlite}. */
    public String dialect() {
        return dialect;
    }

    /** The version of the database the dialect was made for, for example {@code 3.34}. */
    public String version() {
        return version;
    }

    /** The name of the missing capability or type. */
    public String capability() {
        return capability;
    }
}
