package org.alkahest.benchmarks.write;

import java.util.List;
import org.alkahest.testdb.Product;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What benchmarks of one insertion have in common: a rival on a database, whose keys are compared with its rows beforehand. */
@State(Scope.Thread)
public abstract class InsertMeasurement {

    @SuppressWarnings("NullAway.Init") // by JMH
    private EntryDatabase place;

    @SuppressWarnings("NullAway.Init") // by JMH
    private Insert insert;

    private List<Entry> entries = List.of();

    @Param("H2")
    public Product database = Product.H2;

    @Param
    public InsertRival rival = InsertRival.JDBC_BEST;

    /** How many rows are inserted at a time. */
    abstract int rows();

    @Setup
    public void keysBelongToTheirRows() throws Exception {
        place = EntryDatabase.create(database);
        insert = rival.open(place);
        entries = Entry.some(rows());
        insert.verify(place, entries);
    }

    @Benchmark
    public long[] insert() throws Exception {
        return insert.insert(entries);
    }

    /** Undoes what was inserted. */
    void undoAll() throws Exception {
        insert.rollback();
    }

    @TearDown
    public void close() throws Exception {
        insert.close();
        place.close();
    }
}
