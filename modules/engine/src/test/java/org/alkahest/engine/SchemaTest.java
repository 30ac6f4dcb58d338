package org.alkahest.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.alkahest.dialect.Capability;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.Sql;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;
import org.alkahest.testdb.Product;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Creating and dropping what a MetaData describes, on every database. */
class SchemaTest {
    static final class Department extends TypedTable<Department> {
        final NumColumn<Long> id = bigint("id").identity().primaryKey();
        final NumColumn<Long> headId = bigint("head_id").nullable();

        Department(TableHome home) {
            super(home, "department", Department::new);
        }
    }

    static final class Employee extends TypedTable<Employee> {
        final NumColumn<Long> id = bigint("id").identity().primaryKey();
        final TextColumn fullName = varchar("Full Name", 40);

        Employee(TableHome home) {
            super(home, "Employee", Employee::new);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Product.class,
            names = {"H2", "SQLITE", "POSTGRESQL", "MARIADB"})
    void whatIsThereIsLeftAloneAndWhatIsMissingIsCreated(Product product) throws SQLException {
        try (TestEngine test = TestEngine.of(product)) {
            test.insertUsers(2);
            var more = new MetaData();
            var users = new Users(more);
            var employee = new Employee(more);
            new Department(more);
            if (test.engine.dialect().capabilities().has(Capability.SEQUENCES)) {
                more.sequence("order_number");
            }
            test.engine.createAll(more);
            test.engine.createAll(more);
            test.engine.transaction(connection -> {
                connection.execute(Sql.insert(employee).set(employee.fullName, "Ada Lovelace"));
                assertThat(connection.execute(Sql.select(users.name)).all()).hasSize(2);
                assertThat(connection.execute(Sql.select(employee.fullName)).one())
                        .isEqualTo("Ada Lovelace");
            });
            test.engine.dropAll(more);
            test.engine.dropAll(more);
            test.engine.createAll(more);
            test.engine.transaction(connection -> {
                assertThat(connection.execute(Sql.select(users.name)).all()).isEmpty();
                assertThat(connection.execute(Sql.select(employee.fullName)).all())
                        .isEmpty();
            });
            test.engine.dropAll(more);
        }
    }
}
