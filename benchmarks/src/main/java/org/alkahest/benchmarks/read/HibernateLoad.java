package org.alkahest.benchmarks.read;

import java.util.List;

/** Hibernate. */
abstract class HibernateLoad<R> implements Load<R> {
    final HibernateAccounts accounts = new HibernateAccounts();

    @Override
    public void close() {
        accounts.close();
    }

    static final class Projection extends HibernateLoad<Account> {
        @Override
        public List<Account> all() {
            return accounts.session()
                    .createSelectionQuery(
                            "select a.id, a.name, a.age, a.balance, a.active, a.createdAt"
                                    + " from AccountEntity a order by a.id",
                            Account.class)
                    .getResultList();
        }

        @Override
        public Account account(Account row) {
            return row;
        }
    }

    static final class Entities extends HibernateLoad<AccountEntity> {
        @Override
        public List<AccountEntity> all() {
            List<AccountEntity> entities = accounts.session()
                    .createSelectionQuery("from AccountEntity a order by a.id", AccountEntity.class)
                    .getResultList();
            accounts.session().clear();
            return entities;
        }

        @Override
        public Account account(AccountEntity row) {
            return new Account(row.id, row.name, row.age, row.balance, row.active, row.createdAt);
        }
    }
}
