package org.alkahest.benchmarks.write;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An entry whose key the table generates. */
@Entity
@Table(name = "entry")
public class IdentityEntry extends EntryColumns {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    protected IdentityEntry() {}

    IdentityEntry(Entry entry) {
        super(entry);
    }

    @Override
    long id() {
        return Objects.requireNonNull(id);
    }
}
