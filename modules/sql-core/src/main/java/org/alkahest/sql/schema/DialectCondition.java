package org.alkahest.sql.schema;

import static java.util.Objects.requireNonNull;

import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;

/** On which databases something holds, by the id of the dialect and its version. Immutable; equal ones say the same. */
public sealed interface DialectCondition {

    /** On every database. */
    static DialectCondition everywhere() {
        return new Everywhere();
    }

    /**
     * On a database of any version.
     *
     * @param dialect the id of its dialect, such as {@code postgresql}
     * @throws StatementException ALK-1011 if the id is blank
     */
    static DialectCondition on(String dialect) {
        return on(dialect, 0, 0);
    }

    /** On a database from a version on. */
    static DialectCondition on(String dialect, int major, int minor) {
        return new On(dialect, major, minor);
    }

    /** Where this holds, or the other, or both. */
    default DialectCondition or(DialectCondition other) {
        return new Or(this, other);
    }

    /** Where this holds and the other, too. */
    default DialectCondition and(DialectCondition other) {
        return new And(this, other);
    }

    /** Where this does not hold. */
    default DialectCondition not() {
        return new Not(this);
    }

    /** Whether it holds on a database. */
    boolean holds(String dialect, int major, int minor);

    /** On every database. */
    record Everywhere() implements DialectCondition {
        @Override
        public boolean holds(String dialect, int major, int minor) {
            return true;
        }
    }

    /** On one database from a version on. */
    record On(String id, int fromMajor, int fromMinor) implements DialectCondition {
        public On {
            if (id.isBlank()) {
                throw new StatementException(
                        ErrorCode.INVALID_DEFINITION,
                        ErrorText.of(
                                "A condition names no database.",
                                "The id of its dialect is blank.",
                                "Give the id, such as postgresql."));
            }
        }

        @Override
        public boolean holds(String dialect, int major, int minor) {
            return id.equals(dialect) && (major > fromMajor || (major == fromMajor && minor >= fromMinor));
        }
    }

    /** Where one of two holds, or both. */
    record Or(DialectCondition one, DialectCondition other) implements DialectCondition {
        public Or {
            requireNonNull(one);
            requireNonNull(other);
        }

        @Override
        public boolean holds(String dialect, int major, int minor) {
            return one.holds(dialect, major, minor) || other.holds(dialect, major, minor);
        }
    }

    /** Where both hold. */
    record And(DialectCondition one, DialectCondition other) implements DialectCondition {
        public And {
            requireNonNull(one);
            requireNonNull(other);
        }

        @Override
        public boolean holds(String dialect, int major, int minor) {
            return one.holds(dialect, major, minor) && other.holds(dialect, major, minor);
        }
    }

    /** Where another does not hold. */
    record Not(DialectCondition negated) implements DialectCondition {
        public Not {
            requireNonNull(negated);
        }

        @Override
        public boolean holds(String dialect, int major, int minor) {
            return !negated.holds(dialect, major, minor);
        }
    }
}
