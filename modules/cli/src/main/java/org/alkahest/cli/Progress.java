package org.alkahest.cli;

import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far the work is. Shown to somebody who looks, as soon as it takes long. */
interface Progress extends AutoCloseable {
    /** Begins a step. */
    void begin(String step, long parts);

    /** Some parts of the step are done. */
    void advance(long parts);

    @Override
    void close();

    /** Shows nothing. */
    static Progress none() {
        return new Progress() {
            @Override
            public void begin(String step, long parts) {}

            @Override
            public void advance(long parts) {}

            @Override
            public void close() {}
        };
    }

    /**
     * A bar that appears after some time.
     *
     * @param terminal what it is drawn on
     */
    static Progress bar(PrintStream terminal, long afterMillis) {
        return new Bar(terminal, afterMillis);
    }

    /** A bar of its own thread, so that it moves and appears while a long question is being answered. */
    final class Bar implements Progress {
        private static final int EVERY_MILLIS = 100;

        private final PrintStream terminal;
        private final ScheduledExecutorService painter = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "progress");
            thread.setDaemon(true);
            return thread;
        });
        private final ScheduledFuture<?> painting;
        private String step = "";
        private long parts;
        private long done;
        private @Nullable ProgressBar bar;

        private Bar(PrintStream terminal, long afterMillis) {
            this.terminal = terminal;
            this.painting = painter.scheduleAtFixedRate(this::paint, afterMillis, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }

        private synchronized void paint() {
            ProgressBar painted = bar;
            if (painted == null) {
                painted = new ProgressBarBuilder()
                        .setTaskName(step)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(EVERY_MILLIS)
                        .setInitialMax(parts)
                        .setConsumer(new ConsoleProgressBarConsumer(terminal))
                        .clearDisplayOnFinish()
                        .build();
                bar = painted;
            }
            painted.maxHint(parts);
            painted.stepTo(done);
            painted.setExtraMessage(step);
        }

        @Override
        public synchronized void begin(String begun, long count) {
            step = begun;
            parts = count;
            done = 0;
        }

        @Override
        public synchronized void advance(long count) {
            done += count;
        }

        @Override
        public void close() {
            painting.cancel(false);
            painter.shutdown();
            synchronized (this) {
                if (bar != null) {
                    bar.close();
                }
            }
        }
    }
}
