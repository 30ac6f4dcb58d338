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
            return new AlkahestUpdate(database, EngineOptions.defaults());
        }
    };

    abstract Update open(EntryDatabase database) throws Exception;
}
