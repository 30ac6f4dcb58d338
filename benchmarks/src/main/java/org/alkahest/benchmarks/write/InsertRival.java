package org.alkahest.benchmarks.write;

import org.alkahest.engine.option.EngineOptions;
import org.alkahest.testdb.Product;

/** Who inserts entries, and how. */
public enum InsertRival {
    /** The fastest by hand: arrays with PostgreSQL, elsewhere many rows of values. */
    JDBC_BEST {
        @Override
        Insert open(EntryDatabase database) throws Exception {
            return BestJdbcInsert.of(database);
        }
    },
    /** A statement for each row. */
    JDBC_ROW_AT_A_TIME {
        @Override
        Insert open(EntryDatabase database) throws Exception {
            return new JdbcInsert.RowAtATime(database);
        }

        @Override
        boolean appliesTo(Product product, int rows) {
            return rows <= MANY;
        }
    },
    /** A batch with generated keys. */
    JDBC_BATCH {
        @Override
        Insert open(EntryDatabase database) throws Exception {
            return new JdbcInsert.Batch(database);
        }

        /** SQLite's driver knows no keys of a batch; the other drivers than H2's and PostgreSQL's send it row by row. */
        @Override
        boolean appliesTo(Product product, int rows) {
            return product != Product.SQLITE
                    && (rows <= MANY || product == Product.H2 || product == Product.POSTGRESQL);
        }
    },
    /** A statement of ours, which gives the keys in the order of the rows. */
    ALKAHEST {
        @Override
        Insert open(EntryDatabase database) {
            return open(database, EngineOptions.defaults());
        }

        @Override
        Insert open(EntryDatabase database, EngineOptions options) {
            return new AlkahestInsert.OfRows(database, options);
        }
    },
    /** Objects that a session of ours flushes. */
    ALKAHEST_SESSION {
        @Override
        Insert open(EntryDatabase database) {
            return open(database, EngineOptions.defaults());
        }

        @Override
        Insert open(EntryDatabase database, EngineOptions options) {
            return new AlkahestInsert.OfObjects(database, options);
        }
    },
    /** Entities whose keys the table generates. */
    HIBERNATE_IDENTITY {
        @Override
        Insert open(EntryDatabase database) {
            return new HibernateInsert.Persist(database, IdentityEntry.class, IdentityEntry::new);
        }

        @Override
        boolean appliesTo(Product product, int rows) {
            return rows <= MANY && product != Product.SQLITE;
        }
    },
    /** Entities whose keys come from a sequence, a thousand at a time. */
    HIBERNATE_SEQUENCE {
        @Override
        Insert open(EntryDatabase database) {
            return new HibernateInsert.Persist(database, SequenceEntry.class, SequenceEntry::new);
        }

        @Override
        boolean appliesTo(Product product, int rows) {
            return EntryDatabase.hasSequences(product);
        }
    },
    /** The same in a session that holds no entities. */
    HIBERNATE_STATELESS {
        @Override
        Insert open(EntryDatabase database) {
            return new HibernateInsert.Stateless(database);
        }

        @Override
        boolean appliesTo(Product product, int rows) {
            return EntryDatabase.hasSequences(product);
        }
    },
    /** Rows of values, and the keys that come back. */
    JOOQ {
        @Override
        Insert open(EntryDatabase database) throws Exception {
            return new JooqInsert(database);
        }

        @Override
        boolean appliesTo(Product product, int rows) {
            return product != Product.SQLITE || rows <= MANY;
        }
    };

    private static final int MANY = 10_000;

    abstract Insert open(EntryDatabase database) throws Exception;

    /** Opens one of ours with options; all others have none. */
    Insert open(EntryDatabase database, EngineOptions options) throws Exception {
        throw new UnsupportedOperationException(this + " has no options");
    }

    boolean isOurs() {
        return this == ALKAHEST || this == ALKAHEST_SESSION;
    }

    /** Whether the rival can do so many rows at once with this database, in bearable time. Hibernate has no dialect for SQLite. */
    boolean appliesTo(Product product, int rows) {
        return true;
    }
}
