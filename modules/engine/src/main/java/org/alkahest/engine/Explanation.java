package org.alkahest.engine;

import java.util.List;
import java.util.Optional;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.PlanRequest;
import org.alkahest.dialect.PlanRows;
import org.alkahest.engine.execution.Explained;
import org.alkahest.engine.option.ExplainOptions;
import org.alkahest.sql.Batch;
import org.alkahest.sql.Statement;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.SchemaNode;

/** What can be explained, and the plan that comes of it. */
final class Explanation {
    private Explanation() {}

    /**
     * What the database is asked for.
     *
     * @throws StatementException ALK-2012 if the statement has no plan, or many
     * @throws org.alkahest.sql.error.UnsupportedException ALK-2004 if the database gives no such plan
     */
    static PlanRequest request(Statement statement, boolean change, ExplainOptions options, Dialect dialect) {
        if (statement instanceof Batch) {
            throw notExplainable(
                    "A statement with many rows of values was to be explained.",
                    "It is executed for each of them, and each execution has a plan of its own.",
                    "Explain the statement with the values of one row.");
        }
        if (statement.node() instanceof SchemaNode) {
            throw notExplainable(
                    "A definition was to be explained.",
                    "Databases plan queries and changes of rows only.",
                    "Explain the query of a view, or the statements that will use an index.");
        }
        var request = new PlanRequest(options.analyze(), options.json(), change);
        request.refuseUnlessClaimed(dialect);
        return request;
    }

    private static StatementException notExplainable(String what, String why, String fix) {
        return new StatementException(ErrorCode.NOT_EXPLAINABLE, ErrorText.of(what, why, fix));
    }

    static Plan plan(Explained explained, PlanRequest request, Dialect dialect) {
        PlanRows answer = explained.answer();
        if (request.json()) {
            List<String> lines = answer.text();
            return new Plan(explained.sql(), request.analyze(), lines, Optional.of(String.join("\n", lines)));
        }
        return new Plan(explained.sql(), request.analyze(), dialect.plans().lines(answer), Optional.empty());
    }
}
