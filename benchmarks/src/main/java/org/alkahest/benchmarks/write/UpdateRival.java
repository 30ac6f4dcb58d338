package org.alkahest.benchmarks.write;

import org.alkahest.engine.option.EngineOptions;

/** Who changes entries by their keys, and how. */
public enum UpdateRival {
    /** The fastest by hand: a join with arrays or rows of values. */
    JDBC_BEST {
        @Override
        Update open(EntryDatabase database) throws Exception {
            return JdbcUpdate.best(database);
        }
    },
    /** A batch. */
    JDBC_BATCH {
        @Override
        Update open(EntryDatabase database) throws Exception {
            return new JdbcUpdate.Batch(database);
        }
    },
    /** A statement of ours. */
    ALKAHEST {
        @Override
        Update open(EntryDatabase database) {
            return open(database, EngineOptions.defaults());
        }

        @Override
        Update open(EntryDatabase database, EngineOptions options) {
            return new AlkahestUpdate(database, options);
        }
    };

    abstract Update open(EntryDatabase database) throws Exception;

    /** Opens ours with options; all others have none. */
    Update open(EntryDatabase database, EngineOptions options) throws Exception {
        throw new UnsupportedOperationException(this + " has no options");
    }
}
