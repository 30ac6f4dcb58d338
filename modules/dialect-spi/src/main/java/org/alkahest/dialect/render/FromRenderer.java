package org.alkahest.dialect.render;

import org.alkahest.sql.tree.CteUse;
import org.alkahest.sql.tree.Derived;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.FunctionRelation;
import org.alkahest.sql.tree.Join;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.TableRelation;
import org.jspecify.annotations.Nullable;

/** The items of FROM: tables, subqueries, common table expressions and joins. */
final class FromRenderer {
    private FromRenderer() {}

    static void table(TableRelation node, SqlWriter out) {
        out.name(node.table().name());
        alias(node.alias(), out);
    }

    static void derived(Derived node, SqlWriter out) {
        out.sql(node.lateral() ? "lateral (" : "(")
                .node(OutputNames.renamed(node.query(), node.columns()))
                .sql(")");
        alias(node.alias(), out);
    }

    static void function(FunctionRelation node, SqlWriter out) {
        CallRenderer.name(node.function(), out);
        out.sql("(").list(node.arguments(), ", ").sql(node.ordinality() ? ") with ordinality" : ")");
        alias(node.alias(), out);
        if (!node.columns().isEmpty()) {
            out.sql(" (");
            NameList.write(node.columns(), out);
            out.sql(")");
        }
    }

    static void cteUse(CteUse node, SqlWriter out) {
        out.name(node.cte().name());
        alias(node.alias(), out);
    }

    private static void alias(@Nullable String alias, SqlWriter out) {
        if (alias != null) {
            out.sql(" as ").name(alias);
        }
    }

    static void join(Join node, SqlWriter out) {
        join(node, TableExtras.NONE, out);
    }

    static void join(Join node, TableExtras extras, SqlWriter out) {
        out.sql(node.kind().sql()).sql(" ").node(node.relation());
        extras.behind(node.relation(), out);
        Expression condition = node.condition();
        if (condition != null) {
            out.sql(" on ").node(condition);
        }
    }
}
