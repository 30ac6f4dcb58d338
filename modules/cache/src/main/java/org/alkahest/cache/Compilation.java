package org.alkahest.cache;

import java.time.Duration;
import org.alkahest.dialect.compile.CompiledStatement;

/**
 * The trace of a miss: what was compiled, why it had to be, and what it cost.
 *
 * @param time spent compiling, without the lookup
 */
public record Compilation(CompiledStatement statement, MissReason reason, Duration time) {}
