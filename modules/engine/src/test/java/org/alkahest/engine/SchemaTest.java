package org.alkahest.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.alkahest.dialect.Capability;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.Functions;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.Sql;
import org.alkahest.sql.Table;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.Types;
import org.alkahest.sql.error.IntegrityException;
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

    /** Two tables that refer to each other, with rows that do. */
    private static MetaData circle(TestEngine test) {
        var metaData = new MetaData();
        var hen = new DynamicTable(metaData, "hen");
        var egg = new DynamicTable(metaData, "egg");
        NumColumn<Long> henId = hen.column("id", Types.BIGINT).primaryKey();
        NumColumn<Long> eggId = egg.column("id", Types.BIGINT).primaryKey();
        NumColumn<Long> from = hen.column("egg_id", Types.BIGINT).nullable().references(() -> eggId);
        NumColumn<Long> laidBy = egg.column("hen_id", Types.BIGINT).references(() -> henId);
        test.engine.createAll(metaData);
        test.engine.transaction(connection -> {
            connection.execute(Sql.insert(hen).set(henId, 1));
            connection.execute(Sql.insert(egg).set(eggId, 2).set(laidBy, 1));
            connection.execute(Sql.update(hen).set(from, 2));
        });
        return metaData;
    }

    @ParameterizedTest
    @EnumSource(
            value = Product.class,
            names = {"H2", "SQLITE", "POSTGRESQL", "MARIADB"})
    void aCircleOfTablesIsDroppedWithItsRowsAndForeignKeysHoldAfterwards(Product product) throws SQLException {
        try (TestEngine test = TestEngine.of(product)) {
            test.engine.dropAll(circle(test));
            MetaData again = circle(test);
            var egg = (DynamicTable) again.tables().get(1);
            assertThat(egg.name().name()).isEqualTo("egg");
            test.engine.transaction(connection -> assertThatThrownBy(
                            () -> connection.execute(Sql.update(egg).set("hen_id", 9L)))
                    .isInstanceOf(IntegrityException.class));
            test.engine.dropAll(again);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Product.class,
            names = {"SQLITE"})
    void aCircleThatOthersReferToStaysWhole(Product product) throws SQLException {
        try (TestEngine test = TestEngine.of(product)) {
            MetaData circle = circle(test);
            test.engine.transaction(connection -> {
                connection.execute(Sql.text("create table farm (egg_id integer not null references egg (id))"));
                connection.execute(Sql.text("insert into farm values (2)"));
            });
            assertThatThrownBy(() -> test.engine.dropAll(circle)).isInstanceOf(IntegrityException.class);
            test.engine.transaction(connection -> {
                for (Table table : circle.tables()) {
                    assertThat(connection
                                    .execute(Sql.select(Functions.count()).from(table))
                                    .one())
                            .as(table.toString())
                            .isEqualTo(1L);
                }
            });
        }
    }
}
