package org.alkahest.tools.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.alkahest.dialect.reflect.ObjectKind;
import org.alkahest.dialect.reflect.ReflectedCheck;
import org.alkahest.dialect.reflect.ReflectedColumn;
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
import org.alkahest.sql.type.TypeKind;

/** Schemas to draw, as if they had been read. */
final class Drawn {
    private Drawn() {}

    /** Three tables and a view: a foreign key, one of a table to itself, a table that stands alone, and markup in texts. */
    static List<ReflectedTable> shop() {
        var customer = new ReflectedTable(
                TableName.of("customer"),
                ObjectKind.TABLE,
                false,
                List.of(
                        bigint("id", false).withIdentity(Identity.BY_DEFAULT),
                        ReflectedColumn.of("name", TypeReader.of(TypeKind.VARCHAR, 30), "varchar(30)", false)
                                .withDefault("'<b>'")
                                .withComment("as \"on\" the </parcel>\u001b[2J"),
                        bigint("recommended by", true)),
                new PrimaryKey(null, List.of("id")),
                List.of(foreignKey("fk_recommended", "recommended by", "customer")),
                List.of(new ReflectedIndex(
                        "ix_name", List.of(ReflectedIndexItem.column("name").descends()), false)),
                List.of(new UniqueKey("uq_name", List.of("name"))),
                List.of(new ReflectedCheck("ck_name", "name <> ''")),
                List.of(),
                "Who buys & pays",
                Map.of("engine", "InnoDB"),
                null);
        var order = table(
                "order",
                List.of(bigint("id", false), bigint("customer_id", false)),
                foreignKey(null, "customer_id", "customer").withOnDelete(ReferentialAction.CASCADE));
        var odd = table("<script>alert(\"1\")</script>", List.of(bigint("id", false)));
        var view = new ReflectedTable(
                TableName.of("names"),
                ObjectKind.VIEW,
                false,
                List.of(ReflectedColumn.of("name", TypeReader.of(TypeKind.TEXT), "text", true)),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                Map.of(),
                "select name from customer");
        return List.of(order, view, odd, customer);
    }

    /** Tables that refer to each other at random, to themselves and in circles, too. */
    static List<ReflectedTable> random(int count, Random random) {
        List<ReflectedTable> tables = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<ReflectedColumn> columns = new ArrayList<>(List.of(bigint("id", false)));
            List<ForeignKey> keys = new ArrayList<>();
            for (int key = random.nextInt(4); key > 0; key--) {
                columns.add(bigint("ref" + key, random.nextBoolean()));
                keys.add(foreignKey(null, "ref" + key, "t" + random.nextInt(count)));
            }
            for (int other = random.nextInt(12); other > 0; other--) {
                columns.add(bigint("some_column_with_a_name".substring(random.nextInt(20)) + other, true));
            }
            tables.add(table("t" + i, columns, keys.toArray(ForeignKey[]::new)));
        }
        return tables;
    }

    private static ReflectedTable table(String name, List<ReflectedColumn> columns, ForeignKey... keys) {
        return new ReflectedTable(
                TableName.of(name),
                ObjectKind.TABLE,
                false,
                columns,
                new PrimaryKey(null, List.of("id")),
                List.of(keys),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                Map.of(),
                null);
    }

    private static ReflectedColumn bigint(String name, boolean nullable) {
        return ReflectedColumn.of(name, TypeReader.of(TypeKind.BIGINT), "bigint", nullable);
    }

    private static ForeignKey foreignKey(String name, String column, String target) {
        return new ForeignKey(
                name,
                List.of(column),
                TableName.of(target),
                List.of("id"),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION);
    }
}
