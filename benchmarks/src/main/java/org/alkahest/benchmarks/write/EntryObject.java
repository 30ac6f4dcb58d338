package org.alkahest.benchmarks.write;

import java.time.LocalDateTime;
import org.alkahest.orm.annotation.Column;
import org.alkahest.orm.annotation.Generated;
import org.alkahest.orm.annotation.Id;
import org.alkahest.orm.annotation.Table;
import org.jspecify.annotations.Nullable;

/** An entry as our sessions map it. */
@Table(name = "entry")
@SuppressWarnings("NullAway.Init") // by the session
final class EntryObject {
    @Id
    @Generated
    @Nullable Long id;

    int amount;

    @Column(length = 40)
    String label;

    LocalDateTime notedAt;

    @SuppressWarnings("unused") // by the session
    private EntryObject() {}

    EntryObject(Entry entry) {
        amount = entry.amount();
        label = entry.label();
        notedAt = entry.notedAt();
    }
}
