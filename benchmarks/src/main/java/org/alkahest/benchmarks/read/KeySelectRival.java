package org.alkahest.benchmarks.read;

/** Who reads an account by its key, and how. */
public enum KeySelectRival {
    /** A statement that was prepared before. */
    JDBC_PREPARED_ONCE {
        @Override
        KeySelect<?> open() throws Exception {
            return new JdbcKeySelect.PreparedOnce(AccountDatabase.connect());
        }
    },
    /** A statement prepared and closed every time. */
    JDBC_PREPARED_EACH_TIME {
        @Override
        KeySelect<?> open() throws Exception {
            return new JdbcKeySelect.PreparedEachTime(AccountDatabase.connect());
        }
    },
    /** A statement built every time, projected into a record. */
    ALKAHEST_BUILT {
        @Override
        KeySelect<?> open() {
            return new AlkahestKeySelect.Built();
        }
    },
    /** A constant whose parameter is given a value, projected into a record. */
    ALKAHEST_CONSTANT {
        @Override
        KeySelect<?> open() {
            return new AlkahestKeySelect.Constant();
        }
    },
    /** A statement built every time, mapped to a record. */
    JOOQ {
        @Override
        KeySelect<?> open() throws Exception {
            return new JooqKeySelect(AccountDatabase.connect());
        }
    },
    /** {@code find}, and {@code clear} so that the next one asks the database too. */
    HIBERNATE_FIND {
        @Override
        KeySelect<?> open() {
            return new HibernateKeySelect.Find();
        }
    },
    /** A query in HQL that makes a record. */
    HIBERNATE_HQL {
        @Override
        KeySelect<?> open() {
            return new HibernateKeySelect.Hql();
        }
    };

    abstract KeySelect<?> open() throws Exception;
}
