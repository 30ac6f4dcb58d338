package org.alkahest.engine.catalog;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alkahest.dialect.Capability;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.IdentifierRules.UnquotedCase;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which tables, views and sequences exist, by what every driver can tell: one listing for each schema, however
 * many names are asked for.
 */
public final class ExistingNames {
    private static final String SEQUENCES =
            "select sequence_name from information_schema.sequences where sequence_schema = ?";

    private final Connection connection;
    private final DatabaseMetaData database;
    private final Dialect dialect;
    private final Map<@Nullable String, Set<String>> listed = new HashMap<>();

    public ExistingNames(Connection connection, Dialect dialect) throws SQLException {
        this.connection = connection;
        this.database = connection.getMetaData();
        this.dialect = dialect;
    }

    /** Those of the names that are taken by something. */
    public Set<TableName> among(Collection<TableName> names) throws SQLException {
        Set<TableName> existing = new HashSet<>();
        for (TableName name : names) {
            if (listing(name.schema()).contains(compared(dialect.identifiers().stored(name.name())))) {
                existing.add(name);
            }
        }
        return existing;
    }

    private Set<String> listing(@Nullable String schema) throws SQLException {
        Set<String> known = listed.get(schema);
        if (known == null) {
            known = read(schema);
            listed.put(schema, known);
        }
        return known;
    }

    private Set<String> read(@Nullable String schema) throws SQLException {
        String wanted = schema == null ? null : dialect.identifiers().stored(schema);
        boolean schemas = database.supportsSchemasInTableDefinitions();
        String catalogName = schemas || wanted == null ? connection.getCatalog() : wanted;
        String schemaName = !schemas || wanted != null ? wanted : connection.getSchema();
        Set<String> names = new HashSet<>();
        String pattern = schemas && schemaName != null ? escaped(schemaName) : null;
        try (ResultSet tables = database.getTables(catalogName, pattern, "%", null)) {
            while (tables.next()) {
                names.add(compared(tables.getString("TABLE_NAME")));
            }
        }
        // where schemas are catalogs there is no such standard view, and sequences are listed among the tables
        if (schemas
                && schemaName != null
                && dialect.capabilities().has(Capability.SEQUENCES)
                && !tablesIncludeSequences()) {
            readSequences(schemaName, names);
        }
        return names;
    }

    private String escaped(String name) throws SQLException {
        String escape = database.getSearchStringEscape();
        return name.replace("_", escape + "_").replace("%", escape + "%");
    }

    private boolean tablesIncludeSequences() throws SQLException {
        try (ResultSet types = database.getTableTypes()) {
            while (types.next()) {
                if (types.getString(1).equalsIgnoreCase("SEQUENCE")) {
                    return true;
                }
            }
            return false;
        }
    }

    private void readSequences(String schema, Set<String> names) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SEQUENCES)) {
            query.setString(1, schema);
            try (ResultSet sequences = query.executeQuery()) {
                while (sequences.next()) {
                    names.add(compared(sequences.getString(1)));
                }
            }
        }
    }

    private String compared(String name) {
        return dialect.identifiers().unquotedCase() == UnquotedCase.KEPT ? name.toLowerCase(Locale.ROOT) : name;
    }
}
