package org.alkahest.benchmarks.read;

import java.time.LocalDateTime;

/** Five columns of an account. */
public record AccountSummary(long id, String name, int age, boolean active, LocalDateTime createdAt) {

    static AccountSummary of(AccountEntity entity) {
        return new AccountSummary(entity.id, entity.name, entity.age, entity.active, entity.createdAt);
    }
}
