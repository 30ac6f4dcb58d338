package org.alkahest.sql.tree;

/**
 * One method for each class of node and no defaults: whoever adds a node is told by the compiler which operations must
 * learn it.
 *
 * @param <R> what the operation gives for a node
 */
public interface NodeVisitor<R> {
    R columnRef(ColumnRef node);

    R bind(Bind node);

    R bindList(BindList node);

    R slot(Slot node);

    R listSlot(ListSlot node);

    R bindRows(BindRows node);

    R rowsSlot(RowsSlot node);

    R rowValue(RowValue node);

    R quantifiedQuery(QuantifiedQuery node);

    R literal(Literal node);

    R comparison(Comparison node);

    R logical(Logical node);

    R not(Not node);

    R isNull(IsNull node);

    R between(Between node);

    R like(Like node);

    R inList(InList node);

    R inQuery(InQuery node);

    R exists(Exists node);

    R arithmetic(Arithmetic node);

    R negate(Negate node);

    R concat(Concat node);

    R call(Call node);

    R aggregate(Aggregate node);

    R over(Over node);

    R groupingSets(GroupingSets node);

    R star(Star node);

    R cast(Cast node);

    R caseWhen(Case node);

    R label(Label node);

    R scalarQuery(ScalarQuery node);

    R textExpression(TextExpression node);

    R defaultValue(DefaultValue node);

    R outputColumn(OutputColumn node);

    R nextValue(NextValue node);

    R arrayFunction(ArrayFunction node);

    R jsonPath(JsonPath node);

    R jsonFunction(JsonFunction node);

    R excluded(Excluded node);

    R customExpression(CustomExpression node);

    R join(Join node);

    R orderItem(OrderItem node);

    R rowLimit(RowLimit node);

    R rowLock(RowLock node);

    R windowFrame(WindowFrame node);

    R assignment(Assignment node);

    R table(TableRelation node);

    R derived(Derived node);

    R cteUse(CteUse node);

    R values(ValuesRelation node);

    R function(FunctionRelation node);

    R elements(ElementsRelation node);

    R select(SelectQuery node);

    R set(SetQuery node);

    R with(WithStatement node);

    R text(TextQuery node);

    R insert(InsertRow node);

    R update(UpdateRows node);

    R delete(DeleteRows node);

    R merge(MergeRows node);

    R schema(SchemaNode node);

    R custom(CustomNode node);
}
