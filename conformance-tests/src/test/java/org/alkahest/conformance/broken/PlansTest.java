package org.alkahest.conformance.broken;

import static org.alkahest.conformance.broken.Sound.H2;

import java.util.List;
import java.util.function.UnaryOperator;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.PlanRequest;
import org.alkahest.dialect.PlanRows;
import org.alkahest.dialect.PlanSyntax;
import org.junit.jupiter.api.Test;

/** Plans that do more, or say less, than was asked for. */
class PlansTest {

    private static UnaryOperator<Dialect> asking(PlanSyntax plans) {
        return sound -> new BrokenDialect(sound) {
            @Override
            public PlanSyntax plans() {
                return plans;
            }
        };
    }

    @Test
    void aPlanThatExecutesWithoutBeingAskedToFails() throws Exception {
        H2.catches(asking(request -> "explain analyze"), "explain.changes", "the rows after a change was explained");
    }

    @Test
    void aPlanThatDoesNotExecuteThoughAskedToFails() throws Exception {
        H2.catches(
                asking(request -> "explain plan for"),
                "explain.analyze.change",
                "the rows, as after the change itself");
    }

    @Test
    void aPlanWithoutLinesFails() throws Exception {
        H2.catches(
                asking(new PlanSyntax() {
                    @Override
                    public String prefix(PlanRequest request) {
                        return "explain plan for";
                    }

                    @Override
                    public List<String> lines(PlanRows answer) {
                        return answer.columns();
                    }
                }),
                "explain.lookup",
                "The plan does not name the table spare_part");
    }
}
