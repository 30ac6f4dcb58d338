package org.alkahest.conformance.compare;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.FromItem;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.TextExpr;

/** What an expression can refer to: the tables joined so far. A choice by number is taken modulo what there is, so that every plan is valid. */
final class Scope {
    private final Shop shop;
    private final String prefix;
    private final List<Shop.Choosable> tables = new ArrayList<>();

    Scope(Shop shop, String prefix) {
        this.shop = shop;
        this.prefix = prefix;
    }

    /** Another occurrence of one of the two tables, not yet to be referred to. */
    FromItem next(boolean customers) {
        String alias = prefix + tables.size();
        return customers ? shop.customers.as(alias) : shop.orders.as(alias);
    }

    void add(FromItem table) {
        tables.add((Shop.Choosable) table);
    }

    NumExpr<Integer> number(int pick) {
        return chosen(tables.stream().flatMap(table -> table.numbers().stream()).toList(), pick);
    }

    TextExpr text(int pick) {
        return chosen(tables.stream().flatMap(table -> table.texts().stream()).toList(), pick);
    }

    /** A scope for a correlated subquery over orders. */
    Shop.Orders inner() {
        return shop.orders.as(prefix + "x");
    }

    static <T> T chosen(List<T> choices, int pick) {
        return choices.get(pick % choices.size());
    }
}
