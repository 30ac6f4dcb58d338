package org.alkahest.conformance.model;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.TextExpr;

/**
 * What an expression of a statement can refer to: the tables joined so far, and the values of the round. A column is chosen by a number,
 * modulo what there is, so that every plan is valid. {@link Sight} is the same in memory.
 */
final class Scope {
    private final Shop shop;
    private final Round round;
    private final String prefix;
    private final List<NumExpr<Integer>> numbers = new ArrayList<>();
    private final List<TextExpr> texts = new ArrayList<>();
    private int names;

    Scope(Shop shop, Round round, String prefix) {
        this.shop = shop;
        this.round = round;
        this.prefix = prefix;
    }

    Shop shop() {
        return shop;
    }

    Round round() {
        return round;
    }

    <T> T value(Slot<T> slot) {
        return slot.in(round);
    }

    /** A name that nothing else has in the statement. */
    String newName() {
        return prefix + names++;
    }

    void add(Occurrence table) {
        numbers.addAll(table.numbers());
        texts.addAll(table.texts());
    }

    NumExpr<Integer> number(int pick) {
        return chosen(numbers, pick);
    }

    TextExpr text(int pick) {
        return chosen(texts, pick);
    }

    /** The orders of a subquery, which are not to be referred to outside. */
    Shop.Orders inner() {
        return shop.orders.as(newName());
    }

    static <T extends @org.jspecify.annotations.Nullable Object> T chosen(List<T> choices, int pick) {
        return choices.get(pick % choices.size());
    }
}
