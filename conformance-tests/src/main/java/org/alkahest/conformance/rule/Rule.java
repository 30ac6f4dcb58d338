package org.alkahest.conformance.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.alkahest.dialect.Capability;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * One thing that every dialect must show: a behaviour in one sentence, and the code that finds out whether a database has
 * it. Immutable.
 *
 * @param id never changes once published: the topic, the subject and, where needed, the aspect, for example
 *     {@code limit.zero}
 * @param sentence what holds, as a sentence
 * @param advice what a dialect author should look at when it does not
 * @param level the lowest level at which it is run
 * @param composition of which plain parts the language itself puts the construct together, for every database; empty where
 *     it is written as it is
 * @param type the type that the rule is about; null for none
 * @param needs the capabilities without which the database cannot have it; all of them are needed
 * @param body finds out; throws where the rule is broken
 */
public record Rule(
        String id,
        String sentence,
        String advice,
        Level level,
        String composition,
        @Nullable SqlType<?> type,
        List<Need> needs,
        Body body) {
    private static final Pattern ID = Pattern.compile("[a-z]+(\\.[a-z0-9]+(-[a-z0-9]+)*){1,3}");

    public Rule {
        needs = List.copyOf(needs);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("\"" + id + "\" is no id of a rule: topic.subject.aspect");
        }
        if (!sentence.endsWith(".") || advice.isBlank()) {
            throw new IllegalArgumentException(id + " needs a sentence with a full stop, and advice");
        }
    }

    /** Finds out whether a rule holds. */
    @FunctionalInterface
    public interface Body {
        /**
         * Does what the rule speaks of.
         *
         * @throws Exception whatever shows that the rule is broken
         */
        void run(RuleContext db) throws Exception;
    }

    /**
     * A capability that a rule builds on.
     *
     * @param oneOf at least one; any of them will do
     */
    public record Need(Set<Capability> oneOf) {
        public Need {
            oneOf = Set.copyOf(oneOf);
            if (oneOf.isEmpty()) {
                throw new IllegalArgumentException("a need of nothing");
            }
        }

        @Override
        public String toString() {
            return String.join(
                    " or ", EnumSet.copyOf(oneOf).stream().map(Enum::name).toList());
        }
    }

    /** Begins a rule; {@link Draft#body} ends it. */
    public static Draft rule(String id, String sentence) {
        return new Draft(id, sentence, "", Level.CORE, "", null, List.of());
    }

    /** The first part of the id. */
    public String topic() {
        return id.substring(0, id.indexOf('.'));
    }

    @Override
    public String toString() {
        return id + ": " + sentence;
    }

    /** A rule that is being written. Immutable. */
    public static final class Draft {
        private final String id;
        private final String sentence;
        private final String advice;
        private final Level level;
        private final String composition;
        private final @Nullable SqlType<?> type;
        private final List<Need> needs;

        private Draft(
                String id,
                String sentence,
                String advice,
                Level level,
                String composition,
                @Nullable SqlType<?> type,
                List<Need> needs) {
            this.id = id;
            this.sentence = sentence;
            this.advice = advice;
            this.level = level;
            this.composition = composition;
            this.type = type;
            this.needs = needs;
        }

        /** What a dialect author should look at where the rule is broken; needed. */
        public Draft advice(String text) {
            return new Draft(id, sentence, text, level, composition, type, needs);
        }

        /** The lowest level at which the rule is run; {@link Level#CORE} by default. */
        public Draft at(Level lowest) {
            return new Draft(id, sentence, advice, lowest, composition, type, needs);
        }

        /** Of which plain parts the language puts the construct together, such as {@code "both texts in lower case"}. */
        public Draft composedOf(String parts) {
            return new Draft(id, sentence, advice, level, parts, type, needs);
        }

        /** The type whose values the rule is about, which a dialect may keep as those of another. */
        public Draft of(SqlType<?> subject) {
            return new Draft(id, sentence, advice, level, composition, subject, needs);
        }

        /** Capabilities that are all needed. */
        public Draft needs(Capability... capabilities) {
            List<Need> more = new ArrayList<>(needs);
            for (Capability capability : capabilities) {
                more.add(new Need(Set.of(capability)));
            }
            return new Draft(id, sentence, advice, level, composition, type, more);
        }

        /** Capabilities of which one is needed. */
        public Draft needsOneOf(Capability... capabilities) {
            List<Need> more = new ArrayList<>(needs);
            more.add(new Need(Set.of(capabilities)));
            return new Draft(id, sentence, advice, level, composition, type, more);
        }

        /** The rule, complete. */
        public Rule body(Body body) {
            return new Rule(id, sentence, advice, level, composition, type, needs, body);
        }
    }
}
