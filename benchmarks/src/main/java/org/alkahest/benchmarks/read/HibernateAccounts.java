package org.alkahest.benchmarks.read;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/** A session factory over the accounts, and one session with a transaction. */
final class HibernateAccounts implements AutoCloseable {
    static {
        System.setProperty("org.jboss.logging.provider", "slf4j"); // read once, with the first logger
    }

    private final SessionFactory factory;
    private final Session session;

    HibernateAccounts() {
        factory = new Configuration()
                .addAnnotatedClass(AccountEntity.class)
                .setProperty("hibernate.connection.url", AccountDatabase.URL)
                .setProperty("hibernate.connection.pool_size", 1)
                .setProperty("hibernate.hbm2ddl.auto", "none")
                .buildSessionFactory();
        session = factory.openSession();
        session.beginTransaction();
    }

    Session session() {
        return session;
    }

    @Override
    public void close() {
        session.getTransaction().rollback();
        session.close();
        factory.close();
    }
}
