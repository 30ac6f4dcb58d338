package org.alkahest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ProgressTest {
    private static final long NEVER = Duration.ofHours(1).toMillis();

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final PrintStream terminal = new PrintStream(output, true, UTF_8);

    @Test
    @Timeout(60)
    void longWorkIsShownWithItsStepAndHowFarItIs() {
        try (Progress progress = Progress.bar(terminal, 0)) {
            progress.begin("Reading", 40);
            progress.advance(30);
            while (!output.toString(UTF_8).contains("30/40")) {
                Thread.onSpinWait();
            }
        }

        assertThat(output.toString(UTF_8)).contains("Reading", "75%");
    }

    @Test
    void workThatIsDoneSoonShowsNothing() {
        try (Progress progress = Progress.bar(terminal, NEVER)) {
            progress.begin("Reading", 40);
            progress.advance(40);
        }

        assertThat(output.size()).isZero();
    }
}
