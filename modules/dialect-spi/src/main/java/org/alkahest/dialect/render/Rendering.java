package org.alkahest.dialect.render;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.alkahest.dialect.type.TypeBinding;
import org.alkahest.sql.stability.Stable;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.SqlWriter;
import org.jspecify.annotations.Nullable;

/**
 * How each class of node is written: the standard way, except for the classes that were replaced. Immutable.
 *
 * <pre>{@code
 * Rendering.standard()
 *         .with(RowLimit.class, RowLimits::limitOffset)
 *         .with(Cast.class, (cast, out) -> out.sql("convert(").type(cast.type()).sql(", ").node(cast.operand()).sql(")"));
 * }</pre>
 *
 * <p>Replaceable are all {@linkplain Node nodes} of the tree, the statements of {@code org.alkahest.sql.schema}, the
 * {@linkplain Fragment fragments} of this package, and anybody's custom nodes.
 */
@Stable
public final class Rendering {
    private static final Rendering STANDARD = new Rendering(Map.of(), null);

    private final Map<Class<?>, Renders<?>> replaced;
    private final @Nullable Function<TypeBinding<?>, String> emptyList;

    private Rendering(Map<Class<?>, Renders<?>> replaced, @Nullable Function<TypeBinding<?>, String> emptyList) {
        this.replaced = Map.copyOf(replaced);
        this.emptyList = emptyList;
    }

    /** Everything as standard SQL says it. */
    public static Rendering standard() {
        return STANDARD;
    }

    /** This rendering with another way for the nodes of exactly this class. */
    public <N extends Node> Rendering with(Class<N> nodes, Renders<? super N> renders) {
        Map<Class<?>, Renders<?>> changed = new HashMap<>(replaced);
        changed.put(nodes, renders);
        return new Rendering(changed, emptyList);
    }

    /** This rendering with everything that another one replaces; the other one wins. */
    public Rendering with(Rendering other) {
        Map<Class<?>, Renders<?>> changed = new HashMap<>(replaced);
        changed.putAll(other.replaced);
        return new Rendering(changed, other.emptyList == null ? emptyList : other.emptyList);
    }

    /** This rendering with another text for an IN list without members; see {@link #emptyList}. */
    public Rendering withEmptyList(Function<TypeBinding<?>, String> text) {
        return new Rendering(replaced, text);
    }

    /** Writes a node. */
    public void render(Node node, SqlWriter out) {
        if (!renderReplaced(node, out)) {
            node.accept(new StandardRendering(out));
        }
    }

    @SuppressWarnings("unchecked") // with() lets only fitting pairs in
    private <N extends Node> boolean renderReplaced(N node, SqlWriter out) {
        var renders = (Renders<N>) replaced.get(node.getClass());
        if (renders == null) {
            return false;
        }
        renders.render(node, out);
        return true;
    }

    /**
     * What stands after IN where the list has no members: in parentheses, a query without rows. With it IN is false and
     * NOT IN is true, also for an operand that is null.
     *
     * @param binding the type of the operand
     */
    public String emptyList(TypeBinding<?> binding) {
        return emptyList == null
                ? "(select cast(null as " + binding.sqlName() + ") where 1 = 0)"
                : emptyList.apply(binding);
    }
}
