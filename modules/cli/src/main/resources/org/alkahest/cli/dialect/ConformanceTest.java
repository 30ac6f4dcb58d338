package {{package}};

import java.util.Map;
import org.alkahest.conformance.ConformanceTests;
import org.alkahest.conformance.database.DatabaseUnderTest;
import org.alkahest.conformance.rule.Level;
import org.opentest4j.TestAbortedException;

/** {{name}} keeps the rules. Say where it is: {@code -D{{id}}.url=…}, and {@code -D{{id}}.user=…}, {@code -D{{id}}.password=…}. */
class {{name}}ConformanceTest extends ConformanceTests {

    @Override
    protected DatabaseUnderTest database() {
        String url = System.getProperty("{{id}}.url", "");
        if (url.isEmpty()) {
            throw new TestAbortedException(
                    "Say where {{name}} is: -D{{id}}.url={{urlPrefix}}… -D{{id}}.user=… -D{{id}}.password=…");
        }
        return DatabaseUnderTest.at(url, System.getProperty("{{id}}.user"), System.getProperty("{{id}}.password"));
    }

    /** Next: {@link Level#CORE}, then {@link Level#FULL}. */
    @Override
    protected Level level() {
        return Level.SMOKE;
    }

    /** What {{name}} breaks by itself, by the id of the rule, each with the reason. */
    @Override
    protected Map<String, String> deviations() {
        return Map.of();
    }
}
