package org.alkahest.conformance.topic;

import java.util.List;
import org.alkahest.conformance.model.ModelRules;
import org.alkahest.conformance.rule.Topic;

/** All rules of the kit. */
public final class Topics {
    private static final List<Topic> ALL = List.of(
            ConnectionRules.TOPIC,
            TransactionRules.TOPIC,
            TwoPhaseRules.TOPIC,
            TypeRules.TOPIC,
            WrappedTypeRules.TOPIC,
            EnumRules.TOPIC,
            JsonRules.TOPIC,
            ArrayRules.TOPIC,
            DefinitionRules.TOPIC,
            ConditionalDefinitionRules.TOPIC,
            SchemaRules.TOPIC,
            AlterRules.TOPIC,
            ViewRules.TOPIC,
            ReflectionRules.TOPIC,
            DifferenceRules.TOPIC,
            SelectRules.TOPIC,
            AggregateRules.TOPIC,
            WindowRules.TOPIC,
            LimitRules.TOPIC,
            JoinRules.TOPIC,
            SubqueryRules.TOPIC,
            RowRules.TOPIC,
            ValuesRules.TOPIC,
            CteRules.TOPIC,
            SetRules.TOPIC,
            ExpressionRules.TOPIC,
            OperatorRules.TOPIC,
            FunctionRules.TOPIC,
            TimeRules.TOPIC,
            ChangeRules.TOPIC,
            ConflictRules.TOPIC,
            MergeRules.TOPIC,
            ReturningRules.TOPIC,
            BatchRules.TOPIC,
            ManyRowsRules.TOPIC,
            HintRules.TOPIC,
            ExplainRules.TOPIC,
            TextRules.TOPIC,
            ErrorRules.TOPIC,
            NameRules.TOPIC,
            UnicodeRules.TOPIC,
            CacheRules.TOPIC,
            ModelRules.TOPIC,
            StreamRules.TOPIC,
            FoldRules.TOPIC,
            LockRules.TOPIC,
            ConcurrencyRules.TOPIC);

    private Topics() {}

    /** All topics, in the order in which failures are best read: what later ones build on comes first. */
    public static List<Topic> all() {
        return ALL;
    }
}
