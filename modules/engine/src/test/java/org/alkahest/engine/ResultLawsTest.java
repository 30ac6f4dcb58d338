package org.alkahest.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for results of any rows. */
class ResultLawsTest {
    @Property
    void partitionsPutTogetherAreAllRows(@ForAll List<Integer> rows, @ForAll @IntRange(min = 1, max = 20) int size) {
        List<Integer> together = new ArrayList<>();
        for (List<Integer> partition : Result.of(rows).partitions(size)) {
            assertThat(partition.size()).isBetween(1, size);
            together.addAll(partition);
        }
        assertThat(together).isEqualTo(rows);
    }

    @Property
    void portionsPutTogetherAreAllRows(@ForAll List<Integer> rows, @ForAll @IntRange(min = 1, max = 20) int size) {
        Result<Integer> result = Result.of(rows);
        List<Integer> together = new ArrayList<>();
        while (!result.isClosed()) {
            together.addAll(result.next(size));
        }
        assertThat(together).isEqualTo(rows);
    }

    @Property
    void iterationAndStreamAndAllAgree(@ForAll List<Integer> rows) {
        List<Integer> iterated = new ArrayList<>();
        Result.of(rows).forEach(iterated::add);
        assertThat(iterated).isEqualTo(Result.of(rows).all());
        assertThat(Result.of(rows).stream().toList()).isEqualTo(iterated);
    }

    @Property
    void uniqueIsWhatAStreamCallsDistinct(@ForAll List<@IntRange(max = 9) Integer> rows) {
        assertThat(Result.of(rows).unique().all())
                .isEqualTo(rows.stream().distinct().toList());
    }

    @Property
    void mappingBeforeOrAfterReadingIsTheSame(@ForAll List<Integer> rows) {
        assertThat(Result.of(rows).map(row -> row % 7).all())
                .isEqualTo(rows.stream().map(row -> row % 7).toList());
    }
}
