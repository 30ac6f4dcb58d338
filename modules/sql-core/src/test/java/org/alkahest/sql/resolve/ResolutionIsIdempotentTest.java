package org.alkahest.sql.resolve;

import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Functions.exists;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.alkahest.sql.Cte;
import org.alkahest.sql.Statement;
import org.alkahest.sql.Subquery;
import org.alkahest.sql.fixture.Addresses;
import org.alkahest.sql.fixture.SqlSketch;
import org.alkahest.sql.fixture.Users;
import org.alkahest.sql.shape.Lift;
import org.alkahest.sql.shape.Lifted;
import org.alkahest.sql.tree.StatementNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A resolved statement says everything: resolving it again changes nothing. */
class ResolutionIsIdempotentTest {
    static Stream<Arguments> statements() {
        Users u = Users.alone();
        Addresses a = Addresses.alone();
        Users boss = u.as("boss");
        Subquery grown = select(u.id, u.name).where(u.age.ge(18)).as("grown");
        Cte base = Cte.of("base", select(u.id, u.managerId).where(u.active));
        var id = base.column(u.id);
        Cte chain = Cte.recursive(
                "chain", select(id), found -> select(boss.managerId).join(found, boss.id.eq(found.column(id))));
        return Stream.of(
                Arguments.of(
                        "tables and lists",
                        select(u.id, a.email)
                                .where(u.id.eq(a.userId), u.id.in(1L, 2L))
                                .limit(3)),
                Arguments.of(
                        "correlated query",
                        select(u.name).where(exists(select(a.id).where(a.userId.eq(u.id))))),
                Arguments.of("subquery", select(grown.column(u.name)).join(boss, boss.id.eq(grown.column(u.id)))),
                Arguments.of(
                        "recursive expression",
                        select(chain.column(id), count()).join(base, id.eq(chain.column(id)))),
                Arguments.of(
                        "combined queries", select(u.id).union(select(a.userId)).orderBy(u.id.desc())),
                Arguments.of("inserted query", insert(a).from(select(chain.column(id)), a.userId)),
                Arguments.of(
                        "update with queries",
                        update(u)
                                .set(
                                        u.managerId,
                                        select(a.userId)
                                                .where(a.email.eq(u.name))
                                                .scalar(u.id))
                                .where(u.id.in(select(id)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statements")
    void resolvingTwiceIsResolvingOnce(String kind, Statement statement) {
        Lifted lifted = Lift.of(statement.node(), List.of());
        StatementNode once = Resolution.of(lifted);
        StatementNode twice = Resolution.of(new Lifted(once, lifted.relations()));
        assertThat(SqlSketch.of(twice)).as(kind).isEqualTo(SqlSketch.of(once));
    }
}
