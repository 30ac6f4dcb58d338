package org.alkahest.conformance.broken;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.alkahest.dialect.Capabilities;
import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.Fault;
import org.alkahest.dialect.IdentifierRules;
import org.alkahest.dialect.IsolationLevel;
import org.alkahest.dialect.Limits;
import org.alkahest.dialect.PlanSyntax;
import org.alkahest.dialect.StandardDialect;
import org.alkahest.dialect.bulk.BulkCopy;
import org.alkahest.dialect.bulk.InsertReturning;
import org.alkahest.dialect.bulk.KeyedChanges;
import org.alkahest.dialect.compile.CompiledStatement;
import org.alkahest.dialect.reflect.BulkReflection;
import org.alkahest.dialect.reflect.Reflection;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.dialect.render.Renders;
import org.alkahest.dialect.type.TypeBinding;
import org.alkahest.dialect.type.TypeBindings;
import org.alkahest.sql.Statement;
import org.alkahest.sql.error.UnsupportedException;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.type.TypeKind;

/** A dialect that is sound in everything, to be broken in one place by overriding one method. */
class BrokenDialect implements Dialect {
    private final Dialect sound;
    private final Compiler compiler;

    BrokenDialect(Dialect sound) {
        this.sound = sound;
        this.compiler = new Compiler(sound);
    }

    // ------------------------------------------------------------------------------------------------ frequent breaks

    /** Writes nodes of a class in another way. */
    static <N extends Node> UnaryOperator<Dialect> writing(Class<N> nodes, Renders<? super N> renders) {
        return sound -> new BrokenDialect(sound) {
            @Override
            public Rendering rendering() {
                return super.rendering().with(nodes, renders);
            }
        };
    }

    /** Takes each node of a class for another one, and writes that as the sound dialect does. */
    static <N extends Node> UnaryOperator<Dialect> mistaking(Class<N> nodes, UnaryOperator<N> forAnother) {
        return sound -> writing(nodes, (node, out) -> sound.rendering().render(forAnother.apply(node), out))
                .apply(sound);
    }

    /** Sends, reads or writes the values of a kind in another way. */
    @SuppressWarnings("unchecked") // each kind belongs to one Java class
    static <T> UnaryOperator<Dialect> passing(
            TypeKind kind, Class<T> values, Function<TypeBinding<T>, BrokenBinding<T>> broken) {
        return sound -> typed(types -> types.with(
                        kind,
                        (type, name, literals) ->
                                broken.apply((TypeBinding<T>) sound.types().binding(type))))
                .apply(sound);
    }

    /** Has another table of types. */
    static UnaryOperator<Dialect> typed(UnaryOperator<TypeBindings> types) {
        return sound -> new BrokenDialect(sound) {
            @Override
            public TypeBindings types() {
                return types.apply(super.types());
            }
        };
    }

    // ------------------------------------------------------------------------------------------------ as the sound one

    @Override
    public String id() {
        return sound.id();
    }

    @Override
    public DatabaseVersion version() {
        return sound.version();
    }

    @Override
    public Capabilities capabilities() {
        return sound.capabilities();
    }

    @Override
    public Limits limits() {
        return sound.limits();
    }

    @Override
    public IdentifierRules identifiers() {
        return sound.identifiers();
    }

    @Override
    public Rendering rendering() {
        return sound.rendering();
    }

    @Override
    public TypeBindings types() {
        return sound.types();
    }

    @Override
    public Set<IsolationLevel> isolationLevels() {
        return sound.isolationLevels();
    }

    @Override
    public List<String> connectionSetup() {
        return sound.connectionSetup();
    }

    @Override
    public List<String> foreignKeyDeferral() {
        return sound.foreignKeyDeferral();
    }

    @Override
    public Optional<InsertReturning> insertReturning() {
        return sound.insertReturning();
    }

    @Override
    public Optional<BulkCopy> bulkCopy() {
        return sound.bulkCopy();
    }

    @Override
    public Optional<KeyedChanges> keyedChanges() {
        return sound.keyedChanges();
    }

    @Override
    public Reflection reflection() {
        return sound.reflection();
    }

    @Override
    public Optional<BulkReflection> bulkReflection() {
        return sound.bulkReflection();
    }

    @Override
    public PlanSyntax plans() {
        return sound.plans();
    }

    @Override
    public Fault fault(SQLException error) {
        return sound.fault(error);
    }

    @Override
    public CompiledStatement compile(Statement statement) {
        refuseAsTheSoundOneDoes(statement);
        return compiler.compile(statement);
    }

    @Override
    public String text(Statement statement) {
        return compiler.text(statement);
    }

    @Override
    public String textWithLiterals(Statement statement) {
        return compiler.textWithLiterals(statement);
    }

    @Override
    public final String toString() {
        return sound + ", broken";
    }

    /** What the sound dialect refuses beyond its capabilities is its own secret; what this one claims is not refused. */
    private void refuseAsTheSoundOneDoes(Statement statement) {
        try {
            sound.compile(statement);
        } catch (UnsupportedException refusal) {
            if (capabilities().present().stream()
                    .noneMatch(claimed -> claimed.name().equals(refusal.capability()))) {
                throw refusal;
            }
        }
    }

    /** Compiles by what the dialect around it says. */
    private final class Compiler extends StandardDialect {
        Compiler(Dialect sound) {
            super(sound.id(), sound.version());
        }

        @Override
        public Capabilities capabilities() {
            return BrokenDialect.this.capabilities();
        }

        @Override
        public Limits limits() {
            return BrokenDialect.this.limits();
        }

        @Override
        public IdentifierRules identifiers() {
            return BrokenDialect.this.identifiers();
        }

        @Override
        public Rendering rendering() {
            return BrokenDialect.this.rendering();
        }

        @Override
        protected TypeBindings bindings() {
            return BrokenDialect.this.types();
        }

        @Override
        public Optional<InsertReturning> insertReturning() {
            return BrokenDialect.this.insertReturning();
        }

        @Override
        public Optional<BulkCopy> bulkCopy() {
            return BrokenDialect.this.bulkCopy();
        }

        @Override
        public Optional<KeyedChanges> keyedChanges() {
            return BrokenDialect.this.keyedChanges();
        }
    }
}
