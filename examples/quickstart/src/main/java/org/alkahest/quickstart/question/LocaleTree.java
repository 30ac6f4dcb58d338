package org.alkahest.quickstart.question;

import static org.alkahest.quickstart.table.World.LOCALES;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Values.parameter;
import static org.alkahest.sql.Values.value;

import org.alkahest.quickstart.table.Locales;
import org.alkahest.sql.Cte;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.Select;
import org.alkahest.sql.TextExpr;
import org.alkahest.sql.Types;

/** Questions about the tree of locales: WITH RECURSIVE, upwards and downwards. */
public final class LocaleTree {

    public record Step(int steps, String tag, String name) {}

    /** The locale that {@link #WAY_TO_ROOT} starts from. */
    public static final TextExpr TAG = parameter("tag", Types.varchar(60));

    /** From a locale up to the root, as the JDK looks for texts in its language. */
    public static final Select<Step> WAY_TO_ROOT = wayToRoot();

    private static Select<Step> wayToRoot() {
        Locales above = LOCALES.as("above");
        NumExpr<Integer> steps = value(0).as("steps");
        Cte way = Cte.recursive(
                "way",
                select(LOCALES.tag, LOCALES.name, LOCALES.parent, steps).where(LOCALES.tag.eq(TAG)),
                found -> select(
                                above.tag,
                                above.name,
                                above.parent,
                                found.column(steps).plus(1))
                        .from(found)
                        .join(above, above.id.eq(found.column(LOCALES.parent))));
        return select(way.column(steps), way.column(LOCALES.tag), way.column(LOCALES.name))
                .to(Step::new)
                .from(way)
                .orderBy(way.column(steps).asc());
    }

    public record Level(int level, long locales) {}

    /** How many locales there are on each level of the tree. */
    public static final Select<Level> LEVELS = levels();

    private static Select<Level> levels() {
        Locales below = LOCALES.as("below");
        NumExpr<Integer> level = value(0).as("level");
        Cte tree = Cte.recursive(
                "tree",
                select(LOCALES.id, level).where(LOCALES.parent.isNull()),
                found -> select(below.id, found.column(level).plus(1))
                        .from(found)
                        .join(below, below.parent.eq(found.column(LOCALES.id))));
        return select(tree.column(level), count())
                .to(Level::new)
                .from(tree)
                .groupBy(tree.column(level))
                .orderBy(tree.column(level).asc());
    }

    private LocaleTree() {}
}
