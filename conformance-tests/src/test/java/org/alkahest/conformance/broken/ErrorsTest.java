package org.alkahest.conformance.broken;

import static org.alkahest.conformance.broken.Sound.H2;

import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.Fault;
import org.alkahest.sql.error.ErrorCode;
import org.junit.jupiter.api.Test;

/** Errors that are told as others than they are. */
class ErrorsTest {

    private static UnaryOperator<Dialect> telling(UnaryOperator<Fault> another) {
        return sound -> new BrokenDialect(sound) {
            @Override
            public Fault fault(SQLException error) {
                return another.apply(super.fault(error));
            }
        };
    }

    private static UnaryOperator<Dialect> telling(ErrorCode code, ErrorCode another) {
        return telling(fault -> fault.code() == code ? new Fault(another, fault.constraint()) : fault);
    }

    @Test
    void errorsThatAreNotToldApartFail() throws Exception {
        H2.catches(
                telling(fault -> Fault.of(ErrorCode.OTHER_DATABASE_ERROR)),
                "error.unique",
                "expected IntegrityException [UNIQUE_VIOLATION]");
    }

    @Test
    void constraintsThatAreNotToldApartFail() throws Exception {
        H2.catches(
                telling(ErrorCode.FOREIGN_KEY_VIOLATION, ErrorCode.UNIQUE_VIOLATION),
                "error.foreign-key",
                "expected IntegrityException [FOREIGN_KEY_VIOLATION], but got IntegrityException UNIQUE_VIOLATION");
        H2.catches(
                telling(ErrorCode.NOT_NULL_VIOLATION, ErrorCode.CHECK_VIOLATION),
                "error.not-null",
                "expected IntegrityException [NOT_NULL_VIOLATION], but got IntegrityException CHECK_VIOLATION");
    }

    @Test
    void aNameThatIsNotThatOfTheConstraintFails() throws Exception {
        H2.catches(
                telling(fault -> fault.constraint() == null ? fault : new Fault(fault.code(), "public")),
                "error.unique",
                "the name of the constraint: expected \"guarded_name_key\" (String), but got \"public\"");
    }

    @Test
    void aMissingTableThatIsTakenForBadSqlFails() throws Exception {
        H2.catches(telling(ErrorCode.NO_SUCH_OBJECT, ErrorCode.BAD_SQL), "error.no-table", "but got");
    }

    @Test
    void aLockThatCannotBeHadAndIsNotToldFails() throws Exception {
        H2.catches(telling(ErrorCode.LOCK_TIMEOUT, ErrorCode.OTHER_DATABASE_ERROR), "lock.nowait", "LOCK_TIMEOUT");
    }

    @Test
    void dataThatAreTakenForSomethingElseFail() throws Exception {
        H2.catches(telling(ErrorCode.BAD_DATA, ErrorCode.OTHER_DATABASE_ERROR), "error.too-long", "BAD_DATA");
    }

    @Test
    void anErrorThatIsTakenForALostConnectionFails() throws Exception {
        H2.catches(
                telling(fault -> Fault.of(ErrorCode.DISCONNECTED)),
                "transaction.after-error",
                "but got DisconnectedException DISCONNECTED");
    }

    @Test
    void aLostConnectionThatIsTakenForAnyErrorFails() throws Exception {
        H2.catches(
                telling(fault -> fault.code() == ErrorCode.DISCONNECTED || fault.code() == ErrorCode.CONNECTION_CLOSED
                        ? Fault.of(ErrorCode.OTHER_DATABASE_ERROR)
                        : fault),
                "error.disconnected",
                "expected AlkahestException [DISCONNECTED, CONNECTION_CLOSED], but got DatabaseException");
    }

    @Test
    void aTimeoutThatIsNotToldFails() throws Exception {
        H2.catches(
                telling(ErrorCode.STATEMENT_TIMEOUT, ErrorCode.OTHER_DATABASE_ERROR),
                "error.timeout",
                "expected STATEMENT_TIMEOUT (ErrorCode), but got OTHER_DATABASE_ERROR");
    }
}
