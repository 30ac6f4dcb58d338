package org.alkahest.sql.tree;

import java.util.List;

/**
 * That a SELECT locks the rows it reads until the transaction ends.
 *
 * @param of the tables whose rows are locked; empty for all of FROM
 */
public record RowLock(Strength strength, List<TableRelation> of, Wait waiting) implements Clause {

    public RowLock {
        of = List.copyOf(of);
    }

    /** What others may still do with the rows. */
    public enum Strength {
        /** Nothing that locks. */
        UPDATE("for update"),
        /** Refer to them by foreign keys. */
        NO_KEY_UPDATE("for no key update"),
        /** Lock them in this way too. */
        SHARE("for share"),
        /** Whatever leaves them there with their keys. */
        KEY_SHARE("for key share");

        private final String sql;

        Strength(String sql) {
            this.sql = sql;
        }

        /** The standard's words, or those of the one database that has it. */
        public String sql() {
            return sql;
        }
    }

    /** What to do about rows that others have locked. */
    public enum Wait {
        /** Wait until they are free. */
        FOR_OTHERS,
        /** Fail at once. */
        NOWAIT,
        /** Leave them out. */
        SKIP_LOCKED
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.rowLock(this);
    }
}
