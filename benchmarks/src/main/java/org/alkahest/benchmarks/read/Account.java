package org.alkahest.benchmarks.read;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** An account with all of its columns. */
public record Account(long id, String name, int age, BigDecimal balance, boolean active, LocalDateTime createdAt) {}
