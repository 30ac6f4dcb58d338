package org.alkahest.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.alkahest.sql.error.ResultException;
import org.junit.jupiter.api.Test;

/** What can be done with rows, whatever they come from. */
class ResultTest {
    private int closed;

    private Result<String> rows(String... rows) {
        return Result.of(Arrays.asList(rows).iterator(), () -> closed++);
    }

    @Test
    void allGivesEveryRowInOrderAndCloses() {
        Result<String> result = rows("a", "b", "c");
        assertThat(result.all()).containsExactly("a", "b", "c");
        assertThat(result.isClosed()).isTrue();
        assertThat(closed).isEqualTo(1);
    }

    @Test
    void allOfNoRowsIsEmpty() {
        assertThat(rows().all()).isEmpty();
        assertThat(closed).isEqualTo(1);
    }

    @Test
    void whatAllGivesCannotBeChanged() {
        List<String> all = rows("a").all();
        assertThatThrownBy(() -> all.add("b")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void rowsMayBeNull() {
        assertThat(rows("a", null).all()).containsExactly("a", null);
        assertThat(rows((String) null).oneOrEmpty()).isEmpty();
        assertThat(rows((String) null).one()).isNull();
        assertThat(rows(null, null, "a").unique().all()).containsExactly(null, "a");
    }

    @Test
    void oneGivesTheOnlyRow() {
        assertThat(rows("a").one()).isEqualTo("a");
        assertThat(closed).isEqualTo(1);
    }

    @Test
    void oneOfNoRowIsAnError() {
        assertThatThrownBy(() -> rows().one())
                .isInstanceOf(ResultException.class)
                .hasMessageContaining("ALK-6001")
                .hasMessageContaining("oneOrEmpty()");
        assertThat(closed).isEqualTo(1);
    }

    @Test
    void oneOfManyRowsIsAnErrorAndClosesWithoutReadingThemAll() {
        Result<String> many = rows("a", "b", "c");
        assertThatThrownBy(many::one).isInstanceOf(ResultException.class).hasMessageContaining("ALK-6002");
        assertThat(many.isClosed()).isTrue();
        assertThat(closed).isEqualTo(1);
    }

    @Test
    void oneOrEmptyAllowsNoRowButNotMany() {
        assertThat(rows().oneOrEmpty()).isEmpty();
        assertThat(rows("a").oneOrEmpty()).contains("a");
        assertThatThrownBy(() -> rows("a", "b").oneOrEmpty()).hasMessageContaining("ALK-6002");
        assertThat(closed).isEqualTo(3);
    }

    @Test
    void firstAndScalarTakeAnyNumberOfRowsAndClose() {
        assertThat(rows().first()).isEmpty();
        assertThat(rows("a", "b").first()).contains("a");
        assertThat(rows().scalar()).isNull();
        assertThat(rows("a", "b").scalar()).isEqualTo("a");
        assertThat(closed).isEqualTo(4);
    }

    @Test
    void rowsCanBeTakenInPortions() {
        Result<String> result = rows("a", "b", "c");
        assertThat(result.next(2)).containsExactly("a", "b");
        assertThat(result.isClosed()).isFalse();
        assertThat(result.next(2)).containsExactly("c");
        assertThat(result.isClosed()).isTrue();
    }

    @Test
    void partitionsAreFullButForTheLast() {
        List<List<String>> partitions = new ArrayList<>();
        rows("a", "b", "c", "d", "e").partitions(2).forEach(partitions::add);
        assertThat(partitions).containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e"));
        assertThat(rows().partitions(2)).isEmpty();
    }

    @Test
    void portionsHaveAtLeastOneRow() {
        assertThatThrownBy(() -> rows("a").partitions(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rows("a").next(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void uniqueDropsLaterEqualRows() {
        assertThat(rows("a", "b", "a", "c", "b").unique().all()).containsExactly("a", "b", "c");
        assertThat(rows("apple", "bee", "ant").unique(word -> word.charAt(0)).all())
                .containsExactly("apple", "bee");
    }

    @Test
    void aDerivedResultClosesItsSourceAndTakesItsPlace() {
        Result<String> source = rows("a", "b");
        Result<Integer> lengths = source.unique().map(String::length);
        assertThat(source.isClosed()).isTrue();
        assertThatThrownBy(source::all).hasMessageContaining("turned into another result");
        source.close();
        assertThat(closed).isZero();
        lengths.close();
        assertThat(closed).isEqualTo(1);
    }

    @Test
    void aStreamReadsAsItGoesOnAndClosesWithItsLastRow() {
        Result<String> result = rows("a", "b", "c");
        assertThat(result.stream().map(String::toUpperCase).toList()).containsExactly("A", "B", "C");
        assertThat(result.isClosed()).isTrue();
    }

    @Test
    void aStreamThatIsGivenUpIsClosedByClosingIt() {
        Result<String> result = rows("a", "b", "c");
        try (Stream<String> stream = result.stream()) {
            assertThat(stream.findFirst()).contains("a");
            assertThat(result.isClosed()).isFalse();
        }
        assertThat(result.isClosed()).isTrue();
        assertThat(closed).isEqualTo(1);
    }

    @Test
    void anIteratorEndsForGood() {
        Iterator<String> iterator = rows("a").iterator();
        assertThat(iterator.hasNext()).isTrue();
        assertThat(iterator.hasNext()).isTrue();
        assertThat(iterator.next()).isEqualTo("a");
        assertThat(iterator.hasNext()).isFalse();
        assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
        assertThat(closed).isEqualTo(1);
    }

    @Test
    void anIterationThatIsCutShortByClosingFailsInsteadOfLosingRows() {
        Result<String> result = rows("a", "b", "c");
        Iterator<String> iterator = result.iterator();
        iterator.next();
        result.close();
        assertThatThrownBy(iterator::hasNext)
                .isInstanceOf(ResultException.class)
                .hasMessageContaining("ALK-6003");
    }

    @Test
    void everyMethodThatReadsRefusesAClosedResult() {
        Result<String> result = rows("a");
        result.close();
        result.close();
        assertThatThrownBy(result::all).hasMessageContaining("ALK-6003").hasMessageContaining("It was closed.");
        assertThatThrownBy(result::one).hasMessageContaining("ALK-6003");
        assertThatThrownBy(result::oneOrEmpty).hasMessageContaining("ALK-6003");
        assertThatThrownBy(result::first).hasMessageContaining("ALK-6003");
        assertThatThrownBy(result::scalar).hasMessageContaining("ALK-6003");
        assertThatThrownBy(() -> result.next(1)).hasMessageContaining("ALK-6003");
        assertThatThrownBy(() -> result.partitions(1)).hasMessageContaining("ALK-6003");
        assertThatThrownBy(result::iterator).hasMessageContaining("ALK-6003");
        assertThatThrownBy(() -> result.forEach(row -> {})).hasMessageContaining("ALK-6003");
        assertThatThrownBy(result::stream).hasMessageContaining("ALK-6003");
        assertThatThrownBy(() -> result.map(row -> row)).hasMessageContaining("ALK-6003");
        assertThatThrownBy(result::unique).hasMessageContaining("ALK-6003");
        assertThat(closed).isEqualTo(1);
    }

    @Test
    void anErrorWhileReadingClosesTheResultAndComesThroughUnchanged() {
        var failure = new IllegalStateException("no such shape");
        Result<String> result = rows("a", "b").map(row -> {
            throw failure;
        });
        assertThatThrownBy(result::all).isSameAs(failure);
        assertThat(result.isClosed()).isTrue();
        assertThat(closed).isEqualTo(1);
        assertThatThrownBy(result::all).hasMessageContaining("An error ended it.");
    }

    @Test
    void anErrorWhileClosingDoesNotHideTheFirstOne() {
        var failure = new IllegalStateException("first");
        Result<String> result = Result.of(List.of("a").iterator(), () -> {
                    throw new IllegalStateException("second");
                })
                .map(row -> {
                    throw failure;
                });
        assertThatThrownBy(result::all)
                .isSameAs(failure)
                .satisfies(error -> assertThat(error.getSuppressed()).hasSize(1));
    }
}
