package app;

import org.alkahest.sql.tree.CustomNode;
import org.alkahest.sql.tree.Expression;

// The tree is sealed; a node of one's own is a CustomNode.
abstract class a_new_kind_of_expression implements Expression { // wrong: not allowed to extend sealed class: Expression
abstract class a_new_kind_of_expression implements CustomNode { // right
}
