package org.alkahest.engine;

import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.alkahest.engine.option.ExecutionOptions;
import org.alkahest.sql.Batch;
import org.alkahest.sql.Bindings;
import org.alkahest.sql.Insert;
import org.alkahest.sql.InsertBatch;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.RowBatch;
import org.alkahest.sql.RowStatement;
import org.alkahest.sql.Selection;
import org.alkahest.sql.Sql;
import org.alkahest.sql.Statement;
import org.alkahest.sql.Types;
import org.alkahest.sql.Values;
import org.alkahest.sql.error.DatabaseException;
import org.alkahest.sql.error.IntegrityException;
import org.alkahest.sql.tree.StatementNode;
import org.alkahest.testdb.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Many rows of values for one statement, on every database. */
@ParameterizedClass
@EnumSource(
        value = Product.class,
        names = {"H2", "SQLITE", "POSTGRESQL", "MARIADB"})
class BatchTest {
    private final Product product;
    private TestEngine test;
    private Users users;

    BatchTest(Product product) {
        this.product = product;
    }

    @BeforeEach
    void createDatabase() throws SQLException {
        test = TestEngine.of(product);
        users = test.users;
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        if (test != null) {
            test.close();
        }
    }

    private InsertBatch<String> batch(Iterable<String> names) {
        return insert(users).values(names, Insert.from(users.name, name -> name));
    }

    private static List<String> names(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> "u" + number).toList();
    }

    @Test
    void everyRowIsInsertedInOrderWhateverThePageSize() {
        for (int pageSize : new int[] {1, 2, 5, 10}) {
            test.engine.transaction(connection -> {
                UpdateCount count = connection.execute(
                        batch(names(5)), ExecutionOptions.none().withBatchSize(pageSize));
                assertThat(count.rows() == 5 || !count.exact()).isTrue();
                assertThat(connection.execute(test.names()).all()).isEqualTo(names(5));
                connection.rollback();
            });
        }
    }

    @Test
    void aBatchOfNoRowsSendsNothing() {
        test.engine.transaction(connection -> {
            assertThat(connection.execute(batch(List.of()))).isEqualTo(new UpdateCount(0, true));
            assertThat(connection.execute(batch(List.of()).returning(users.id)).all())
                    .isEmpty();
        });
    }

    @Test
    void rowsAreReadWhileTheyAreSentAndNeverAllAtOnce() {
        List<Integer> drawn = new ArrayList<>();
        Iterable<String> endless = () -> new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < 10;
            }

            @Override
            public String next() {
                next++;
                drawn.add(next);
                if (next == 10) {
                    throw new IllegalStateException("the source has dried up");
                }
                return "u" + next;
            }
        };
        try (Connection connection = test.engine.connect()) {
            assertThatThrownBy(() -> connection.execute(
                            batch(endless), ExecutionOptions.none().withBatchSize(4)))
                    .hasMessage("the source has dried up");
            assertThat(connection.execute(test.names()).all()).hasSize(8);
        }
        assertThat(drawn).hasSize(10);
    }

    @Test
    void aBatchHeldAsAPlainStatementIsStillABatch() {
        Statement plain = batch(names(3));
        test.engine.transaction(connection -> connection.execute(plain));
        assertThat(test.committedNames()).isEqualTo(names(3));
    }

    @Test
    void whatEachRowYieldsComesInTheOrderOfTheRows() {
        test.engine.transaction(connection -> {
            RowBatch<Long> returning = batch(names(20)).returning(users.id).inParameterOrder();
            List<Long> ids = connection.execute(returning).all();
            assertThat(ids).hasSize(20).doesNotHaveDuplicates();
            for (int i = 0; i < ids.size(); i++) {
                String name = connection
                        .execute(select(users.name).where(users.id.eq(ids.get(i))))
                        .one();
                assertThat(name).isEqualTo("u" + (i + 1));
            }
        });
    }

    @Test
    void allRowsHaveBeenExecutedBeforeTheFirstResultIsRead() {
        test.engine.transaction(connection -> {
            RowStatement<Long> held = batch(names(3)).returning(users.id);
            connection.execute(held).close();
            assertThat(connection.execute(test.names()).all()).isEqualTo(names(3));
        });
    }

    @Test
    void aRowThatIsRefusedIsReportedWithThePageItWasIn() {
        List<String> withDuplicate = new ArrayList<>(names(7));
        withDuplicate.set(5, "u1");
        try (Connection connection = test.engine.connect()) {
            assertThatThrownBy(() -> connection.execute(
                            batch(withDuplicate), ExecutionOptions.none().withBatchSize(3)))
                    .isInstanceOf(IntegrityException.class)
                    .hasMessageContaining("ALK-5001")
                    .hasMessageContaining("It was among rows 4 to 6 of the batch.");
            connection.rollback();
            assertThatThrownBy(() -> connection.execute(batch(withDuplicate).returning(users.id)))
                    .isInstanceOf(IntegrityException.class)
                    .hasMessageContaining("It was among rows 1 to 7 of the batch.");
        }
    }

    @Test
    void aRowThatYieldsNoneOrSeveralIsAnError() {
        test.insertUsers(2);
        NumExpr<Integer> least = Values.parameter("least", Types.INTEGER);
        var byAge = Sql.select(users.id).where(users.age.ge(least));
        try (Connection connection = test.engine.connect()) {
            assertThat(connection
                            .execute(new EachRow<>(byAge, byAge.bind(least, 2).bindings()))
                            .all())
                    .hasSize(1);
            assertThatThrownBy(() -> connection.execute(
                            new EachRow<>(byAge, byAge.bind(least, 9).bindings())))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("ALK-5015")
                    .hasMessageContaining("Row 1 of a batch has yielded no row");
            assertThatThrownBy(() -> connection.execute(
                            new EachRow<>(byAge, byAge.bind(least, 1).bindings())))
                    .hasMessageContaining("more than one row");
        }
    }

    private record EachRow<R>(RowStatement<R> statement, Bindings row) implements RowBatch<R> {
        @Override
        public StatementNode node() {
            return statement.node();
        }

        @Override
        public Selection<R> selection() {
            return statement.selection();
        }

        @Override
        public Iterable<Bindings> rows() {
            return List.of(row);
        }

        @Override
        public boolean isInParameterOrder() {
            return true;
        }
    }

    @Test
    void anUpdateCanBeABatchToo() {
        test.insertUsers(3);
        NumExpr<Integer> age = Values.parameter("age", Types.INTEGER);
        NumExpr<Integer> newAge = Values.parameter("new age", Types.INTEGER);
        var update = Sql.update(users).set(users.age, newAge).where(users.age.eq(age));
        Batch batch = new Batch() {
            @Override
            public StatementNode node() {
                return update.node();
            }

            @Override
            public Iterable<Bindings> rows() {
                return List.of(
                        update.bind(age, 1).bind(newAge, 10).bindings(),
                        update.bind(age, 3).bind(newAge, 30).bindings());
            }
        };
        test.engine.transaction(connection -> {
            connection.execute(batch);
            assertThat(connection
                            .execute(select(users.age).orderBy(users.id.asc()))
                            .all())
                    .containsExactly(10, 2, 30);
        });
    }

    @Test
    void aBatchOfTextIsPossibleWithParameters() {
        NumExpr<Integer> age = Values.parameter("age", Types.INTEGER);
        test.insertUsers(1);
        var update = text("update app_user set age = :age").bind("age", age);
        test.engine.transaction(connection -> {
            assertThatThrownBy(() -> connection.execute(update)).hasMessageContaining("ALK-6006");
        });
    }
}
