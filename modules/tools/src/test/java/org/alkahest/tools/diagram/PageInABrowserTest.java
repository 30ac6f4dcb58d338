package org.alkahest.tools.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.testdb.browser.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The page is opened in a browser, and its scripts run. Not verified where there is no browser. */
class PageInABrowserTest {
    private static final Pattern ARROW =
            Pattern.compile("<path class=\"arrow[^\"]*\" data-from=\"(t\\d+)\" data-to=\"(t\\d+)\"");
    private static final Pattern TABLE =
            Pattern.compile("<g class=\"table[^\"]*\" id=\"(t\\d+)\" data-name=\"([^\"]*)\"");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    private Path page(List<ReflectedTable> tables) throws Exception {
        return Files.writeString(
                directory.resolve("schema.html"),
                SchemaDiagram.of("shop", tables).html());
    }

    @Test
    void tablesAndArrowsAreThereAfterItsScriptsRan() throws Exception {
        String dom = Browser.found(directory).dom(page(Drawn.shop()), "");

        assertThat(dom).contains("data-ready=\"4 tables, 2 arrows\"");
        assertThat(TABLE.matcher(dom).results().map(table -> table.group(2)))
                .containsExactlyInAnyOrder(
                        "customer", "order", "names", "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
        List<String> ids =
                TABLE.matcher(dom).results().map(table -> table.group(1)).toList();
        assertThat(ARROW.matcher(dom).results().toList())
                .hasSize(2)
                .allSatisfy(arrow -> assertThat(ids).contains(arrow.group(1), arrow.group(2)));
    }

    @Test
    void twoHundredTablesAreThereToo() throws Exception {
        List<ReflectedTable> tables = Drawn.random(200, new Random(7));

        String dom = Browser.found(directory).dom(page(tables), "");

        assertThat(TABLE.matcher(dom).results().map(table -> table.group(2)).distinct())
                .hasSize(200);
        assertThat(ARROW.matcher(dom).results())
                .hasSize(tables.stream()
                        .mapToInt(table -> table.foreignKeys().size())
                        .sum());
    }

    @Test
    void aTableThatTheAddressNamesIsChosenWithItsArrows() throws Exception {
        String dom = Browser.found(directory).dom(page(Drawn.shop()), "#order");

        assertThat(dom).contains("data-ready=");
        assertThat(ARROW.matcher(dom).results().map(MatchResult::group))
                .filteredOn(arrow -> arrow.contains("lit"))
                .hasSize(1);
        assertThat(dom).containsPattern("<g class=\"table chosen\" id=\"t4\" data-name=\"order\"");
    }

    @Test
    void aPictureOfItShowsMoreThanOneOfAPageWithoutTables() throws Exception {
        Browser browser = Browser.found(directory);

        long nothing = Files.size(browser.screenshot(page(List.of())));

        assertThat(Files.size(browser.screenshot(page(Drawn.shop())))).isGreaterThan(nothing * 3 / 2);
    }
}
