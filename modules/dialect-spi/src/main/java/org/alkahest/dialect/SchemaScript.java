package org.alkahest.dialect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.Statement;
import org.alkahest.sql.Table;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.schema.ColumnDefinition;
import org.alkahest.sql.schema.SchemaPlan;
import org.alkahest.sql.schema.SchemaStatement;
import org.alkahest.sql.schema.SchemaText;
import org.alkahest.sql.schema.SequenceDefinition;
import org.alkahest.sql.schema.TableDefinition;
import org.alkahest.sql.schema.ViewDefinition;
import org.alkahest.sql.tree.StatementNode;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.LabelType;

/** The statements that create or drop what a {@link MetaData} describes, as a database wants them; needs no connection. */
public final class SchemaScript {
    private SchemaScript() {}

    /** The texts that create everything in an empty database, in order. */
    public static List<String> create(MetaData metaData, Dialect dialect) {
        return texts(plan(metaData, table -> true, dialect).create(Set.of()), dialect);
    }

    /** The texts that drop everything, all of which must be there, in order. */
    public static List<String> drop(MetaData metaData, Dialect dialect) {
        Set<TableName> existing = new HashSet<>();
        metaData.tables().stream().map(Table::name).forEach(existing::add);
        metaData.sequences().stream().map(SequenceDefinition::name).forEach(existing::add);
        return texts(plan(metaData, table -> true, dialect).drop(existing), dialect);
    }

    private static List<String> texts(List<SchemaStatement> statements, Dialect dialect) {
        List<String> texts = new ArrayList<>();
        for (SchemaStatement statement : statements) {
            texts.add(dialect.text(new Definition(statement)));
        }
        return List.copyOf(texts);
    }

    private record Definition(StatementNode node) implements Statement {}

    /**
     * In which order a database creates and drops what is described.
     *
     * @param chosen the tables and views that are meant; a table that one of them refers to is left to the caller
     */
    public static SchemaPlan plan(MetaData metaData, Predicate<? super Table> chosen, Dialect dialect) {
        List<TableDefinition> tables = new ArrayList<>();
        List<ViewDefinition> views = new ArrayList<>(metaData.views());
        for (Table table : metaData.tables()) {
            boolean isView = views.stream().anyMatch(view -> view.name().equals(table.name()));
            if (!chosen.test(table)) {
                views.removeIf(view -> view.name().equals(table.name()));
            } else if (!isView) {
                tables.add(on(dialect, table.definition()));
            }
        }
        Capabilities capabilities = dialect.capabilities();
        return SchemaPlan.of(
                capabilities.has(Capability.ENUM_TYPES) ? enums(metaData, tables, dialect) : List.of(),
                tables,
                metaData.sequences(),
                views,
                metaData.texts().stream().filter(text -> isOn(dialect, text)).toList(),
                capabilities.has(Capability.ALTER_FOREIGN_KEY),
                capabilities.has(Capability.COMMENT_STATEMENTS));
    }

    /** The table as it is on the database of a dialect. */
    public static TableDefinition on(Dialect dialect, TableDefinition table) {
        DatabaseVersion version = dialect.version();
        return table.on(dialect.id(), version.major(), version.minor());
    }

    private static boolean isOn(Dialect dialect, SchemaText text) {
        DatabaseVersion version = dialect.version();
        return text.isOn(dialect.id(), version.major(), version.minor());
    }

    /** The enums of the tables, without those that tables of the same metadata have which are not among them. */
    private static Collection<LabelType> enums(MetaData metaData, List<TableDefinition> tables, Dialect dialect) {
        Map<TableName, LabelType> enums = new LinkedHashMap<>();
        tables.forEach(table -> enums(table, dialect).forEach(type -> add(type, enums)));
        Set<TableName> chosen = tables.stream().map(TableDefinition::name).collect(Collectors.toSet());
        for (Table other : metaData.tables()) {
            if (!chosen.contains(other.name())) {
                enums(other.definition(), dialect).forEach(type -> enums.remove(nameOf(type)));
            }
        }
        return enums.values();
    }

    private static List<LabelType> enums(TableDefinition table, Dialect dialect) {
        List<LabelType> enums = new ArrayList<>();
        for (ColumnDefinition column : table.columns()) {
            LabelType type = LabelType.checkedIn(column.type(), dialect.id());
            if (type != null) {
                enums.add(type);
            }
        }
        return enums;
    }

    private static TableName nameOf(LabelType type) {
        return new TableName(type.schema(), type.name());
    }

    private static void add(LabelType type, Map<TableName, LabelType> enums) {
        LabelType known = enums.putIfAbsent(nameOf(type), type);
        if (known != null && !known.equals(type)) {
            throw new StatementException(
                    ErrorCode.DUPLICATE_NAME,
                    ErrorText.of(
                            "Two enums are kept in types called \"" + type.name() + "\": one has the labels "
                                    + known.labels() + ", the other one " + type.labels() + ".",
                            "A type of the database has one name and one list of constants.",
                            "Give one of them another name with Types.checkedEnumeration(name, class)."));
        }
    }
}
