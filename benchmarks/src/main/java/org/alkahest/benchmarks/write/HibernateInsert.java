package org.alkahest.benchmarks.write;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.SharedSessionContract;
import org.hibernate.StatelessSession;
import org.hibernate.cfg.Configuration;

/** Hibernate with batches of a thousand, as its guide recommends to those who insert many. */
abstract class HibernateInsert<S extends SharedSessionContract> implements Insert {
    private static final int BATCH = 1000;

    static {
        System.setProperty("org.jboss.logging.provider", "slf4j"); // read once, with the first logger
    }

    private final SessionFactory factory;
    final S session;
    final Function<Entry, EntryColumns> entities;

    HibernateInsert(
            EntryDatabase database,
            Class<? extends EntryColumns> type,
            Function<Entry, EntryColumns> entities,
            Function<SessionFactory, S> open) {
        this.entities = entities;
        this.factory = new Configuration()
                .addAnnotatedClass(type)
                .setProperty("hibernate.connection.url", database.url())
                .setProperty("hibernate.connection.username", database.user())
                .setProperty("hibernate.connection.password", database.password())
                .setProperty("hibernate.connection.pool_size", 1)
                .setProperty("hibernate.jdbc.batch_size", BATCH)
                .setProperty("hibernate.order_inserts", true)
                .setProperty("hibernate.hbm2ddl.auto", "none")
                .buildSessionFactory();
        this.session = open.apply(factory);
    }

    final void begin() {
        if (!session.isJoinedToTransaction() && !session.getTransaction().isActive()) {
            session.beginTransaction();
        }
    }

    @Override
    public void commit() {
        session.getTransaction().commit();
    }

    @Override
    public void rollback() {
        session.getTransaction().rollback();
    }

    @Override
    public void close() {
        if (session.getTransaction().isActive()) {
            rollback();
        }
        session.close();
        factory.close();
    }

    /** {@code persist}, with {@code flush} and {@code clear} after each batch. */
    static final class Persist extends HibernateInsert<Session> {
        Persist(EntryDatabase database, Class<? extends EntryColumns> type, Function<Entry, EntryColumns> entities) {
            super(database, type, entities, SessionFactory::openSession);
        }

        @Override
        public long[] insert(List<Entry> entries) {
            begin();
            long[] keys = new long[entries.size()];
            for (int i = 0; i < keys.length; i++) {
                EntryColumns entity = entities.apply(entries.get(i));
                session.persist(entity);
                keys[i] = entity.id();
                if ((i + 1) % BATCH == 0 || i + 1 == keys.length) {
                    session.flush();
                    session.clear();
                }
            }
            return keys;
        }
    }

    /** {@code insertMultiple} of a session that holds nothing. */
    static final class Stateless extends HibernateInsert<StatelessSession> {
        Stateless(EntryDatabase database) {
            super(database, SequenceEntry.class, SequenceEntry::new, SessionFactory::openStatelessSession);
        }

        @Override
        public long[] insert(List<Entry> entries) {
            begin();
            List<EntryColumns> all = new ArrayList<>(entries.size());
            entries.forEach(entry -> all.add(entities.apply(entry)));
            session.insertMultiple(all);
            return all.stream().mapToLong(EntryColumns::id).toArray();
        }
    }
}
