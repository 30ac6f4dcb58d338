package org.alkahest.dialect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.Statement;
import org.alkahest.sql.Table;
import org.alkahest.sql.schema.SchemaPlan;
import org.alkahest.sql.schema.SchemaStatement;
import org.alkahest.sql.schema.SequenceDefinition;
import org.alkahest.sql.schema.TableDefinition;
import org.alkahest.sql.schema.ViewDefinition;
import org.alkahest.sql.tree.StatementNode;
import org.alkahest.sql.tree.TableName;

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
                tables.add(table.definition());
            }
        }
        Capabilities capabilities = dialect.capabilities();
        return SchemaPlan.of(
                tables,
                metaData.sequences(),
                views,
                capabilities.has(Capability.ALTER_FOREIGN_KEY),
                capabilities.has(Capability.COMMENT_STATEMENTS));
    }
}
