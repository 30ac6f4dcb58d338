package org.alkahest.engine;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LocationAwareLogger;

/** What one logger writes while this is open. Reaches into slf4j-simple, whose levels cannot be changed otherwise. */
final class CapturedLog implements AutoCloseable {
    private final PrintStream originalErr = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Logger logger;
    private final int originalLevel;

    private CapturedLog(String name, int level) {
        this.logger = LoggerFactory.getLogger(name);
        this.originalLevel = level(level);
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    static CapturedLog debug(String name) {
        return new CapturedLog(name, LocationAwareLogger.DEBUG_INT);
    }

    static CapturedLog trace(String name) {
        return new CapturedLog(name, LocationAwareLogger.TRACE_INT);
    }

    private int level(int level) {
        try {
            Field field = logger.getClass().getDeclaredField("currentLogLevel");
            field.setAccessible(true);
            int before = field.getInt(logger);
            field.setInt(logger, level);
            return before;
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("slf4j-simple is not what it was", changed);
        }
    }

    /** The messages, without time and thread. */
    List<String> messages() {
        return written.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("^\\[.*?] ", ""))
                .toList();
    }

    @Override
    public void close() {
        System.setErr(originalErr);
        level(originalLevel);
    }
}
