package org.alkahest.sql.error;

/** A question about a database that has no answer there. */
public final class InspectionException extends AlkahestException {
    private static final long serialVersionUID = 1L;

    public InspectionException(ErrorCode code, ErrorText text) {
        super(code, text, null);
    }
}
