package org.alkahest.testdb;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A process, told apart from a later one that the system gives the same number.
 *
 * @param pid the process number
 * @param startMillis when it started, in milliseconds since 1970; zero when the system does not tell
 */
record ProcessIdentity(long pid, long startMillis) {

    /** The start time is computed from the boot time, which moves a little when the clock is set. */
    private static final long CLOCK_TOLERANCE_MILLIS = 2_000;

    static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(process.pid(), startMillis(process));
    }

    /** Reads what {@link #toString()} wrote. */
    static ProcessIdentity parse(String text) {
        int dash = text.indexOf('-');
        return new ProcessIdentity(Long.parseLong(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1)));
    }

    /** The process if it still runs. */
    Optional<ProcessHandle> running() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> Math.abs(startMillis(process) - startMillis) <= CLOCK_TOLERANCE_MILLIS);
    }

    boolean isRunning() {
        return running().isPresent();
    }

    /** Waits for the end of the process. (A handle's {@code onExit} looks at a process that is no child of ours only every few seconds.) */
    boolean endsWithin(Duration timeout) throws InterruptedException {
        Instant deadline = Instant.now().plus(timeout);
        while (isRunning()) {
            if (Instant.now().isAfter(deadline)) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return true;
    }

    private static long startMillis(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    @Override
    public String toString() {
        return pid + "-" + startMillis;
    }
}
