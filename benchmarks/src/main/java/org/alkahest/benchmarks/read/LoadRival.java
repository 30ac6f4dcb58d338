package org.alkahest.benchmarks.read;

/** Who reads all accounts, and into what. */
public enum LoadRival {
    /** A loop that makes records. */
    JDBC {
        @Override
        Load<?> open() throws Exception {
            return new JdbcLoad(AccountDatabase.connect());
        }
    },
    /** Rows as they come. */
    ALKAHEST_ROWS {
        @Override
        Load<?> open() {
            return new AlkahestLoad.Rows();
        }
    },
    /** Records of the application's own. */
    ALKAHEST_PROJECTION {
        @Override
        Load<?> open() {
            return new AlkahestLoad.Projection();
        }
    },
    /** Records as they come. */
    JOOQ_RECORDS {
        @Override
        Load<?> open() throws Exception {
            return new JooqLoad.Records(AccountDatabase.connect());
        }
    },
    /** Records of the application's own. */
    JOOQ_PROJECTION {
        @Override
        Load<?> open() throws Exception {
            return new JooqLoad.Projection(AccountDatabase.connect());
        }
    },
    /** A query in HQL that makes records of the application's own. */
    HIBERNATE_PROJECTION {
        @Override
        Load<?> open() {
            return new HibernateLoad.Projection();
        }
    },
    /** Entities, of a session that is cleared afterwards. */
    HIBERNATE_ENTITIES {
        @Override
        Load<?> open() {
            return new HibernateLoad.Entities();
        }
    };

    abstract Load<?> open() throws Exception;
}
