package org.alkahest.sql.shape;

import static org.alkahest.sql.Functions.cast;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Functions.countDistinct;
import static org.alkahest.sql.Functions.function;
import static org.alkahest.sql.Functions.length;
import static org.alkahest.sql.Functions.when;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;
import org.alkahest.sql.CaseBranches;
import org.alkahest.sql.CombinedQuery;
import org.alkahest.sql.Condition;
import org.alkahest.sql.Cte;
import org.alkahest.sql.Delete;
import org.alkahest.sql.Expr;
import org.alkahest.sql.FromItem;
import org.alkahest.sql.InFamily;
import org.alkahest.sql.Insert;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.QueryStatement;
import org.alkahest.sql.Row;
import org.alkahest.sql.RowExpr;
import org.alkahest.sql.Select;
import org.alkahest.sql.Selection;
import org.alkahest.sql.Sql;
import org.alkahest.sql.Statement;
import org.alkahest.sql.Subquery;
import org.alkahest.sql.TextExpr;
import org.alkahest.sql.Types;
import org.alkahest.sql.Update;
import org.alkahest.sql.Values;
import org.alkahest.sql.ValuesTable;
import org.alkahest.sql.fixture.Users;
import org.alkahest.sql.row.Row2;
import org.alkahest.sql.tree.Comparison;
import org.alkahest.sql.tree.ComparisonOperator;
import org.alkahest.sql.tree.InQuery;
import org.alkahest.sql.tree.Like;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.QuantifiedQuery;
import org.alkahest.sql.tree.Quantifier;
import org.alkahest.sql.tree.Query;
import org.alkahest.sql.tree.ScalarQuery;

/** Builds a statement of a description with the typed surface, each time of new objects. */
final class Building {
    /** The tables outlive the statements, as they do in an application. */
    private static final List<Users> TABLES = List.of(new Users(new MetaData("a")), new Users(new MetaData("b")));

    private final Supply values;
    private final Deque<List<Source>> scopes = new ArrayDeque<>();

    /** Where values come from. */
    interface Supply {
        NumExpr<Long> number();

        TextExpr text();

        List<Long> list();

        long rows();
    }

    /** A different value at every call, so that a value tells its occurrence. */
    static Supply distinct(int first) {
        return new Supply() {
            private int next = first;

            @Override
            public NumExpr<Long> number() {
                return Values.value((long) next++);
            }

            @Override
            public TextExpr text() {
                return Values.value("v" + next++);
            }

            @Override
            public List<Long> list() {
                List<Long> list = new ArrayList<>();
                for (int i = next % 4; i > 0; i--) {
                    list.add((long) next * 1000 + i);
                }
                next++;
                return list;
            }

            @Override
            public long rows() {
                return next++;
            }
        };
    }

    /** The same object at every call. */
    static Supply shared() {
        NumExpr<Long> number = Values.value(7L);
        TextExpr text = Values.value("seven");
        return new Supply() {
            @Override
            public NumExpr<Long> number() {
                return number;
            }

            @Override
            public TextExpr text() {
                return text;
            }

            @Override
            public List<Long> list() {
                return List.of(7L);
            }

            @Override
            public long rows() {
                return 7;
            }
        };
    }

    /** An item of FROM and how its columns are addressed. */
    private record Source(FromItem item, IntFunction<InFamily<?, ?>> columns) {}

    private Building(Supply values) {
        this.values = values;
    }

    /** @throws RuntimeException if the description is none of a statement, such as one that refers to nothing */
    static Statement of(Description.Statement description, Supply values) {
        return new Building(values).statement(description);
    }

    private Statement statement(Description.Statement statement) {
        if (statement instanceof Description.Query query) {
            return query(query);
        }
        if (statement instanceof Description.WithOptions with) {
            return withOptions(with);
        }
        if (statement instanceof Description.Inserted inserted) {
            QueryStatement<?> rows = query(inserted.query());
            return Sql.insert(TABLES.get(0)).from(rows, TABLES.get(0).id);
        }
        scopes.push(List.of(source(new Description.Base(0))));
        if (statement instanceof Description.Updated updated) {
            Users u = TABLES.get(0);
            Update update = Sql.update(u).set(u.managerId, number(updated.number()));
            update = updated.name() == null ? update : update.set(u.name, text(updated.name()));
            update = update.where(conditions(updated.where()));
            return updated.returning().isEmpty() ? update : update.returning(rowOf(updated.returning()));
        }
        var deleted = (Description.Deleted) statement;
        Delete delete = Sql.delete(TABLES.get(0)).where(conditions(deleted.where()));
        return deleted.returning().isEmpty() ? delete : delete.returning(rowOf(deleted.returning()));
    }

    private Selection<?> rowOf(List<Description.Value> parts) {
        return Sql.select(parts.stream().map(this::value).toList()).selection();
    }

    private Statement withOptions(Description.WithOptions with) {
        Open open = opened(with.query());
        Select<Row> select = open.select;
        for (Description.Option option : with.options()) {
            select = select.with(Restricted.to(option.mode(), conditions(option.conditions())));
        }
        scopes.pop();
        return select;
    }

    private QueryStatement<Row> query(Description.Query query) {
        if (query instanceof Description.Combined combined) {
            QueryStatement<Row> left = query(combined.left());
            QueryStatement<Row> right = query(combined.right());
            CombinedQuery<Row> both = switch (combined.operator()) {
                case UNION -> left.union(right);
                case UNION_ALL -> left.unionAll(right);
                case INTERSECT -> left.intersect(right);
                case EXCEPT -> left.except(right);
                default -> throw new IllegalArgumentException("not on the surface");
            };
            return switch (combined.limit()) {
                case NONE -> both;
                case COUNT -> both.limit(values.rows());
                case OFFSET -> both.offset(values.rows());
                case BOTH -> both.limit(values.rows()).offset(values.rows());
            };
        }
        Open open = opened((Description.Selected) query);
        scopes.pop();
        return open.select;
    }

    /** A query whose scope is still open. */
    private record Open(Select<Row> select, List<InFamily<?, ?>> outputs) {}

    private Open opened(Description.Selected query) {
        List<Source> sources = new ArrayList<>();
        query.roots().forEach(root -> sources.add(source(root)));
        query.joins().forEach(join -> sources.add(source(join.item())));
        scopes.push(sources);
        List<InFamily<?, ?>> outputs = new ArrayList<>();
        for (Description.Output output : query.outputs()) {
            InFamily<?, ?> value = value(output.value());
            outputs.add(output.label() == null ? value : (InFamily<?, ?>) value.as(output.label()));
        }
        Select<Row> select = Sql.select(outputs);
        if (query.distinct()) {
            select = select.distinct();
        }
        if (!query.fromIsInferred()) {
            FromItem[] roots = sources.subList(0, query.roots().size()).stream()
                    .map(Source::item)
                    .toArray(FromItem[]::new);
            select = select.from(roots);
        }
        for (int i = 0; i < query.joins().size(); i++) {
            Description.Join join = query.joins().get(i);
            FromItem item = sources.get(query.roots().size() + i).item();
            Condition on = condition(join.on());
            select = switch (join.kind()) {
                case INNER -> select.join(item, on);
                case LEFT -> select.leftJoin(item, on);
                case RIGHT -> select.rightJoin(item, on);
                case FULL -> select.fullJoin(item, on);
                case CROSS -> throw new IllegalArgumentException("a cross join has no condition");
            };
        }
        select = select.where(conditions(query.where()))
                .groupBy(query.groupBy().stream().map(this::value).toArray(Expr<?>[]::new))
                .having(conditions(query.having()))
                .orderBy(query.orderBy().stream().map(this::order).toArray(OrderItem[]::new));
        return new Open(limited(select, query.limit()), outputs);
    }

    private Select<Row> limited(Select<Row> select, Description.Limit limit) {
        return switch (limit) {
            case NONE -> select;
            case COUNT -> select.limit(values.rows());
            case OFFSET -> select.offset(values.rows());
            case BOTH -> select.limit(values.rows()).offset(values.rows());
        };
    }

    private OrderItem order(Description.Order order) {
        Expr<?> value = value(order.value());
        OrderItem item = order.descending() ? value.desc() : value.asc();
        if (order.nulls() == null) {
            return item;
        }
        return order.nulls() == OrderItem.NullsOrder.FIRST ? item.nullsFirst() : item.nullsLast();
    }

    // ---------------------------------------------------------------------------------------------------- sources

    private Source source(Description.From from) {
        if (from instanceof Description.Base base) {
            return table(TABLES.get(base.table()));
        }
        if (from instanceof Description.Alias alias) {
            return table(TABLES.get(alias.table()).as(alias.name()));
        }
        if (from instanceof Description.Sub sub) {
            Built built = built(sub.query());
            Subquery item = built.query.as(sub.name());
            return new Source(item, output -> column(item, built.output(output)));
        }
        if (from instanceof Description.Common common) {
            Built built = built(common.query());
            Cte cte = Cte.of(common.name(), built.query);
            Cte item = common.alias() == null ? cte : cte.as(common.alias());
            return new Source(item, output -> column(item, built.output(output)));
        }
        if (from instanceof Description.Lateral lateral) {
            Built built = built(lateral.query());
            Subquery item = built.query.lateral(lateral.name());
            return new Source(item, output -> column(item, built.output(output)));
        }
        if (from instanceof Description.Valued valued) {
            Users u = TABLES.get(0);
            List<NumColumn<Long>> columns = List.of(u.id, u.managerId);
            ValuesTable item = ValuesTable.of(
                    valued.name(), values.list(), Insert.from(u.id, n -> n), Insert.from(u.managerId, n -> n));
            return new Source(item, output -> item.column(columns.get(output)));
        }
        return recursive((Description.Recursive) from);
    }

    private Source recursive(Description.Recursive recursive) {
        Built built = built(recursive.anchor());
        Users step = TABLES.get(0).as(recursive.step());
        Cte item = Cte.recursive(recursive.name(), built.query, found -> {
            InFamily<?, ?> reached = column(found, built.output(0));
            scopes.push(List.of(table(step), new Source(found, output -> column(found, built.output(output)))));
            Select<Row> next = Sql.select(List.of(step.id))
                    .join(found, step.managerId.eq(asNumber(reached)))
                    .where(condition(recursive.condition()));
            scopes.pop();
            return next;
        });
        return new Source(item, output -> column(item, built.output(output)));
    }

    private static InFamily<?, ?> column(Subquery item, InFamily<?, ?> output) {
        return (InFamily<?, ?>) item.column(output);
    }

    private static InFamily<?, ?> column(Cte item, InFamily<?, ?> output) {
        return (InFamily<?, ?>) item.column(output);
    }

    private static Source table(Users table) {
        List<InFamily<?, ?>> columns = List.of(table.id, table.name, table.active);
        return new Source(table, columns::get);
    }

    /** A query and the expressions by which its columns are addressed. */
    private record Built(QueryStatement<Row> query, List<InFamily<?, ?>> outputs) {
        InFamily<?, ?> output(int index) {
            InFamily<?, ?> output = outputs.get(index);
            for (int i = 0; i < index; i++) {
                if (outputs.get(i).node() == output.node()) {
                    throw new IllegalArgumentException("the same column as " + i);
                }
            }
            return output;
        }
    }

    private Built built(Description.Query query) {
        if (query instanceof Description.Combined combined) {
            throw new IllegalArgumentException("the columns of a " + combined + " have no handles here");
        }
        Open open = opened((Description.Selected) query);
        scopes.pop();
        return new Built(open.select, open.outputs);
    }

    private InFamily<?, ?> column(Description.Ref ref) {
        List<Source> scope = List.copyOf(scopes).get(ref.level());
        return scope.get(ref.source()).columns().apply(ref.output());
    }

    // ---------------------------------------------------------------------------------------------------- values

    @SuppressWarnings("unchecked") // all numbers of descriptions are long
    private static NumExpr<Long> asNumber(InFamily<?, ?> value) {
        return (NumExpr<Long>) value;
    }

    private InFamily<?, ?> value(Description.Value value) {
        if (value instanceof Description.Num num) {
            return number(num);
        }
        return value instanceof Description.Text text ? text(text) : condition((Description.Cond) value);
    }

    private NumExpr<Long> number(Description.Num num) {
        if (num instanceof Description.NumColumn column) {
            return asNumber(column(column.ref()));
        }
        if (num instanceof Description.NumValue) {
            return values.number();
        }
        if (num instanceof Description.NumLiteral literal) {
            return Values.literal(literal.number(), Types.BIGINT);
        }
        if (num instanceof Description.Computed computed) {
            NumExpr<Long> left = number(computed.left());
            NumExpr<Long> right = number(computed.right());
            return switch (computed.operator()) {
                case ADD -> left.plus(right);
                case SUBTRACT -> left.minus(right);
                case MULTIPLY -> left.times(right);
                case REMAINDER -> left.remainder(right);
                case DIVIDE -> throw new IllegalArgumentException("not on the surface");
            };
        }
        if (num instanceof Description.Negated negated) {
            return number(negated.operand()).negated();
        }
        if (num instanceof Description.Counted counted) {
            return counted.distinct() ? countDistinct(value(counted.operand())) : count(value(counted.operand()));
        }
        if (num instanceof Description.Length of) {
            return cast(length(text(of.operand())), Types.BIGINT);
        }
        if (num instanceof Description.Chosen chosen) {
            CaseBranches<Long, NumExpr<Long>> branches = when(condition(chosen.condition()), number(chosen.then()));
            return chosen.otherwise() == null ? branches.end() : branches.otherwise(number(chosen.otherwise()));
        }
        return Types.BIGINT.of(
                new ScalarQuery(query(((Description.Scalar) num).query()).node()));
    }

    private TextExpr text(Description.Text text) {
        if (text instanceof Description.TextColumn column) {
            return (TextExpr) column(column.ref());
        }
        if (text instanceof Description.TextValue) {
            return values.text();
        }
        if (text instanceof Description.TextLiteral literal) {
            return Values.literal(literal.text(), Types.TEXT);
        }
        if (text instanceof Description.Joined joined) {
            return text(joined.left()).concat(text(joined.right()));
        }
        if (text instanceof Description.Called called) {
            Expr<?>[] arguments = called.arguments().stream().map(this::text).toArray(Expr<?>[]::new);
            return function(called.function(), Types.TEXT, arguments);
        }
        var cast = (Description.CastNum) text;
        return cast(number(cast.operand()), Types.varchar(cast.length()));
    }

    private Condition[] conditions(List<Description.Cond> conditions) {
        return conditions.stream().map(this::condition).toArray(Condition[]::new);
    }

    private Condition condition(Description.Cond cond) {
        if (cond instanceof Description.CondColumn column) {
            return (Condition) column(column.ref());
        }
        if (cond instanceof Description.Compared compared) {
            NumExpr<Long> left = number(compared.left());
            NumExpr<Long> right = number(compared.right());
            return switch (compared.operator()) {
                case EQUAL -> left.eq(right);
                case NOT_EQUAL -> left.ne(right);
                case LESS -> left.lt(right);
                case LESS_OR_EQUAL -> left.le(right);
                case GREATER -> left.gt(right);
                case GREATER_OR_EQUAL -> left.ge(right);
                case DISTINCT -> left.isDistinctFrom(right);
                case NOT_DISTINCT -> left.isNotDistinctFrom(right);
            };
        }
        if (cond instanceof Description.TextCompared compared) {
            TextExpr left = text(compared.left());
            TextExpr right = text(compared.right());
            return Condition.of(new Comparison(compared.operator(), left.node(), right.node()));
        }
        if (cond instanceof Description.Null isNull) {
            InFamily<?, ?> operand = value(isNull.operand());
            return isNull.negated() ? operand.isNotNull() : operand.isNull();
        }
        if (cond instanceof Description.InBetween between) {
            return number(between.operand()).between(number(between.low()), number(between.high()));
        }
        if (cond instanceof Description.Matched matched) {
            Character escape = matched.escaped() ? '#' : null;
            TextExpr operand = text(matched.operand());
            return Condition.of(new Like(operand.node(), values.text().node(), escape, matched.negated()));
        }
        if (cond instanceof Description.RowListed listed) {
            RowExpr<Row2<Long, Long>> row = RowExpr.row(number(listed.first()), number(listed.second()));
            List<Row2<Long, Long>> rows =
                    values.list().stream().map(n -> new Row2<>(n, n)).toList();
            return listed.negated() ? row.notIn(rows) : row.in(rows);
        }
        if (cond instanceof Description.AnyOf anyOf) {
            NumExpr<Long> operand = number(anyOf.operand());
            Query query = query(anyOf.query()).node();
            return Condition.of(new Comparison(
                    ComparisonOperator.EQUAL, operand.node(), new QuantifiedQuery(Quantifier.ANY, query)));
        }
        if (cond instanceof Description.Listed listed) {
            NumExpr<Long> operand = number(listed.operand());
            return listed.negated() ? operand.notIn(values.list()) : operand.in(values.list());
        }
        if (cond instanceof Description.Found found) {
            NumExpr<Long> operand = number(found.operand());
            return Condition.of(new InQuery(operand.node(), query(found.query()).node(), found.negated()));
        }
        if (cond instanceof Description.Existing existing) {
            return query(existing.query()).exists();
        }
        if (cond instanceof Description.And and) {
            return condition(and.left()).and(condition(and.right()));
        }
        if (cond instanceof Description.Or or) {
            return condition(or.left()).or(condition(or.right()));
        }
        return condition(((Description.Not) cond).operand()).not();
    }
}
