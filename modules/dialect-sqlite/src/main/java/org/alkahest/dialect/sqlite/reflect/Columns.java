package org.alkahest.dialect.sqlite.reflect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedComputation;
import org.alkahest.dialect.reflect.TypeReader;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.error.ConnectionException;
import org.alkahest.sql.error.DisconnectedException;
import org.alkahest.sql.schema.Identity;
import org.alkahest.sql.schema.Numbering;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.tree.ObjectName;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * The columns of tables and views with their places in the primary key, in one query; where one of them cannot be read, in one more for
 * each.
 */
final class Columns {
    private static final String COLUMN = "x.name, x.type, x.\"notnull\", x.dflt_value, x.pk, x.hidden, x.cid";
    private static final String ALL = "select {schema}, m.name, " + COLUMN
            + " from {master} m, pragma_table_xinfo(m.name, {schema}) x where m.type in ('table', 'view'){names}";
    private static final String ONE = "select ?, ?, " + COLUMN + " from pragma_table_xinfo(?, ?) x";
    private static final Set<String> WORDS_OF_DEFAULTS =
            Set.of("null", "true", "false", "current_timestamp", "current_date", "current_time");
    private static final int HIDDEN = 1;
    private static final int STORED = 3;

    private final SqliteTypeReader types;
    private final Map<TableName, List<Found>> found = new HashMap<>();
    private final Map<TableName, AlkahestException> unreadable = new HashMap<>();

    private record Found(
            String name,
            String type,
            boolean notNull,
            @Nullable String defaultText,
            int key,
            int hidden,
            int place) {}

    Columns(SqliteTypeReader types) {
        this.types = types;
    }

    Columns read(Catalog catalog, SchemaQuery query, List<Relations.Relation> relations) {
        try {
            query.rows(ALL, this::add);
        } catch (DisconnectedException | ConnectionException gone) {
            throw gone;
        } catch (AlkahestException oneIsBroken) {
            found.clear();
            relations.forEach(relation -> readOne(catalog, relation.place()));
        }
        found.values().forEach(columns -> columns.sort(Comparator.comparingInt(Found::place)));
        return this;
    }

    private void readOne(Catalog catalog, TableName place) {
        try {
            catalog.query(ONE, this::add, place.schema(), place.name(), place.name(), place.schema());
        } catch (DisconnectedException | ConnectionException gone) {
            throw gone;
        } catch (AlkahestException refused) {
            unreadable.put(place, refused);
        }
    }

    private boolean add(ResultSet row) throws SQLException {
        return found.computeIfAbsent(new TableName(row.getString(1), row.getString(2)), table -> new ArrayList<>())
                .add(new Found(
                        row.getString(3),
                        String.valueOf(row.getString(4)),
                        row.getBoolean(5),
                        row.getString(6),
                        row.getInt(7),
                        row.getInt(8),
                        row.getInt(9)));
    }

    /** Why a table or view cannot be read; null if it can. */
    @Nullable AlkahestException refusal(TableName place) {
        return unreadable.get(place);
    }

    List<ReflectedColumn> of(TableName place, TableText text) {
        return found(place).stream()
                .filter(column -> column.hidden() != HIDDEN)
                .map(column -> column(column, place, text))
                .toList();
    }

    private List<Found> found(TableName place) {
        return found.getOrDefault(place, List.of());
    }

    @Nullable PrimaryKey primaryKey(TableName place, TableText text) {
        List<String> columns = found(place).stream()
                .filter(column -> column.key() > 0)
                .sorted(Comparator.comparingInt(Found::key))
                .map(Found::name)
                .toList();
        if (columns.isEmpty()) {
            return null;
        }
        TableText.Key key = text.primaryKey();
        String name = key == null ? null : key.name();
        return new PrimaryKey(name == null ? null : ObjectName.of(name), columns);
    }

    private ReflectedColumn column(Found column, TableName place, TableText text) {
        boolean isRowid = isRowid(column, place, text);
        Identity identity = isRowid ? identity(text) : null;
        String typeName = typeName(column);
        String computed = text.computed().get(column.name());
        return ReflectedColumn.of(
                        column.name(),
                        identity == null ? types.type(typeName) : TypeReader.of(TypeKind.BIGINT),
                        typeName,
                        !column.notNull() && !isRowid)
                .withIdentity(identity)
                .withComputed(computed == null ? null : new ReflectedComputation(computed, column.hidden() == STORED))
                .withDefault(defaultText(column.defaultText()))
                .withCollation(text.collations().get(column.name()));
    }

    private static String typeName(Found column) {
        String name = column.type().toLowerCase(Locale.ROOT);
        // versions before 3.50 take the words of a computed column for a part of the type
        return name.endsWith("generated always")
                ? name.substring(0, name.length() - "generated always".length()).strip()
                : name;
    }

    /** Whether it is another name for the number of the row, which is never null. */
    private boolean isRowid(Found column, TableName place, TableText text) {
        TableText.Key key = text.primaryKey();
        boolean alone = found(place).stream().filter(each -> each.key() > 0).count() == 1;
        return column.key() > 0
                && alone
                && key != null
                && !key.descending()
                && !text.withoutRowid()
                && column.type().equalsIgnoreCase("integer");
    }

    /** A column generates its values by our reading if it says itself that it is the key, as our declarations write it. */
    private static @Nullable Identity identity(TableText text) {
        TableText.Key key = text.primaryKey();
        if (key == null || !(key.ofColumn() || key.autoincrement())) {
            return null;
        }
        return new Identity(key.autoincrement(), Numbering.DEFAULT);
    }

    /** SQLite takes a word that means nothing for a text, and so what stands in double quotes; but not in parentheses. */
    private static @Nullable String defaultText(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String plain = SqlTokens.plain(written);
        var tokens = new SqlTokens(plain);
        SqlTokens.Kind kind = tokens.kind();
        String value = tokens.take();
        boolean name = kind == SqlTokens.Kind.NAME || kind == SqlTokens.Kind.WORD;
        return name && tokens.atEnd() && !WORDS_OF_DEFAULTS.contains(value.toLowerCase(Locale.ROOT))
                ? '\'' + value.replace("'", "''") + '\''
                : plain;
    }
}
