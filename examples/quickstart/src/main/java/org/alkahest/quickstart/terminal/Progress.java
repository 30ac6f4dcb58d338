package org.alkahest.quickstart.terminal;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Shows how far a long piece of work has come: a bar that moves where the terminal is live, and one line for each finished
 * step anywhere.
 */
public final class Progress {
    private static final int BAR = 30;
    static final Duration BETWEEN_FRAMES = Duration.ofMillis(40);

    private final Terminal terminal;

    public Progress(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Hands the items to some work, and watches them being taken. */
    public <T> void step(String name, List<T> items, Consumer<Iterable<T>> work) {
        long start = System.nanoTime();
        work.accept(() -> watched(name, items));
        finished(name, items.size(), start);
    }

    /** Does some work whose rows are known only when they are all there. */
    public <T> T step(String name, Supplier<T> work, ToIntFunction<T> rows) {
        long start = System.nanoTime();
        terminal.replaceLine("   " + name + " ...");
        T result = work.get();
        finished(name, rows.applyAsInt(result), start);
        return result;
    }

    private void finished(String name, int rows, long start) {
        terminal.replaceLine("");
        terminal.line(String.format(Locale.ROOT, "   %-20s %,8d rows %10s", name, rows, Times.since(start)));
    }

    private <T> Iterator<T> watched(String name, List<T> items) {
        Iterator<T> iterator = items.iterator();
        return new Iterator<>() {
            private int taken;
            private long nextFrame = System.nanoTime() + BETWEEN_FRAMES.toNanos();

            @Override
            public boolean hasNext() {
                return iterator.hasNext();
            }

            @Override
            public T next() {
                T item = iterator.next();
                taken++;
                if (terminal.isLive() && System.nanoTime() - nextFrame >= 0) {
                    nextFrame = System.nanoTime() + BETWEEN_FRAMES.toNanos();
                    terminal.replaceLine(frame(name, taken, items.size()));
                }
                return item;
            }
        };
    }

    private static String frame(String name, int taken, int all) {
        int full = (int) ((long) BAR * taken / all);
        return String.format(
                Locale.ROOT, "   %-20s [%s%s] %,d of %,d", name, "#".repeat(full), "-".repeat(BAR - full), taken, all);
    }
}
