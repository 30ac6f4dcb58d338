package org.alkahest.tools.code;

import java.util.List;
import java.util.Map;
import org.alkahest.dialect.reflect.ObjectKind;
import org.alkahest.dialect.reflect.ReflectedCheck;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedConstraint;
import org.alkahest.dialect.reflect.ReflectedIndex;
import org.alkahest.dialect.reflect.ReflectedIndexItem;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.dialect.reflect.TypeReader;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.Identity;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.ArrayOf;
import org.alkahest.sql.type.LabelType;
import org.alkahest.sql.type.TypeKind;

/** Two tables and a view as if they had been read, so that their whole source can stand in a test. */
final class SmallShop {
    private SmallShop() {}

    static List<ReflectedTable> tables() {
        return List.of(orders(), customers(), emails());
    }

    private static ReflectedTable customers() {
        return new ReflectedTable(
                TableName.of("customer"),
                ObjectKind.TABLE,
                false,
                List.of(
                        Reflected.bigint("id").withIdentity(Identity.BY_DEFAULT),
                        Reflected.varchar("name", 30).withComment("As on the \"parcel\""),
                        Reflected.varchar("e-mail", 255).withNullable(true),
                        ReflectedColumn.of(
                                        "status",
                                        new LabelType(null, "status", List.of("NEW", "GONE")),
                                        "enum('NEW', 'GONE')",
                                        false)
                                .withDefault("'NEW'"),
                        ReflectedColumn.of("tags", new ArrayOf<>(TypeReader.of(TypeKind.TEXT)), "text[]", true),
                        ReflectedColumn.of("joined", TypeReader.of(TypeKind.TIMESTAMP), "timestamp", false)
                                .withDefault("current_timestamp")),
                new PrimaryKey(null, List.of("id")),
                List.of(),
                List.of(new ReflectedIndex(
                        "ix_lower",
                        List.of(ReflectedIndexItem.expression("lower(name)")),
                        true,
                        true,
                        List.of(),
                        null,
                        "name <> ''")),
                List.of(new UniqueKey("uq_email", List.of("e-mail"))),
                List.of(new ReflectedCheck("ck_name", "name <> ''")),
                List.of(new ReflectedConstraint("no_twins", "exclude using gist (name with =)")),
                "Who buys.",
                Map.of(),
                null);
    }

    private static ReflectedTable orders() {
        ForeignKey toCustomer = Reflected.foreignKey("fk_customer", List.of("customer_id"), "customer", List.of("id"))
                .withOnDelete(ReferentialAction.CASCADE);
        return Reflected.table(
                "order",
                List.of(
                        Reflected.bigint("customer_id"),
                        ReflectedColumn.of("number", TypeReader.of(TypeKind.INTEGER), "integer", false),
                        ReflectedColumn.of("total", TypeReader.decimal(10, 2), "numeric(10,2)", true)),
                List.of("number", "customer_id"),
                toCustomer);
    }

    private static ReflectedTable emails() {
        return Reflected.view("email", List.of(Reflected.varchar("e-mail", 255)));
    }
}
