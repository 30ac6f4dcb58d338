package org.alkahest.engine.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alkahest.dialect.reflect.ReflectedCheck;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedIndex;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.sql.schema.Check;
import org.alkahest.sql.schema.Index;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.schema.TableDefinition;
import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.tree.ObjectName;
import org.alkahest.sql.tree.TableName;

/**
 * A declared table as the database would keep it, known by its likeness: everything in it has a name of its own, and is found again by
 * that name.
 */
final class TrialTable {
    private final String prefix;
    private final ReflectedTable kept;

    private TrialTable(String prefix, ReflectedTable kept) {
        this.prefix = prefix;
        this.kept = kept;
    }

    /** @param prefix of all names; nothing else has names that begin so */
    static Optional<TrialTable> of(TableDefinition declared, String prefix, Trial trial) {
        return trial.kept(likeness(declared, prefix)).map(kept -> new TrialTable(prefix, kept));
    }

    private static TableDefinition likeness(TableDefinition declared, String prefix) {
        PrimaryKey key = declared.primaryKey();
        List<UniqueKey> uniqueKeys = new ArrayList<>();
        for (UniqueKey unique : declared.uniqueKeys()) {
            uniqueKeys.add(unique.withName(prefix + 'u' + uniqueKeys.size()));
        }
        List<Check> checks = new ArrayList<>();
        for (Check check : declared.checks()) {
            checks.add(new Check(ObjectName.of(prefix + 'c' + checks.size()), check.condition()));
        }
        List<Index> indexes = new ArrayList<>();
        for (Index index : declared.indexes()) {
            indexes.add(new Index(
                    ObjectName.of(prefix + 'i' + indexes.size()),
                    index.items(),
                    index.unique(),
                    index.nullsDistinct(),
                    index.included(),
                    index.method(),
                    index.where(),
                    index.dialects()));
        }
        return new TableDefinition(
                new TableName(declared.name().schema(), prefix + 't'),
                declared.columns(),
                key == null ? null : new PrimaryKey(ObjectName.of(prefix + 'p'), key.columns()),
                uniqueKeys,
                List.of(),
                checks,
                indexes,
                null);
    }

    Optional<ReflectedColumn> column(String name) {
        return kept.column(name);
    }

    /** The declared check at a place. */
    Optional<ReflectedCheck> check(int place) {
        return kept.checks().stream()
                .filter(check -> (prefix + 'c' + place).equals(check.name()))
                .findFirst();
    }

    /** The conditions of checks that the database has and that nobody declared, such as those of enums. */
    List<String> otherChecks() {
        return kept.checks().stream()
                .filter(check -> check.name() == null || !check.name().startsWith(prefix + 'c'))
                .map(ReflectedCheck::condition)
                .toList();
    }

    /** The declared index at a place. */
    Optional<ReflectedIndex> index(int place) {
        return kept.indexes().stream()
                .filter(index -> index.name().equals(prefix + 'i' + place))
                .findFirst();
    }
}
