package org.alkahest.dialect;

import java.util.List;

/**
 * How a database is asked for plans: what stands in front of a statement, and how the rows that come back are put into
 * lines. Immutable, without a side effect.
 */
@FunctionalInterface
public interface PlanSyntax {

    /**
     * What stands in front of the statement, such as {@code explain}; a space is put between them.
     *
     * @param request asks only for what the capabilities claim
     */
    String prefix(PlanRequest request);

    /**
     * The plan as people read it: the texts of a single column as they are, a framed table of several. For a dialect to
     * replace where the database's own tool prints it in another form.
     *
     * @param answer what the database gave
     */
    default List<String> lines(PlanRows answer) {
        return answer.columns().size() == 1 ? answer.text() : answer.table();
    }
}
