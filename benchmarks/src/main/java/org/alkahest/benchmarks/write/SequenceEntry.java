package org.alkahest.benchmarks.write;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An entry whose key comes from a sequence that is asked once for a thousand of them. */
@Entity
@Table(name = "entry")
public class SequenceEntry extends EntryColumns {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entries")
    @SequenceGenerator(name = "entries", sequenceName = "entry_seq", allocationSize = EntryDatabase.SEQUENCE_STEP)
    @Nullable Long id;

    protected SequenceEntry() {}

    SequenceEntry(Entry entry) {
        super(entry);
    }

    @Override
    long id() {
        return Objects.requireNonNull(id);
    }
}
