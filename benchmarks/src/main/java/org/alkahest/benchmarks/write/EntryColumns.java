package org.alkahest.benchmarks.write;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDateTime;

/** What Hibernate maps of an entry, but for its key. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // by Hibernate
public abstract class EntryColumns {
    int amount;

    @Column(length = 40, nullable = false)
    String label;

    @Column(name = "noted_at", nullable = false)
    LocalDateTime notedAt;

    EntryColumns() {}

    EntryColumns(Entry entry) {
        amount = entry.amount();
        label = entry.label();
        notedAt = entry.notedAt();
    }

    abstract long id();
}
