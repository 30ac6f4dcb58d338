package org.alkahest.sql.error;

import java.util.Locale;

/**
 * The stable codes of all errors. A code is never reused for another meaning; {@code docs/errors.md} has a section for
 * each. The first digit groups them: 1 building a statement, 2 compiling it, 3 configuration and dialects, 4 connections
 * and transactions, 5 what the database reported, 6 results, 7 mapping and sessions.
 */
public enum ErrorCode {
    VALUE_OF_WRONG_TYPE(1001),
    UNKNOWN_COLUMN(1002),
    NULL_ARGUMENT(1003),
    TABLE_FROZEN(1004),
    DUPLICATE_NAME(1005),
    COLUMN_OF_OTHER_TABLE(1006),
    INVALID_STATEMENT(1007),
    PARAMETER_UNKNOWN(1008),
    COLUMN_NOT_SELECTED(1009),
    INVALID_IDENTIFIER(1010),
    INVALID_DEFINITION(1011),
    INVALID_JSON(1012),

    MISSING_FROM(2001),
    DUPLICATE_SOURCE(2002),
    UNSUPPORTED_CAPABILITY(2004),
    UNSUPPORTED_TYPE(2005),
    WRONG_ARITY(2006),
    LITERAL_NOT_RENDERABLE(2007),
    TOO_MANY_PARAMETERS(2008),
    NO_JOIN_CONDITION(2009),
    INCOMPATIBLE_COLUMNS(2010),

    NO_DIALECT(3001),
    AMBIGUOUS_DIALECT(3002),
    BROKEN_DIALECT_PROVIDER(3003),
    NO_DRIVER(3004),
    INVALID_OPTION(3005),

    CONNECT_FAILED(4001),
    AUTHENTICATION_FAILED(4002),
    POOL_EXHAUSTED(4003),
    CONNECTION_CLOSED(4004),
    TRANSACTION_INACTIVE(4005),
    DISCONNECTED(4006),
    ENGINE_CLOSED(4007),
    INVALID_ISOLATION(4008),
    READ_ONLY(4009),
    TRANSACTION_ACTIVE(4010),

    UNIQUE_VIOLATION(5001),
    FOREIGN_KEY_VIOLATION(5002),
    NOT_NULL_VIOLATION(5003),
    CHECK_VIOLATION(5004),
    OTHER_INTEGRITY_VIOLATION(5005),
    SERIALIZATION_FAILURE(5006),
    DEADLOCK(5007),
    LOCK_TIMEOUT(5008),
    STATEMENT_TIMEOUT(5009),
    BAD_DATA(5010),
    BAD_SQL(5011),
    NO_SUCH_OBJECT(5012),
    NOT_PERMITTED(5013),
    OTHER_DATABASE_ERROR(5014),
    UNEXPECTED_ROW_COUNT(5015),

    NO_ROW(6001),
    MANY_ROWS(6002),
    RESULT_CLOSED(6003),
    NULL_FOR_PRIMITIVE(6004),
    VALUE_NOT_READABLE(6005),
    PARAMETER_UNBOUND(6006),
    KEY_IS_NULL(6007),
    NOT_IN_ROW(6008),
    AMBIGUOUS_IN_ROW(6009),

    NOT_MAPPED(7001),
    INVALID_MAPPING(7002),
    LOOKUP_REFUSED(7003),
    STALE_OBJECT(7004),
    SESSION_CLOSED(7005),
    DUPLICATE_IDENTITY(7006),
    UNKNOWN_MEMBER(7007),
    NOT_IN_SESSION(7008),
    IDENTITY_CHANGED(7009);

    private final int number;

    ErrorCode(int number) {
        this.number = number;
    }

    /** The code as users see and search it, for example {@code ALK-2001}. */
    public String id() {
        return String.format(Locale.ROOT, "ALK-%04d", number);
    }
}
