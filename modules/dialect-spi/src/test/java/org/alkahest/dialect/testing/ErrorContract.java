package org.alkahest.dialect.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import org.alkahest.dialect.Fault;
import org.alkahest.sql.error.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes wrong on a database has the same meaning as on any other, with the names that the database tells. */
public abstract class ErrorContract {
    private DialectUnderTest database;

    /** A database of its own for one test. */
    protected abstract DialectUnderTest open() throws SQLException;

    /** The name that the database tells for the constraint; null where it tells none. */
    protected String told(String constraint) {
        return constraint;
    }

    /** What it tells for a unique constraint. */
    protected String toldUnique(String constraint) {
        return told(constraint);
    }

    protected final DialectUnderTest database() {
        return database;
    }

    @BeforeEach
    void makeTables() throws SQLException {
        database = open();
        database.executeText("create table parent (id integer not null, name varchar(5) not null, age integer,"
                + " constraint pk_parent primary key (id), constraint uq_name unique (name),"
                + " constraint ck_age check (age > 0))");
        database.executeText("create table child (parent_id integer,"
                + " constraint fk_parent foreign key (parent_id) references parent (id))");
        database.executeText("insert into parent (id, name, age) values (1, 'a', 1)");
        database.executeText("insert into child (parent_id) values (1)");
    }

    @AfterEach
    void close() throws SQLException {
        DialectUnderTest.closeIfOpen(database);
    }

    protected final Fault faultOf(String sql) {
        SQLException error = catchThrowableOfType(SQLException.class, () -> database.executeText(sql));
        assertThat((Throwable) error).as(sql).isNotNull();
        return database.dialect().fault(error);
    }

    @Test
    void aDuplicateIsAUniqueViolation() {
        assertThat(faultOf("insert into parent (id, name) values (2, 'a')"))
                .isEqualTo(new Fault(ErrorCode.UNIQUE_VIOLATION, toldUnique("uq_name")));
    }

    @Test
    void aSecondRowWithThePrimaryKeyIsAUniqueViolation() {
        assertThat(faultOf("insert into parent (id, name) values (1, 'b')").code())
                .isEqualTo(ErrorCode.UNIQUE_VIOLATION);
    }

    @Test
    void aMissingParentIsAForeignKeyViolation() {
        assertThat(faultOf("insert into child (parent_id) values (9)"))
                .isEqualTo(new Fault(ErrorCode.FOREIGN_KEY_VIOLATION, told("fk_parent")));
    }

    @Test
    void aParentWithChildrenIsAForeignKeyViolation() {
        assertThat(faultOf("delete from parent"))
                .isEqualTo(new Fault(ErrorCode.FOREIGN_KEY_VIOLATION, told("fk_parent")));
    }

    @Test
    void aMissingValueIsANotNullViolationOfTheColumn() {
        assertThat(faultOf("insert into parent (id, name) values (3, null)"))
                .isEqualTo(new Fault(ErrorCode.NOT_NULL_VIOLATION, "name"));
    }

    @Test
    void aFailedCheckIsACheckViolation() {
        assertThat(faultOf("insert into parent (id, name, age) values (4, 'd', -1)"))
                .isEqualTo(new Fault(ErrorCode.CHECK_VIOLATION, "ck_age"));
    }

    @Test
    void whatIsNotThereIsNoSuchObject() {
        assertThat(faultOf("select * from nowhere").code()).isEqualTo(ErrorCode.NO_SUCH_OBJECT);
        assertThat(faultOf("select missing from parent").code()).isEqualTo(ErrorCode.NO_SUCH_OBJECT);
        assertThat(faultOf("drop table nowhere").code()).isEqualTo(ErrorCode.NO_SUCH_OBJECT);
    }

    @Test
    void nonsenseIsBadSql() {
        assertThat(faultOf("selct 1").code()).isEqualTo(ErrorCode.BAD_SQL);
    }

    @Test
    void theErrorBehindABatchIsFound() throws SQLException {
        SQLException error = catchThrowableOfType(
                SQLException.class, () -> database.executeText("insert into parent (id, name) values (2, 'a')"));
        var batch = new BatchUpdateException("a batch failed", "HY000", 0, new int[0]);
        batch.setNextException(error);

        assertThat(database.dialect().fault(batch))
                .isEqualTo(new Fault(ErrorCode.UNIQUE_VIOLATION, toldUnique("uq_name")));
    }

    @Test
    void aClosedConnectionIsNoOtherError() throws SQLException {
        Connection connection = database.connection();
        connection.close();

        assertThat(faultOf("select 1").code()).isIn(ErrorCode.CONNECTION_CLOSED, ErrorCode.DISCONNECTED);
    }
}
