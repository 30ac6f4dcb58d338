package org.alkahest.dialect.render;

import org.alkahest.sql.tree.RowLock;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.TableRelation;

/** The ways in which databases write a row lock, to be put into a {@link Rendering} for {@link RowLock}. */
public final class RowLocks {
    private RowLocks() {}

    /** {@code FOR UPDATE}, {@code FOR SHARE} and the like, with OF, NOWAIT and SKIP LOCKED where they are asked for. */
    public static void standard(RowLock lock, SqlWriter out) {
        out.sql(lock.strength().sql());
        String separator = " of ";
        for (TableRelation table : lock.of()) {
            out.sql(separator).name(table.exposedName());
            separator = ", ";
        }
        waiting(lock, out);
    }

    /** {@code FOR UPDATE} or {@code LOCK IN SHARE MODE}. */
    public static void shareMode(RowLock lock, SqlWriter out) {
        out.sql(
                lock.strength() == RowLock.Strength.SHARE
                        ? "lock in share mode"
                        : lock.strength().sql());
        waiting(lock, out);
    }

    private static void waiting(RowLock lock, SqlWriter out) {
        switch (lock.waiting()) {
            case NOWAIT -> out.sql(" nowait");
            case SKIP_LOCKED -> out.sql(" skip locked");
            case FOR_OTHERS -> {}
        }
    }
}
