package org.alkahest.benchmarks.read;

import java.math.BigDecimal;
import java.sql.Connection;
import java.time.LocalDateTime;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.TableField;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** The table of accounts as jOOQ generates it. */
final class JooqAccountTable extends TableImpl<Record> {
    static final JooqAccountTable ACCOUNTS = new JooqAccountTable();
    private static final long serialVersionUID = 1;

    final transient TableField<Record, Long> id = createField(DSL.name("id"), SQLDataType.BIGINT.notNull(), this);
    final transient TableField<Record, String> name =
            createField(DSL.name("name"), SQLDataType.VARCHAR(40).notNull(), this);
    final transient TableField<Record, Integer> age = createField(DSL.name("age"), SQLDataType.INTEGER.notNull(), this);
    final transient TableField<Record, BigDecimal> balance =
            createField(DSL.name("balance"), SQLDataType.DECIMAL(10, 2).notNull(), this);
    final transient TableField<Record, Boolean> active =
            createField(DSL.name("active"), SQLDataType.BOOLEAN.notNull(), this);
    final transient TableField<Record, LocalDateTime> createdAt =
            createField(DSL.name("created_at"), SQLDataType.LOCALDATETIME(6).notNull(), this);

    private JooqAccountTable() {
        super(DSL.name("account"));
    }

    /** jOOQ as a careful application sets it up: nothing logged, names as they are. */
    static DSLContext over(Connection connection) {
        return DSL.using(
                connection,
                SQLDialect.H2,
                new Settings().withExecuteLogging(false).withRenderQuotedNames(RenderQuotedNames.NEVER));
    }
}
