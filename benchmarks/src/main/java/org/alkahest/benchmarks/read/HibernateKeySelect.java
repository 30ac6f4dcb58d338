package org.alkahest.benchmarks.read;

import org.hibernate.Session;

/** Hibernate. */
final class HibernateKeySelect {
    private HibernateKeySelect() {}

    static final class Find implements KeySelect<AccountEntity> {
        private final HibernateAccounts accounts = new HibernateAccounts();
        private final Session session = accounts.session();

        @Override
        public AccountEntity find(long id) {
            AccountEntity found = session.find(AccountEntity.class, id);
            session.clear();
            return found;
        }

        @Override
        public AccountSummary summary(AccountEntity row) {
            return AccountSummary.of(row);
        }

        @Override
        public void close() {
            accounts.close();
        }
    }

    static final class Hql implements KeySelect<AccountSummary> {
        private static final String QUERY =
                "select a.id, a.name, a.age, a.active, a.createdAt" + " from AccountEntity a where a.id = :id";

        private final HibernateAccounts accounts = new HibernateAccounts();
        private final Session session = accounts.session();

        @Override
        public AccountSummary find(long id) {
            return session.createSelectionQuery(QUERY, AccountSummary.class)
                    .setParameter("id", id)
                    .getSingleResult();
        }

        @Override
        public AccountSummary summary(AccountSummary row) {
            return row;
        }

        @Override
        public void close() {
            accounts.close();
        }
    }
}
