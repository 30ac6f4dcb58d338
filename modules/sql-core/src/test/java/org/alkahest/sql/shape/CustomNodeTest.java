package org.alkahest.sql.shape;

import static org.alkahest.sql.Functions.max;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.fixture.Shapes.assertDifferent;
import static org.alkahest.sql.fixture.Shapes.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alkahest.sql.Expr;
import org.alkahest.sql.Select;
import org.alkahest.sql.TextExpr;
import org.alkahest.sql.Types;
import org.alkahest.sql.fixture.Addresses;
import org.alkahest.sql.fixture.Resolved;
import org.alkahest.sql.fixture.Shapes;
import org.alkahest.sql.fixture.Users;
import org.alkahest.sql.tree.CustomExpression;
import org.alkahest.sql.tree.CustomNode;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.ShapeSink;
import org.alkahest.sql.tree.SqlWriter;
import org.junit.jupiter.api.Test;

/** A node from outside takes part in keys, slots and resolution through what it says of itself. */
class CustomNodeTest {
    private final Users u = Users.alone();
    private final Addresses a = Addresses.alone();

    /** Text in another collation. */
    private record Collated(String collation, List<Node> children) implements CustomNode {
        @Override
        public void render(SqlWriter out) {
            out.list(children, ", ").sql(" collate ").name(collation);
        }

        @Override
        public void shape(ShapeSink sink) {
            sink.value(collation);
        }

        @Override
        public CustomNode withChildren(List<Node> changed) {
            return new Collated(collation, changed);
        }
    }

    /** Says any number of things of itself, so that its children could be taken for one of them. */
    private record Talkative(List<Object> words, List<Node> children) implements CustomNode {
        @Override
        public void render(SqlWriter out) {
            out.list(children, ", ");
        }

        @Override
        public void shape(ShapeSink sink) {
            words.forEach(sink::value);
        }

        @Override
        public CustomNode withChildren(List<Node> changed) {
            return new Talkative(words, changed);
        }
    }

    private static TextExpr collated(String collation, Expr<?>... operands) {
        List<Node> children =
                java.util.Arrays.stream(operands).<Node>map(Expr::node).toList();
        return Types.TEXT.of(new CustomExpression(new Collated(collation, children), Types.TEXT.type()));
    }

    @Test
    void itsChildrenAreWalkedAndLifted() {
        Select<String> statement =
                select(collated("de", u.name.concat("1"), a.email.concat("2"))).where(u.name.eq("3"));
        assertThat(Shapes.values(statement)).containsExactly("1", "2", "3");
        assertThat(Resolved.sql(statement)).isEqualTo("""
                select Collated((user_account.name || {#0 varchar(30)}), (address.email || {#1 varchar(120)}))
                from user_account, address
                where (user_account.name = {#2 varchar(30)})""");
    }

    @Test
    void itIsTheSameIfItSaysTheSameAndItsChildrenDifferInValuesOnly() {
        assertSame(select(collated("de", u.name.concat("1"))), select(collated("de", u.name.concat("2"))));
    }

    @Test
    void itIsAnotherIfItOrItsChildrenAre() {
        assertDifferent(select(collated("de", u.name)), select(collated("fr", u.name)));
        assertDifferent(select(collated("de", u.name)), select(collated("de", a.email)));
        assertDifferent(select(collated("de", u.name)), select(collated("de", u.name, u.name)));
        assertDifferent(
                select(collated("de", u.name)),
                select(Types.INTEGER.of(
                        new CustomExpression(new Collated("de", List.of(u.name.node())), Types.INTEGER.type()))));
    }

    @Test
    void whatItSaysIsNotMistakenForTheNumberOfItsChildren() {
        assertDifferent(
                select(Types.TEXT.of(new CustomExpression(new Talkative(List.of(0, 0), List.of()), Types.TEXT.type()))),
                select(Types.TEXT.of(new CustomExpression(new Talkative(List.of(0), List.of()), Types.TEXT.type()))));
        assertDifferent(
                select(List.of(talkative(List.of(1), u.active.node()), talkative(List.of()))),
                select(List.of(talkative(List.of(1, 1)), talkative(List.of(), u.active.node()))));
    }

    private static TextExpr talkative(List<Object> words, Node... children) {
        return Types.TEXT.of(new CustomExpression(new Talkative(words, List.of(children)), Types.TEXT.type()));
    }

    @Test
    void queriesAmongItsChildrenReadForThemselves() {
        Node query = select(max(a.id)).node();
        var statement = select(u.id)
                .where(u.name.eq(
                        Types.TEXT.of(new CustomExpression(new Collated("de", List.of(query)), Types.TEXT.type()))));
        assertThat(Resolved.sql(statement)).isEqualTo("""
                select user_account.id
                from user_account
                where (user_account.name = Collated(select max(address.id) from address))""");
    }
}
