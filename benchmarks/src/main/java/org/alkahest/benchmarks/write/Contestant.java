package org.alkahest.benchmarks.write;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A rival among those who take turns, and what its turns have cost. */
final class Contestant implements AutoCloseable {
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final String name;
    private final Work work;
    private final List<Cost> turns;

    /** What a rival does in each turn. */
    interface Work extends AutoCloseable {

        /** What is measured. */
        void take() throws Exception;

        /** Does away with what was done; not measured. */
        void undo() throws Exception;
    }

    /**
     * Of one turn.
     *
     * @param clock nanoseconds
     * @param processor nanoseconds of this thread and of the server's
     * @param client nanoseconds of this thread
     * @param bytes allocated by this thread
     */
    record Cost(double clock, double processor, double client, double bytes) {}

    /** @param turns those before, to which more are added */
    Contestant(String name, Work work, List<Cost> turns) {
        this.name = name;
        this.work = work;
        this.turns = turns;
    }

    String name() {
        return name;
    }

    /** A turn that does not count. */
    void warmUp() throws Exception {
        work.take();
        work.undo();
    }

    void takeTurn(SessionTime sessions) throws Exception {
        long thread = Thread.currentThread().getId();
        long server = sessions.nanos();
        long bytes = THREADS.getThreadAllocatedBytes(thread);
        long client = THREADS.getCurrentThreadCpuTime();
        long clock = System.nanoTime();
        work.take();
        clock = System.nanoTime() - clock;
        client = THREADS.getCurrentThreadCpuTime() - client;
        bytes = THREADS.getThreadAllocatedBytes(thread) - bytes;
        server = sessions.nanos() - server;
        turns.add(new Cost(clock, client + server, client, bytes));
        work.undo();
    }

    /** The median over the turns. */
    double median(ToDoubleFunction<Cost> figure) {
        return median(turns.stream().mapToDouble(figure).toArray());
    }

    /** The turn that was disturbed least. */
    double least(ToDoubleFunction<Cost> figure) {
        return turns.stream().mapToDouble(figure).min().orElse(Double.NaN);
    }

    /** The median of the ratios to another one's turns in the same rounds. */
    double ratio(Contestant reference, ToDoubleFunction<Cost> figure) {
        double[] ratios = new double[turns.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = figure.applyAsDouble(turns.get(i)) / figure.applyAsDouble(reference.turns.get(i));
        }
        return median(ratios);
    }

    private static double median(double... figures) {
        Arrays.sort(figures);
        int middle = figures.length / 2;
        return figures.length % 2 == 1 ? figures[middle] : (figures[middle - 1] + figures[middle]) / 2;
    }

    @Override
    public void close() throws Exception {
        work.close();
    }
}
