package org.alkahest.engine;

import static org.alkahest.sql.Functions.upper;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.alkahest.engine.event.StatementExecution;
import org.alkahest.engine.event.StatementListener;
import org.alkahest.sql.InsertEach;
import org.alkahest.sql.Values;
import org.alkahest.sql.row.Row2;
import org.alkahest.testdb.Product;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Many rows, of which each sets columns of its own. */
@ParameterizedClass
@EnumSource(
        value = Product.class,
        names = {"H2", "SQLITE", "POSTGRESQL", "MARIADB"})
class RowsOfTheirOwnTest implements StatementListener {
    private final Product product;
    private final List<String> pages = new ArrayList<>();
    private TestEngine test;
    private Users users;

    RowsOfTheirOwnTest(Product product) {
        this.product = product;
    }

    @BeforeEach
    void createDatabase() throws SQLException {
        test = TestEngine.of(product, options -> options.withListener(this));
        users = test.users;
        pages.clear();
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        if (test != null) {
            test.close();
        }
    }

    @Override
    public void beforeStatement(StatementExecution execution) {
        if (execution.page() != null) {
            pages.add(execution.page().first() + "+" + execution.page().rows());
        }
    }

    private record Person(String name, @Nullable Integer age) {}

    private InsertEach each(Iterable<Person> people) {
        return insert(users)
                .forEach(
                        people,
                        (row, person) -> person.age() == null
                                ? row.set(users.name, person.name())
                                : row.set(users.name, upper(Values.value(person.name())))
                                        .set(users.age, person.age()));
    }

    private static List<Person> people(int first, int count, boolean withAge) {
        return IntStream.range(first, first + count)
                .mapToObj(i -> new Person("u" + i, withAge ? i : null))
                .toList();
    }

    @Test
    void neighboursThatSetTheSameColumnsGoTogetherAndNothingIsReordered() {
        List<Person> people = new ArrayList<>(people(0, 6, false));
        people.addAll(people(6, 8, true));
        people.addAll(people(14, 7, false));
        test.engine.transaction(connection -> {
            List<Long> keys = connection
                    .execute(each(people).returning(users.id).inParameterOrder())
                    .all();
            for (int i = 0; i < people.size(); i++) {
                Row2<String, Integer> row = connection
                        .execute(select(users.name, users.age).where(users.id.eq(keys.get(i))))
                        .one();
                Person person = people.get(i);
                assertThat(row.v1()).isEqualTo(person.age() == null ? person.name() : "U" + i);
                assertThat(row.v2()).isEqualTo(person.age());
            }
        });
        assertThat(pages.get(0)).startsWith("1+");
        assertThat(pages.get(pages.size() - 1)).startsWith(pages.size() == people.size() ? "21+" : "15+");
    }

    @Test
    void withoutAnAnswerEachRunIsOneStatement() {
        List<Person> people = new ArrayList<>(people(0, 3, false));
        people.addAll(people(3, 4, true));
        people.addAll(people(7, 2, false));
        test.engine.transaction(connection ->
                assertThat(connection.execute(each(people)).rows()).isEqualTo(9));
        assertThat(pages).containsExactly("1+3", "4+4", "8+2");
        assertThat(test.committedNames()).hasSize(9);
    }

    @Test
    void noRowsSendNothing() {
        test.engine.transaction(connection ->
                assertThat(connection.execute(each(List.of())).rows()).isZero());
        assertThat(pages).isEmpty();
    }
}
