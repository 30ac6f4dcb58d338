package org.alkahest.conformance.model;

import org.jspecify.annotations.Nullable;

/** What an expression sees when it is evaluated in memory: the row at hand, the tables for its subqueries, the values of the round. */
record Sight(ShopRows shop, Round round, Line line) {

    Sight at(Line other) {
        return new Sight(shop, round, other);
    }

    <T> T value(Slot<T> slot) {
        return slot.in(round);
    }

    @Nullable Integer number(int pick) {
        return Scope.chosen(line.numbers(), pick);
    }

    @Nullable String text(int pick) {
        return Scope.chosen(line.texts(), pick);
    }
}
