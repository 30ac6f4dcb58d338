package org.alkahest.dialect.testing;

import static org.alkahest.sql.Functions.currentTimestamp;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.alkahest.sql.ArrayColumn;
import org.alkahest.sql.BoolColumn;
import org.alkahest.sql.JsonColumn;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TemporalColumn;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.Types;
import org.alkahest.sql.ValueColumn;
import org.alkahest.sql.schema.ReferentialAction;

/** The tables of the golden statements. */
public final class Shop {
    public static final MetaData META_DATA = new MetaData();
    public static final Customers CUSTOMERS = new Customers(META_DATA);
    public static final Orders ORDERS = new Orders(META_DATA);
    public static final Documents DOCUMENTS = new Documents(META_DATA);
    public static final Series SERIES = new Series(META_DATA);

    private Shop() {}

    /** With an identity, a unique constraint, a reference to itself, defaults and comments. */
    public static final class Customers extends TypedTable<Customers> {
        public final NumColumn<Long> id = bigint("id").identity().primaryKey();
        public final TextColumn name = varchar("name", 40).comment("it's the full name");
        public final NumColumn<Long> referrer = bigint("referrer_id")
                .nullable()
                .references(() -> this.id, ReferentialAction.SET_NULL, ReferentialAction.NO_ACTION);
        public final BoolColumn active = bool("active").serverDefault(true);
        public final TemporalColumn<Instant> since = timestamptz("since").serverDefault(currentTimestamp());

        public Customers(TableHome home) {
            super(home, "customer", Customers::new);
            unique(name);
            comment("people who buy");
        }
    }

    /** Arrays under a key. */
    public static final class Series extends TypedTable<Series> {
        public final NumColumn<Long> id = bigint("id").primaryKey();
        public final ArrayColumn<Integer, NumExpr<Integer>> numbers = array("numbers", Types.INTEGER);

        public Series(TableHome home) {
            super(home, "series", Series::new);
        }
    }

    /** JSON under a key. */
    public static final class Documents extends TypedTable<Documents> {
        public final NumColumn<Long> id = bigint("id").primaryKey();
        public final JsonColumn body = json("body").nullable();

        public Documents(TableHome home) {
            super(home, "document", Documents::new);
        }
    }

    /** With a name that is a reserved word everywhere, a check and indexes. */
    public static final class Orders extends TypedTable<Orders> {
        public final ValueColumn<UUID> id = uuid("id").primaryKey();
        public final NumColumn<Long> customerId = bigint("customer_id").references(() -> CUSTOMERS.id);
        public final NumColumn<BigDecimal> total = decimal("total", 10, 2);
        public final NumColumn<Integer> items = integer("items").serverDefault(1);
        public final TextColumn note = text("note").nullable();

        public Orders(TableHome home) {
            super(home, "order", Orders::new);
            check(
                    "ck_order_total",
                    total.ge(BigDecimal.ZERO).and(items.in(1, 2, 3).or(note.isNotNull())));
            index("ix_order_customer", customerId, total);
        }
    }
}
