package org.alkahest.dialect.reflect;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alkahest.sql.schema.Deferral;
import org.alkahest.sql.schema.DialectCondition;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.tree.ObjectName;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/**
 * A column of a foreign key, as a driver tells it.
 *
 * @param schema the schema of the table that it refers to, or the catalog where there are no schemas
 */
record ImportedKey(
        @Nullable String name,
        int place,
        String column,
        @Nullable String schema,
        String table,
        String target,
        ReferentialAction onUpdate,
        ReferentialAction onDelete,
        Deferral deferral) {

    static ImportedKey of(ResultSet row, StoredNames names) throws SQLException {
        String catalog = row.getString("PKTABLE_CAT");
        String schema = row.getString("PKTABLE_SCHEM");
        String name = row.getString("FK_NAME");
        return new ImportedKey(
                name == null || name.isEmpty() ? null : names.declared(name),
                row.getInt("KEY_SEQ"),
                names.declared(row.getString("FKCOLUMN_NAME")),
                schema == null ? catalog : names.declared(schema),
                names.declared(row.getString("PKTABLE_NAME")),
                names.declared(row.getString("PKCOLUMN_NAME")),
                action(row.getInt("UPDATE_RULE")),
                action(row.getInt("DELETE_RULE")),
                deferral(row.getInt("DEFERRABILITY")));
    }

    /** Drivers tell RESTRICT and NO ACTION apart as they like; both refuse the change. */
    private static ReferentialAction action(int rule) {
        return switch (rule) {
            case DatabaseMetaData.importedKeyCascade -> ReferentialAction.CASCADE;
            case DatabaseMetaData.importedKeySetNull -> ReferentialAction.SET_NULL;
            case DatabaseMetaData.importedKeySetDefault -> ReferentialAction.SET_DEFAULT;
            default -> ReferentialAction.NO_ACTION;
        };
    }

    private static Deferral deferral(int rule) {
        return switch (rule) {
            case DatabaseMetaData.importedKeyInitiallyDeferred -> Deferral.INITIALLY_DEFERRED;
            case DatabaseMetaData.importedKeyInitiallyImmediate -> Deferral.INITIALLY_IMMEDIATE;
            default -> Deferral.NOT_DEFERRABLE;
        };
    }

    /**
     * The foreign keys, in the order of their names. Keys without names are told apart by where they begin.
     *
     * @param asked the schema as it was asked for
     * @param own the name of that schema
     */
    static List<ForeignKey> joined(List<ImportedKey> parts, @Nullable String asked, @Nullable String own) {
        Map<String, List<ImportedKey>> keys = new LinkedHashMap<>();
        int unnamed = 0;
        for (ImportedKey part : parts) {
            unnamed += part.place == 1 ? 1 : 0;
            String key = part.name == null ? " " + unnamed : part.name;
            keys.computeIfAbsent(key, name -> new ArrayList<>()).add(part);
        }
        List<ForeignKey> joined = new ArrayList<>();
        for (List<ImportedKey> key : keys.values()) {
            key.sort(Comparator.comparingInt(ImportedKey::place));
            joined.add(joined(key, asked, own, key.get(0)));
        }
        joined.sort(Comparator.comparing(key -> String.valueOf(key.name())));
        return joined;
    }

    private static ForeignKey joined(
            List<ImportedKey> parts, @Nullable String asked, @Nullable String own, ImportedKey first) {
        boolean same = first.schema == null || Objects.equals(first.schema, own);
        return new ForeignKey(
                first.name == null ? null : ObjectName.of(first.name),
                parts.stream().map(ImportedKey::column).toList(),
                new TableName(same ? asked : first.schema, first.table),
                parts.stream().map(ImportedKey::target).toList(),
                first.onDelete,
                first.onUpdate,
                false,
                first.deferral,
                DialectCondition.everywhere());
    }
}
