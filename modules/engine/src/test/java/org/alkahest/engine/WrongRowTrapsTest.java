package org.alkahest.engine;

import static org.alkahest.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.alkahest.cache.MissReason;
import org.alkahest.engine.event.StatementExecution;
import org.alkahest.engine.event.StatementListener;
import org.alkahest.sql.Condition;
import org.alkahest.sql.Cte;
import org.alkahest.sql.Expr;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.RowStatement;
import org.alkahest.sql.Values;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.ShapeSink;
import org.alkahest.sql.tree.StatementNode;
import org.alkahest.sql.tree.StatementOption;
import org.alkahest.testdb.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a compiled statement that is used again could give another statement's rows. Users are called u1, u2, u3, of ages 1, 2, 3. */
class WrongRowTrapsTest {
    private final List<StatementExecution> executed = new ArrayList<>();
    private TestEngine test;
    private Users users;

    @BeforeEach
    void createDatabase() throws SQLException {
        test = TestEngine.of(
                Product.H2,
                options -> options.withListener(new StatementListener() {
                    @Override
                    public void beforeStatement(StatementExecution execution) {
                        executed.add(execution);
                    }
                }));
        users = test.users;
        test.insertUsers(3);
        executed.clear();
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        test.close();
    }

    private <R> List<R> rows(RowStatement<R> statement) {
        return test.engine.inTransaction(
                connection -> connection.execute(statement).all());
    }

    private List<MissReason> misses() {
        return executed.stream().map(StatementExecution::miss).toList();
    }

    @Test
    void oneSharedValueBesideTwoEqualOnesThatDifferLater() {
        Expr<Integer> shared = Values.value(2);
        assertThat(rows(select(users.name).where(users.age.ge(shared), users.age.le(shared))))
                .containsExactly("u2");
        assertThat(rows(select(users.name).where(users.age.ge(2), users.age.le(2))))
                .containsExactly("u2");
        assertThat(rows(select(users.name).where(users.age.ge(2), users.age.le(3))))
                .containsExactly("u2", "u3");
        Expr<Integer> other = Values.value(1);
        assertThat(rows(select(users.name).where(users.age.ge(other), users.age.le(other))))
                .containsExactly("u1");
        assertThat(misses()).containsExactly(MissReason.FIRST_TIME, null, null, null);
    }

    @Test
    void anAliasThatIsMadeAnewInEveryCall() {
        IntFunction<RowStatement<String>> older = age -> {
            Users other = users.as("other");
            return select(other.name).where(other.age.gt(age)).orderBy(other.id.asc());
        };
        assertThat(rows(older.apply(1))).containsExactly("u2", "u3");
        assertThat(rows(older.apply(2))).containsExactly("u3");
        assertThat(misses()).containsExactly(MissReason.FIRST_TIME, null);
    }

    @Test
    void twoSourcesOfOneTable() {
        Users other = users.as("other");
        Condition next = other.age.eq(users.age.plus(1));
        assertThat(rows(select(users.name).join(other, next).where(users.age.eq(2))))
                .containsExactly("u2");
        assertThat(rows(select(users.name).join(other, next).where(other.age.eq(2))))
                .containsExactly("u1");
        assertThat(rows(select(other.name).from(users).join(other, next).where(users.age.eq(2))))
                .containsExactly("u3");
        assertThat(misses()).containsOnly(MissReason.FIRST_TIME);
    }

    @Test
    void theTwoSourcesOfARecursiveStep() {
        IntFunction<RowStatement<Integer>> upTo = last -> {
            Cte ages = Cte.recursive("ages", select(users.age).where(users.age.eq(1)), found -> {
                NumExpr<Integer> age = found.column(users.age);
                return select(users.age)
                        .from(found)
                        .join(users, users.age.eq(age.plus(1)))
                        .where(age.lt(last));
            });
            NumExpr<Integer> age = ages.column(users.age);
            return select(age).orderBy(age.asc());
        };
        assertThat(rows(upTo.apply(3))).containsExactly(1, 2, 3);
        assertThat(rows(upTo.apply(2))).containsExactly(1, 2);
        assertThat(misses()).containsExactly(MissReason.FIRST_TIME, null);
    }

    /** Keeps the rows for which a condition holds. */
    private record Only(Condition condition) implements StatementOption {
        @Override
        public void shape(ShapeSink sink) {}

        @Override
        public List<Expression> expressions() {
            return List.of(condition.node());
        }

        @Override
        public StatementNode expand(StatementNode statement, List<Expression> lifted) {
            return ((SelectQuery) statement).withWhere(lifted);
        }
    }

    @Test
    void anOptionThatHoldsValues() {
        assertThat(rows(select(users.name).with(new Only(users.age.eq(1))))).containsExactly("u1");
        assertThat(rows(select(users.name).with(new Only(users.age.eq(3))))).containsExactly("u3");
        assertThat(rows(select(users.name).with(new Only(users.age.lt(3))))).containsExactly("u1", "u2");
        assertThat(misses()).containsExactly(MissReason.FIRST_TIME, null, MissReason.FIRST_TIME);
    }

    private record Person(String name, Integer age) {}

    private record Visitor(String called, Integer years) {}

    @Test
    void aProjectionThatDiffersBetweenTwoEqualStatements() {
        assertThat(rows(select(users.name, users.age).to(Person::new).where(users.age.eq(1))))
                .containsExactly(new Person("u1", 1));
        assertThat(rows(select(users.name, users.age).to(Visitor::new).where(users.age.eq(1))))
                .containsExactly(new Visitor("u1", 1));
        assertThat(rows(select(users.name, users.age)
                        .to((name, age) -> name + age)
                        .where(users.age.eq(1))))
                .containsExactly("u11");
        assertThat(misses()).containsExactly(MissReason.FIRST_TIME, null, null);
    }
}
