package org.alkahest.benchmarks.write;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.alkahest.benchmarks.write.Contestant.Cost;

/** Rivals that do the same work in turn, in another order in each round, with what they have cost as a table. */
final class Contest implements AutoCloseable {
    private final String title;
    private final EntryDatabase database;
    private final int rows;
    private final List<Contestant> contestants;

    /**
     * @param rows that are written in a turn
     * @param contestants the first is whom the others are compared with
     */
    Contest(String title, EntryDatabase database, int rows, List<Contestant> contestants) {
        this.title = title;
        this.database = database;
        this.rows = rows;
        this.contestants = contestants;
    }

    void run(int warmUps, int rounds) throws Exception {
        for (int i = 0; i < warmUps; i++) {
            for (Contestant contestant : contestants) {
                contestant.warmUp();
            }
        }
        SessionTime sessions = database.sessionTime();
        List<Contestant> order = new ArrayList<>(contestants);
        for (int i = 0; i < rounds; i++) {
            for (Contestant contestant : order) {
                contestant.takeTurn(sessions);
            }
            Collections.rotate(order, 1);
        }
    }

    /** A table in Markdown, figures of a row. */
    String table() {
        var text = new StringBuilder("### ").append(title).append("\n\n");
        text.append(
                "| | us/row | least | x | cpu us/row | client | x | bytes/row |\n|---|--:|--:|--:|--:|--:|--:|--:|\n");
        Contestant best = contestants.get(0);
        for (Contestant each : contestants) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %,.0f |%n",
                    each.name(),
                    each.median(Cost::clock) / rows / 1000,
                    each.least(Cost::clock) / rows / 1000,
                    each.ratio(best, Cost::clock),
                    each.median(Cost::processor) / rows / 1000,
                    each.median(Cost::client) / rows / 1000,
                    each.ratio(best, Cost::processor),
                    each.median(Cost::bytes) / rows));
        }
        return text.toString();
    }

    @Override
    public void close() throws Exception {
        for (Contestant contestant : contestants) {
            contestant.close();
        }
    }
}
