package org.alkahest.benchmarks.compile;

import static org.alkahest.sql.Functions.not;
import static org.alkahest.sql.Functions.or;
import static org.alkahest.sql.Functions.when;
import static org.alkahest.sql.Insert.from;
import static org.alkahest.sql.Sql.select;

import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.alkahest.sql.CaseBranches;
import org.alkahest.sql.Condition;
import org.alkahest.sql.Cte;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.QueryStatement;
import org.alkahest.sql.Select;
import org.alkahest.sql.Selection;
import org.alkahest.sql.Statement;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.Types;
import org.alkahest.sql.ValuesTable;

/** Statements that grow in one direction each, to find the direction in which the cost grows faster than the statement. */
public enum GrowingStatement {
    /** One row by its key; does not grow. */
    KEY(1) {
        @Override
        Statement of(int size) {
            return select(ID, NAME).where(ID.eq((long) size));
        }
    },
    /** So many columns of one table. */
    COLUMNS(1_000) {
        @Override
        Statement of(int size) {
            return select(wide(size).columns().stream()
                    .<Selection<?>>map(column -> column)
                    .toList());
        }
    },
    /** So many conditions, each a comparison or two. */
    CONDITIONS(300) {
        @Override
        Statement of(int size) {
            return select(ID)
                    .where(numbers(size, n -> or(ID.gt(n), NAME.like("a" + n + "%")))
                            .toArray(Condition[]::new));
        }
    },
    /** A list of so many values. */
    LIST(1_000) {
        @Override
        Statement of(int size) {
            return select(ID).where(ID.in(numbers(size, n -> n).toList()));
        }
    },
    /** So many tables joined. */
    JOINS(60) {
        @Override
        Statement of(int size) {
            Select<?> joined = select(ID);
            for (int i = 0; i < size; i++) {
                DynamicTable other = ITEMS.as("i" + i);
                joined = joined.join(other, other.get("id", Types.BIGINT).eq(ID));
            }
            return joined;
        }
    },
    /** So many branches of one CASE. */
    BRANCHES(300) {
        @Override
        Statement of(int size) {
            CaseBranches<Integer, NumExpr<Integer>> branches = when(ID.eq(0L), 0, Types.INTEGER);
            for (int i = 1; i < size; i++) {
                branches = branches.when(ID.eq((long) i), i);
            }
            return select(branches.otherwise(-1));
        }
    },
    /** So many queries put together. */
    UNION(100) {
        @Override
        Statement of(int size) {
            QueryStatement<Long> all = select(ID).where(ID.eq(0L));
            for (int i = 1; i < size; i++) {
                all = all.unionAll(select(ID).where(ID.eq((long) i)));
            }
            return all;
        }
    },
    /** So many common table expressions, each of the one before. */
    COMMON_TABLES(100) {
        @Override
        Statement of(int size) {
            NumExpr<Long> id = ID;
            for (int i = 0; i < size; i++) {
                id = Cte.of("c" + i, select(id)).column(id);
            }
            return select(id);
        }
    },
    /** Queries of queries, so many deep. */
    QUERY_DEPTH(100) {
        @Override
        Statement of(int size) {
            NumExpr<Long> id = ID;
            for (int i = 0; i < size; i++) {
                id = select(id).as("q" + i).column(id);
            }
            return select(id);
        }
    },
    /** A value computed of a computed value, so many deep. */
    VALUE_DEPTH(100) {
        @Override
        Statement of(int size) {
            NumExpr<Long> value = ID;
            for (int i = 0; i < size; i++) {
                value = i % 2 == 0 ? value.plus((long) i) : value.times((long) i);
            }
            return select(value);
        }
    },
    /** A condition of conditions, so many deep. */
    CONDITION_DEPTH(100) {
        @Override
        Statement of(int size) {
            Condition condition = ID.eq(0L);
            for (int i = 0; i < size; i++) {
                condition = i % 2 == 0 ? or(condition, ID.eq((long) i)) : not(condition);
            }
            return select(ID).where(condition);
        }
    },
    /** So many rows of two values, as a table. */
    ROWS(10_000) {
        @Override
        Statement of(int size) {
            var rows = ValuesTable.of(
                    "v", numbers(size, n -> n).toList(), from(ID, (Long n) -> n), from(NAME, (Long n) -> "name " + n));
            return select(rows.column(ID), rows.column(NAME)).from(rows);
        }
    };

    private static final MetaData METADATA = new MetaData();
    private static final DynamicTable ITEMS = new DynamicTable(METADATA, "item");
    private static final NumColumn<Long> ID = ITEMS.column("id", Types.BIGINT).primaryKey();
    private static final TextColumn NAME = ITEMS.column("name", Types.varchar(40));

    private final int size;

    GrowingStatement(int size) {
        this.size = size;
    }

    /** What is a large statement of this kind. */
    public int size() {
        return size;
    }

    /** A statement built anew. */
    abstract Statement of(int size);

    private static <T> Stream<T> numbers(int count, LongFunction<T> function) {
        return LongStream.range(0, count).mapToObj(function);
    }

    private static DynamicTable wide(int columns) {
        var table = new DynamicTable(new MetaData(), "wide");
        IntStream.range(0, columns).forEach(i -> table.column("c" + i, Types.INTEGER));
        return table;
    }
}
