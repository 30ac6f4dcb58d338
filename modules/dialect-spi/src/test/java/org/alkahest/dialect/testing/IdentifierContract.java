package org.alkahest.dialect.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alkahest.sql.schema.ColumnDefinition;
import org.alkahest.sql.schema.SchemaStatement;
import org.alkahest.sql.tree.Bind;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.Label;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.Source;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.tree.TableRelation;

/** Tables, columns, aliases and labels may be named anything: reserved words, quotes, spaces, other alphabets. */
public abstract class IdentifierContract {
    protected abstract DialectUnderTest database();

    /** What the database itself does not take as a name, however quoted. */
    protected boolean isPossible(String identifier) {
        return !identifier.isBlank();
    }

    @Property(tries = 150)
    void anyNameWorksInEveryPlace(@ForAll("names") String name) throws SQLException {
        var table = new TestTable(name, ColumnDefinition.of(name, Samples.BIGINT));
        database().execute(new SchemaStatement.CreateTable(table.definition(), false));
        try {
            database()
                    .execute(new InsertRow(
                            table.target(), table.columns(), List.of(new Bind(Samples.BIGINT, 7L)), null, List.of()));
            var alias = new Alias(table, name + "x");
            var column = new ColumnRef(alias, name, Samples.BIGINT);
            assertThat(database()
                            .execute(SelectQuery.of(List.of(new Label(column, name + "y"), table.column(0)))
                                    .withOrderBy(List.of(new OrderItem(new Label(column, name + "y"), false, null)))))
                    .containsExactly(List.of(7L, 7L));
        } finally {
            database().execute(new SchemaStatement.DropTable(TableName.of(name), false));
        }
    }

    @Provide
    Arbitrary<String> names() {
        return Texts.anything(16).injectDuplicates(0.1).filter(name -> !name.isEmpty() && isPossible(name));
    }

    private static final class Alias extends Source {
        private final TableRelation relation;

        Alias(TestTable table, String alias) {
            this.relation = new TableRelation(this, table.target().table(), alias);
        }

        @Override
        public Relation relation() {
            return relation;
        }
    }
}
