package org.alkahest.tools.code;

import java.util.List;
import java.util.Map;
import org.alkahest.dialect.reflect.ObjectKind;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.dialect.reflect.TypeReader;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.TypeKind;

/** Tables as if they had been read. */
final class Reflected {
    private Reflected() {}

    static ReflectedTable table(
            String name, List<ReflectedColumn> columns, List<String> key, ForeignKey... foreignKeys) {
        return new ReflectedTable(
                TableName.of(name),
                ObjectKind.TABLE,
                false,
                columns,
                key.isEmpty() ? null : new PrimaryKey(null, key),
                List.of(foreignKeys),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                Map.of(),
                null);
    }

    static ReflectedTable view(String name, List<ReflectedColumn> columns) {
        return new ReflectedTable(
                TableName.of(name),
                ObjectKind.VIEW,
                false,
                columns,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                Map.of(),
                "select 1");
    }

    static ReflectedColumn bigint(String name) {
        return ReflectedColumn.of(name, TypeReader.of(TypeKind.BIGINT), "bigint", false);
    }

    static ReflectedColumn varchar(String name, int length) {
        return ReflectedColumn.of(name, TypeReader.of(TypeKind.VARCHAR, length), "varchar(" + length + ")", false);
    }

    static ForeignKey foreignKey(String name, List<String> columns, String target, List<String> targetColumns) {
        return new ForeignKey(
                name,
                columns,
                TableName.of(target),
                targetColumns,
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION);
    }
}
