package org.alkahest.dialect.testing;

import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alkahest.dialect.Capability;
import org.alkahest.dialect.PlanRequest;
import org.alkahest.dialect.PlanRows;
import org.alkahest.dialect.compile.CompiledStatement;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.Statement;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.error.UnsupportedException;
import org.alkahest.sql.schema.SchemaStatement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How a database is asked for each kind of plan, in full, and its word that it gives one; or for want of what it is refused. */
public abstract class PlanContract {
    protected static final PlanRequest QUERY = new PlanRequest(false, false, false);
    protected static final PlanRequest QUERY_JSON = new PlanRequest(false, true, false);
    protected static final PlanRequest QUERY_ANALYZED = new PlanRequest(true, false, false);
    protected static final PlanRequest QUERY_ANALYZED_JSON = new PlanRequest(true, true, false);
    protected static final PlanRequest CHANGE = new PlanRequest(false, false, true);
    protected static final PlanRequest CHANGE_JSON = new PlanRequest(false, true, true);
    protected static final PlanRequest CHANGE_ANALYZED = new PlanRequest(true, false, true);
    protected static final PlanRequest CHANGE_ANALYZED_JSON = new PlanRequest(true, true, true);
    private static final List<PlanRequest> ALL = List.of(
            QUERY,
            QUERY_JSON,
            QUERY_ANALYZED,
            QUERY_ANALYZED_JSON,
            CHANGE,
            CHANGE_JSON,
            CHANGE_ANALYZED,
            CHANGE_ANALYZED_JSON);

    private static final class Parts extends TypedTable<Parts> {
        final NumColumn<Long> id = bigint("id").primaryKey();
        final TextColumn name = varchar("name", 30);

        Parts(TableHome home) {
            super(home, "part", Parts::new);
        }
    }

    private static final Parts T = new Parts(new MetaData());

    private final Map<PlanRequest, String> texts = new HashMap<>();
    private final Map<PlanRequest, Capability> refusals = new HashMap<>();
    private DialectUnderTest database;

    protected abstract DialectUnderTest open() throws SQLException;

    /** The text that asks for a plan. */
    protected final void sql(PlanRequest request, String text) {
        texts.put(request, text);
    }

    /** The capability for want of which a plan is refused. */
    protected final void refused(PlanRequest request, Capability capability) {
        refusals.put(request, capability);
    }

    @BeforeEach
    void createTable() throws SQLException {
        database = open();
        database.execute(() -> new SchemaStatement.CreateTable(T.definition(), false));
    }

    @AfterEach
    void close() throws SQLException {
        DialectUnderTest.closeIfOpen(database);
    }

    @Test
    void everyKindOfPlanIsSpelledOut() {
        assertThat(Stream.concat(texts.keySet().stream(), refusals.keySet().stream()))
                .containsExactlyInAnyOrderElementsOf(ALL);
    }

    @TestFactory
    Stream<DynamicTest> plansAreAskedForAsSpelledOutAndGiven() {
        return ALL.stream().map(request -> DynamicTest.dynamicTest(request.toString(), () -> check(request)));
    }

    private void check(PlanRequest request) throws SQLException {
        Capability missing = refusals.get(request);
        if (missing != null) {
            assertThatThrownBy(() -> request.refuseUnlessClaimed(database.dialect()))
                    .isInstanceOfSatisfying(
                            UnsupportedException.class,
                            error -> assertThat(error.capability()).isEqualTo(missing.name()));
            return;
        }
        request.refuseUnlessClaimed(database.dialect());
        Statement statement = request.change()
                ? update(T).set(T.name, "new").where(T.id.eq(1L))
                : select(T.name).where(T.id.eq(1L));
        String text = database.dialect().plans().prefix(request) + " "
                + database.dialect().text(statement);
        assertThat(text).isEqualTo(texts.get(request));
        PlanRows answer = ask(text, statement);
        List<String> lines =
                request.json() ? answer.text() : database.dialect().plans().lines(answer);
        assertThat(lines).isNotEmpty().doesNotContainNull();
    }

    private PlanRows ask(String text, Statement statement) throws SQLException {
        CompiledStatement compiled = database.dialect().compile(statement);
        try (PreparedStatement prepared = database.connection().prepareStatement(text)) {
            compiled.bind(prepared, statement.shape(), statement.bindings());
            try (ResultSet result = prepared.executeQuery()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    columns.add(result.getMetaData().getColumnLabel(i));
                }
                List<List<String>> rows = new ArrayList<>();
                while (result.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= columns.size(); i++) {
                        row.add(result.getString(i));
                    }
                    rows.add(row);
                }
                return new PlanRows(columns, rows);
            }
        }
    }
}
