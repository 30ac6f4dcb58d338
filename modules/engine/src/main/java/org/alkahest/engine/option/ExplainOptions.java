package org.alkahest.engine.option;

/**
 * How a statement is explained.
 *
 * @param analyze whether it is executed, so that the plan tells what was measured
 * @param json whether the plan is asked for as JSON
 */
public record ExplainOptions(boolean analyze, boolean json) {
    private static final ExplainOptions DEFAULTS = new ExplainOptions(false, false);

    /** What the database intends, as text; nothing is executed. */
    public static ExplainOptions defaults() {
        return DEFAULTS;
    }

    /** Whether the statement is executed. A change is then made, as part of the transaction. */
    public ExplainOptions withAnalyze(boolean execute) {
        return new ExplainOptions(execute, json);
    }

    /** Whether the plan is given as JSON, too. */
    public ExplainOptions withJson(boolean structured) {
        return new ExplainOptions(analyze, structured);
    }
}
