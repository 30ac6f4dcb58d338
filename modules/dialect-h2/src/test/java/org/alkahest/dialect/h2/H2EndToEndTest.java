package org.alkahest.dialect.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.Dialects;
import org.alkahest.dialect.Fault;
import org.alkahest.dialect.compile.CompiledStatement;
import org.alkahest.sql.Statement;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.schema.ColumnDefinition;
import org.alkahest.sql.schema.Identity;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.schema.SchemaStatement;
import org.alkahest.sql.schema.TableDefinition;
import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.tree.BaseTable;
import org.alkahest.sql.tree.Bind;
import org.alkahest.sql.tree.BindList;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.InList;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.Like;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.Source;
import org.alkahest.sql.tree.StatementNode;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.tree.TableRelation;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.TypeKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole way: a tree, compiled by the dialect that was found for the URL, through plain JDBC, and back. */
class H2EndToEndTest {
    private static final String URL = "jdbc:h2:mem:";
    private static final BasicType<Long> BIGINT = BasicType.of(TypeKind.BIGINT, Long.class);
    private static final BasicType<String> NAME = BasicType.of(TypeKind.VARCHAR, String.class, 30);

    private static final class Users extends Source {
        private final TableRelation relation =
                new TableRelation(this, new BaseTable(TableName.of("user_account")), null);
        private final ColumnRef id = new ColumnRef(this, "id", BIGINT);
        private final ColumnRef name = new ColumnRef(this, "name", NAME);

        @Override
        public Relation relation() {
            return relation;
        }
    }

    private static final TableDefinition USER_ACCOUNT = new TableDefinition(
            TableName.of("user_account"),
            List.of(
                    ColumnDefinition.of("id", BIGINT).withIdentity(Identity.BY_DEFAULT),
                    ColumnDefinition.of("name", NAME)),
            new PrimaryKey(null, List.of("id")),
            List.of(new UniqueKey("uq_name", List.of("name"))),
            List.of(),
            List.of(),
            List.of(),
            null);

    private final Users users = new Users();
    private final Dialect dialect = dialect();
    private Connection connection;

    private static Dialect dialect() {
        var provider = Dialects.installed().forUrl(URL);
        return provider.dialect(provider.assumedVersion());
    }

    @BeforeEach
    void createTheTable() throws SQLException {
        connection = DriverManager.getConnection(URL);
        execute(new SchemaStatement.CreateTable(USER_ACCOUNT, false));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void anInsertGivesTheGeneratedKeyBackAndSelectFindsTheRow() throws SQLException {
        assertThat(execute(insert("alice"))).containsExactly(List.of(1L));
        assertThat(execute(insert("bob"))).containsExactly(List.of(2L));

        assertThat(execute(namesLike("a%", List.of(1L, 2L, 3L)))).containsExactly(List.of(1L, "alice"));
    }

    @Test
    void anEmptyListMatchesNoRow() throws SQLException {
        execute(insert("alice"));

        assertThat(execute(namesLike("a%", List.of()))).isEmpty();
    }

    @Test
    void theTextIsWhatOneWouldHaveWritten() {
        assertThat(dialect.text(statement(namesLike("a%", List.of(1L, 2L)))))
                .isEqualTo("select user_account.id, user_account.name from user_account"
                        + " where user_account.name like ? and user_account.id in (?, ?)");
        assertThat(dialect.textWithLiterals(statement(namesLike("it's", List.of(7L)))))
                .isEqualTo("select user_account.id, user_account.name from user_account"
                        + " where user_account.name like 'it''s' and user_account.id in (7)");
    }

    @Test
    void aDuplicateIsToldWithTheNameOfItsConstraint() throws SQLException {
        execute(insert("alice"));

        assertThatThrownBy(() -> execute(insert("alice")))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        error -> assertThat(dialect.fault(error))
                                .isEqualTo(new Fault(ErrorCode.UNIQUE_VIOLATION, "uq_name")));
    }

    private InsertRow insert(String name) {
        return new InsertRow(
                users.relation, List.of(users.name), List.of(new Bind(NAME, name)), null, List.of(users.id));
    }

    private SelectQuery namesLike(String pattern, List<Long> ids) {
        return SelectQuery.of(List.of(users.id, users.name))
                .withWhere(List.of(
                        new Like(users.name, new Bind(NAME, pattern), null, false),
                        new InList(users.id, new BindList(BIGINT, ids), false)));
    }

    private static Statement statement(StatementNode node) {
        return () -> node;
    }

    private List<List<Object>> execute(StatementNode node) throws SQLException {
        Statement statement = statement(node);
        CompiledStatement compiled = dialect.compile(statement);
        List<List<Object>> rows = new ArrayList<>();
        try (PreparedStatement prepared = connection.prepareStatement(compiled.sql(statement.shape()))) {
            compiled.bind(prepared, statement.shape(), statement.bindings());
            if (!compiled.yieldsRows()) {
                prepared.execute();
                return rows;
            }
            try (ResultSet result = prepared.executeQuery()) {
                while (result.next()) {
                    List<Object> row = new ArrayList<>();
                    for (int i = 0; i < compiled.format().columns().size(); i++) {
                        row.add(compiled.format().columns().get(i).read(result, i + 1));
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }
}
