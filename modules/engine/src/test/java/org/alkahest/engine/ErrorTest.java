package org.alkahest.engine;

import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import org.alkahest.engine.option.ValueFormat;
import org.alkahest.sql.TextStatement;
import org.alkahest.sql.Types;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.error.DatabaseException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.IntegrityException;
import org.alkahest.sql.error.ResultException;
import org.alkahest.testdb.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What errors of the database say, and what they keep to themselves. */
class ErrorTest {
    private static final String SECRET = "s3cret value";

    private static AlkahestException refused(Runnable action) {
        return catchThrowableOfType(AlkahestException.class, action::run);
    }

    @ParameterizedTest
    @EnumSource(
            value = Product.class,
            names = {"H2", "SQLITE", "POSTGRESQL", "MARIADB"})
    void wrongSqlIsReportedWithItsTextAndTheDriversWords(Product product) throws SQLException {
        try (TestEngine test = TestEngine.of(product);
                Connection connection = test.engine.connect()) {
            AlkahestException error = refused(() -> connection.execute(text("selct name from app_user")));
            assertThat(error).isExactlyInstanceOf(DatabaseException.class).hasCauseInstanceOf(SQLException.class);
            assertThat(error.code()).isEqualTo(ErrorCode.BAD_SQL);
            assertThat(error.sql()).contains("selct name from app_user");
            assertThat(error.getMessage())
                    .startsWith("ALK-5011 The database does not understand the statement: ")
                    .contains("SQL: selct name from app_user")
                    .containsIgnoringCase("syntax");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Product.class,
            names = {"H2", "SQLITE", "POSTGRESQL", "MARIADB"})
    void aViolatedConstraintIsNamedButItsValuesAreNotShown(Product product) throws SQLException {
        try (TestEngine test = TestEngine.of(product);
                Connection connection = test.engine.connect()) {
            connection.execute(test.users.named(SECRET));
            AlkahestException error = refused(() -> connection.execute(test.users.named(SECRET)));
            assertThat(error).isInstanceOf(IntegrityException.class);
            assertThat(error.code()).isEqualTo(ErrorCode.UNIQUE_VIOLATION);
            assertThat(((IntegrityException) error).constraint().isPresent()).isEqualTo(product != Product.SQLITE);
            assertThat(error.getMessage())
                    .doesNotContain(SECRET)
                    .contains("insert into app_user")
                    .contains("SQLState");
            assertThat(error.getCause()).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void valuesAreShownWhereTheEngineWasToldTo() throws SQLException {
        try (TestEngine test = TestEngine.of(Product.H2, options -> options.withShowValues(true));
                Connection connection = test.engine.connect()) {
            connection.execute(test.users.named(SECRET));
            assertThat(refused(() -> connection.execute(test.users.named(SECRET)))
                            .getMessage())
                    .contains("The values were ['" + SECRET + "'].");
        }
    }

    @Test
    void valuesAreShownInTheFormatOfTheEngine() throws SQLException {
        try (TestEngine test = TestEngine.of(
                        Product.SQLITE, options -> options.withShowValues(true).withValueFormat(ValueFormat.hidden()));
                Connection connection = test.engine.connect()) {
            connection.execute(test.users.named(SECRET));
            assertThat(refused(() -> connection.execute(test.users.named(SECRET)))
                            .getMessage())
                    .contains("The values were [<String>].")
                    .doesNotContain(SECRET);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Product.class,
            names = {"H2", "SQLITE", "POSTGRESQL", "MARIADB"})
    void whatTheDatabaseDoesNotHaveIsReportedAsSuch(Product product) throws SQLException {
        try (TestEngine test = TestEngine.of(product);
                Connection connection = test.engine.connect()) {
            test.engine.dropAll(test.metaData);
            AlkahestException error = refused(() -> connection.execute(select(test.users.name)));
            assertThat(error.code()).isEqualTo(ErrorCode.NO_SUCH_OBJECT);
            assertThat(error.getMessage()).containsIgnoringCase("app_user");
        }
    }

    @Test
    void aValueThatCannotBeReadNamesItsColumn() throws SQLException {
        try (TestEngine test = TestEngine.h2();
                Connection connection = test.engine.connect()) {
            var wrong = text("select 1, 'x'")
                    .yields(org.alkahest.sql.Rows.row(
                            TextStatement.column("a", Types.INTEGER), TextStatement.column("b", Types.INTEGER)));
            AlkahestException error = refused(() -> connection.execute(wrong).all());
            assertThat(error).isInstanceOf(ResultException.class).hasCauseInstanceOf(SQLException.class);
            assertThat(error.getMessage())
                    .startsWith("ALK-6005 Column 2 cannot be read as integer.")
                    .contains("select 1, 'x'");
        }
    }

    @Test
    void whatWasNotAttachedIsNamed() throws SQLException {
        try (TestEngine test = TestEngine.h2();
                Connection connection = test.engine.connect()) {
            test.insertUsers(1);
            var needy = select(new Needy(test.users));
            assertThat(refused(() -> connection.execute(needy).all()).getMessage())
                    .startsWith("ALK-6005")
                    .contains(Greeting.class.getName());
            assertThat(connection.execute(needy, new Greeting("hello ")).all()).containsExactly("hello u1");
        }
    }

    record Greeting(String words) implements Attachment {}

    record Needy(Users users) implements org.alkahest.sql.Selection<String> {
        @Override
        public java.util.List<org.alkahest.sql.tree.Expression> columns() {
            return users.name.columns();
        }

        @Override
        public String read(org.alkahest.sql.RowCursor row, int offset) {
            return row.attachment(Greeting.class).words() + users.name.read(row, offset);
        }
    }

    @Test
    void noRowAndManyRowsNameTheStatement() throws SQLException {
        try (TestEngine test = TestEngine.h2();
                Connection connection = test.engine.connect()) {
            assertThat(refused(() -> connection.execute(test.names()).one()).sql())
                    .hasValueSatisfying(sql -> assertThat(sql).contains("from app_user"));
            test.insertUsers(2);
            connection.commit();
            assertThat(refused(() -> connection.execute(test.names()).oneOrEmpty())
                            .sql())
                    .hasValueSatisfying(sql -> assertThat(sql).contains("from app_user"));
        }
    }
}
