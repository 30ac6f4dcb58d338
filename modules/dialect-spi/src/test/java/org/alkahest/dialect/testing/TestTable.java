package org.alkahest.dialect.testing;

import java.util.Arrays;
import java.util.List;
import org.alkahest.sql.schema.ColumnDefinition;
import org.alkahest.sql.schema.TableDefinition;
import org.alkahest.sql.tree.BaseTable;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.Source;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.tree.TableRelation;

/** A table without keys, as the tree knows it. */
public final class TestTable extends Source {
    private final TableRelation relation;
    private final List<ColumnDefinition> definitions;
    private final List<ColumnRef> columns;

    public TestTable(String name, ColumnDefinition... columns) {
        this.relation = new TableRelation(this, new BaseTable(TableName.of(name)), null);
        this.definitions = List.of(columns);
        this.columns = Arrays.stream(columns)
                .map(column -> new ColumnRef(this, column.name(), column.type()))
                .toList();
    }

    @Override
    public Relation relation() {
        return relation;
    }

    public TableRelation target() {
        return relation;
    }

    public ColumnRef column(int index) {
        return columns.get(index);
    }

    public List<ColumnRef> columns() {
        return columns;
    }

    public TableDefinition definition() {
        return new TableDefinition(
                relation.table().name(), definitions, null, List.of(), List.of(), List.of(), List.of(), null);
    }
}
