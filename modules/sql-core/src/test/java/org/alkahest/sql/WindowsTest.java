package org.alkahest.sql;

import static org.alkahest.sql.Functions.sum;
import static org.alkahest.sql.Windows.currentRow;
import static org.alkahest.sql.Windows.following;
import static org.alkahest.sql.Windows.orderBy;
import static org.alkahest.sql.Windows.over;
import static org.alkahest.sql.Windows.preceding;
import static org.alkahest.sql.Windows.unboundedFollowing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.fixture.Users;
import org.alkahest.sql.tree.WindowFrame;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Windows and aggregates that could not mean anything are refused where they are built. */
class WindowsTest {
    private final Users u = new Users(new MetaData());
    private final Window byId = orderBy(u.id.asc());

    private static void refused(ThrowingCallable building, String words) {
        assertThatThrownBy(building)
                .isInstanceOfSatisfying(
                        StatementException.class,
                        error -> assertThat(error.code()).isEqualTo(ErrorCode.INVALID_STATEMENT))
                .hasMessageContaining(words);
    }

    @Test
    void aFrameThatEndsBeforeItStartsIsRefused() {
        refused(() -> byId.rows(following(1), currentRow()), "end before it starts");
        refused(() -> byId.groups(unboundedFollowing(), unboundedFollowing()), "Give the earlier bound first");
    }

    @Test
    void aDistanceInValuesNeedsOneValueToOrderBy() {
        refused(
                () -> over(sum(u.id), Windows.allRows().range(preceding(1), currentRow())),
                "Order the window by one number");
    }

    @Test
    void groupsNeedAnOrder() {
        refused(
                () -> over(sum(u.id), Windows.allRows().groups(preceding(1), currentRow())),
                "Give the window an order");
    }

    @Test
    void onlyAFrameCanExclude() {
        refused(() -> byId.excluding(WindowFrame.Exclusion.GROUP), "Give the frame first");
    }

    @Test
    void numbersOfRowsAndPartsOfAllAreChecked() {
        refused(() -> Windows.ntile(0), "from 1 on");
        refused(() -> Windows.lag(u.id, -1), "from 0 on");
        refused(() -> Windows.nthValue(u.id, 0), "from 1 on");
        refused(() -> Aggregates.percentileCont(1.5, u.id), "from 0 to 1");
        refused(() -> Aggregates.percentileCont(Double.NaN, u.id), "from 0 to 1");
    }
}
