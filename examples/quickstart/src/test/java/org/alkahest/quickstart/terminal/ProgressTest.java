package org.alkahest.quickstart.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(output, true, UTF_8);
    private final List<Integer> numbers = IntStream.range(0, 300).boxed().toList();

    @Test
    void everyItemIsHandedOn() {
        List<Integer> taken = new ArrayList<>();

        new Progress(Terminal.plain(out)).step("numbers", numbers, items -> items.forEach(taken::add));

        assertThat(taken).isEqualTo(numbers);
    }

    @Test
    void aFileGetsOneLineForEachStep() {
        new Progress(Terminal.plain(out)).step("numbers", numbers, items -> items.forEach(item -> {}));

        assertThat(output.toString(UTF_8)).matches(" {3}numbers +300 rows +[\\d.]+ ms\\R");
    }

    @Test
    void aTerminalGetsABarThatGrowsAndThenGoesAway() {
        new Progress(Terminal.live(out))
                .step(
                        "numbers",
                        numbers,
                        items -> items.forEach(item -> {
                            if (item % 100 == 0) {
                                await();
                            }
                        }));

        assertThat(output.toString(UTF_8))
                .contains("\r\u001b[K   numbers              [##########--------------------] 102 of 300")
                .matches("(?s).*\r\u001b\\[K {3}numbers +300 rows +[\\d.]+ ms\\R");
    }

    /** Until the next frame of the bar is due. */
    private static void await() {
        long due = System.nanoTime() + Progress.BETWEEN_FRAMES.toNanos();
        while (System.nanoTime() < due) {
            Thread.onSpinWait();
        }
    }
}
