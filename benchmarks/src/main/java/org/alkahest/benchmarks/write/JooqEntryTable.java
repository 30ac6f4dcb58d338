package org.alkahest.benchmarks.write;

import java.sql.Connection;
import java.time.LocalDateTime;
import org.alkahest.testdb.Product;
import org.jooq.DSLContext;
import org.jooq.Identity;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.Internal;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** The table of entries as jOOQ generates it. */
final class JooqEntryTable extends TableImpl<Record> {
    static final JooqEntryTable ENTRIES = new JooqEntryTable();
    private static final long serialVersionUID = 1;

    final transient TableField<Record, Long> id =
            createField(DSL.name("id"), SQLDataType.BIGINT.notNull().identity(true), this);
    final transient TableField<Record, Integer> amount =
            createField(DSL.name("amount"), SQLDataType.INTEGER.notNull(), this);
    final transient TableField<Record, String> label =
            createField(DSL.name("label"), SQLDataType.VARCHAR(40).notNull(), this);
    final transient TableField<Record, LocalDateTime> notedAt =
            createField(DSL.name("noted_at"), SQLDataType.LOCALDATETIME(6).notNull(), this);

    private JooqEntryTable() {
        super(DSL.name("entry"));
    }

    @Override
    @SuppressWarnings("unchecked") // jOOQ's own generated code casts likewise
    public Identity<Record, Long> getIdentity() {
        return (Identity<Record, Long>) super.getIdentity();
    }

    @Override
    public UniqueKey<Record> getPrimaryKey() {
        return Internal.createUniqueKey(this, DSL.name("entry_pk"), id);
    }

    /** jOOQ as a careful application sets it up: nothing logged, names as they are. */
    static DSLContext over(Connection connection, Product product) {
        return DSL.using(
                connection,
                switch (product) {
                    case H2 -> SQLDialect.H2;
                    case SQLITE -> SQLDialect.SQLITE;
                    case POSTGRESQL -> SQLDialect.POSTGRES;
                    case MARIADB -> SQLDialect.MARIADB;
                    case MYSQL -> SQLDialect.MYSQL;
                },
                new Settings().withExecuteLogging(false).withRenderQuotedNames(RenderQuotedNames.NEVER));
    }
}
