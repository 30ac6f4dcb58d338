package org.alkahest.dialect.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alkahest.sql.schema.ColumnDefinition;
import org.alkahest.sql.schema.SchemaStatement;
import org.alkahest.sql.tree.Bind;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.SelectQuery;

/** Expressions mean on the database what they mean in Java: operators group as the tree says, with the fewest parentheses. */
public abstract class ExpressionContract {
    private static final TestTable NUMBER = new TestTable("one_row", ColumnDefinition.of("n", Samples.BIGINT));
    private static final Sample<Long> COLUMN = new Sample<>(NUMBER.column(0), 3L);

    protected abstract DialectUnderTest database();

    /** To be called once by a subclass: makes the table of one row that the expressions read. */
    protected static DialectUnderTest withOneRow(DialectUnderTest database) throws SQLException {
        database.execute(new SchemaStatement.CreateTable(NUMBER.definition(), false));
        database.execute(new InsertRow(
                NUMBER.target(), NUMBER.columns(), List.of(new Bind(Samples.BIGINT, COLUMN.value())), null, List.of()));
        return database;
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void numbersAreWhatTheyAreInJava(@ForAll("numbers") Sample<Long> sample) throws SQLException {
        assertThat(database().valueOf(sample.node()))
                .as(database().text(SelectQuery.of(List.of(sample.node()))))
                .isEqualTo(sample.value());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void textsAreWhatTheyAreInJava(@ForAll("texts") Sample<String> sample) throws SQLException {
        assertThat(database().valueOf(sample.node())).isEqualTo(sample.value());
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void conditionsAreWhatTheyAreInJava(@ForAll("conditions") Sample<Boolean> sample) throws SQLException {
        assertThat(database().valueOf(sample.node()))
                .as(database().text(SelectQuery.of(List.of(sample.node()))))
                .isEqualTo(sample.value());
    }

    @Provide
    Arbitrary<Sample<Long>> numbers() {
        return new Samples(COLUMN, 3).numbers();
    }

    @Provide
    Arbitrary<Sample<String>> texts() {
        return new Samples(COLUMN, 2).texts();
    }

    @Provide
    Arbitrary<Sample<Boolean>> conditions() {
        return new Samples(COLUMN, 3).conditions();
    }
}
