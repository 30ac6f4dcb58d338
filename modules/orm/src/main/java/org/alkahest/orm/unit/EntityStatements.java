package org.alkahest.orm.unit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.alkahest.orm.mapping.EntityMapping;
import org.alkahest.orm.mapping.MappedMember;
import org.alkahest.sql.RowStatement;
import org.alkahest.sql.tree.Assignment;
import org.alkahest.sql.tree.Bind;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Comparison;
import org.alkahest.sql.tree.ComparisonOperator;
import org.alkahest.sql.tree.DeleteRows;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.Parameter;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.UpdateRows;
import org.jspecify.annotations.Nullable;

/** The statements that sessions need for one mapped class, each built at its first use. Shared by all sessions. */
final class EntityStatements<T> {
    /** Kept shapes of UPDATE; a class with many members that change in any combination must not fill the memory. */
    private static final int MOST_UPDATES = 256;

    private final EntityMapping<T> mapping;
    private final Map<BitSet, Update> updates = new ConcurrentHashMap<>();
    private volatile @Nullable RowTemplate select;
    private volatile @Nullable Insert insert;
    private volatile @Nullable Insert insertWithIdentity;
    private volatile @Nullable RowTemplate delete;
    private volatile @Nullable ClientValues clientValues;

    EntityStatements(EntityMapping<T> mapping) {
        this.mapping = mapping;
    }

    /** An INSERT, with the members that its values come from. */
    static final class Insert {
        private final RowTemplate template;
        private final int[] members;

        private Insert(RowTemplate template, int[] members) {
            this.template = template;
            this.members = members;
        }

        RowTemplate template() {
            return template;
        }

        @Nullable Object[] values(Tracked tracked) {
            @Nullable Object[] values = new Object[members.length];
            for (int i = 0; i < members.length; i++) {
                values[i] = tracked.mapping.get(tracked.entity, members[i]);
            }
            return values;
        }
    }

    /** An UPDATE, with the members that it sets, without the version. */
    static final class Update {
        private final RowTemplate template;
        private final int[] members;

        private Update(RowTemplate template, int[] members) {
            this.template = template;
            this.members = members;
        }

        RowTemplate template() {
            return template;
        }

        @Nullable Object[] values(Tracked tracked) {
            EntityMapping<?> mapping = tracked.mapping;
            boolean versioned = mapping.version() >= 0;
            int keys = mapping.idCount();
            @Nullable Object[] values = new Object[members.length + keys + (versioned ? 2 : 0)];
            int next = 0;
            for (int member : members) {
                values[next++] = mapping.get(tracked.entity, member);
            }
            if (versioned) {
                values[next++] = Versions.next(mapping, tracked.entity);
            }
            keyAndVersion(tracked, values, next);
            return values;
        }
    }

    /** The values of the condition that finds the row of an instance. */
    static @Nullable Object[] keyAndVersion(Tracked tracked) {
        int keys = tracked.mapping.idCount();
        @Nullable Object[] values = new Object[tracked.mapping.version() >= 0 ? keys + 1 : keys];
        keyAndVersion(tracked, values, 0);
        return values;
    }

    private static void keyAndVersion(Tracked tracked, @Nullable Object[] values, int from) {
        EntityMapping<?> mapping = tracked.mapping;
        Object identity = Objects.requireNonNull(tracked.identity);
        int next = from;
        for (int part = 0; part < mapping.idCount(); part++) {
            values[next++] = mapping.idValue(identity, part);
        }
        if (mapping.version() >= 0) {
            values[next] = mapping.get(tracked.entity, mapping.version());
        }
    }

    // ------------------------------------------------------------------------------------------------ building

    /** What the columns say about values that the application does not give. */
    ClientValues clientValues() {
        ClientValues known = clientValues;
        if (known == null) {
            known = ClientValues.of(mapping);
            clientValues = known;
        }
        return known;
    }

    /** The row of an identity. */
    RowStatement<T> select(Object identity) {
        RowTemplate template = select;
        if (template == null) {
            var parameters = new Parameters();
            template = new RowTemplate(
                    SelectQuery.of(mapping.columns()).withWhere(keyCondition(parameters)), parameters.all);
            select = template;
        }
        @Nullable Object[] values = new Object[mapping.idCount()];
        for (int part = 0; part < values.length; part++) {
            values[part] = mapping.idValue(identity, part);
        }
        return template.query(values, mapping);
    }

    /**
     * The INSERT of a row.
     *
     * @param identityGiven whether the member that the database would generate has a value; otherwise it is returned
     */
    Insert insert(boolean identityGiven) {
        Insert known = identityGiven ? insertWithIdentity : insert;
        if (known == null) {
            known = newInsert(identityGiven);
            if (identityGiven) {
                insertWithIdentity = known;
            } else {
                insert = known;
            }
        }
        return known;
    }

    private Insert newInsert(boolean identityGiven) {
        int left = identityGiven ? -1 : mapping.identityMember();
        var parameters = new Parameters();
        List<ColumnRef> columns = new ArrayList<>();
        List<Expression> row = new ArrayList<>();
        List<Integer> members = new ArrayList<>();
        for (MappedMember member : mapping.members()) {
            if (member.index() != left) {
                columns.add(mapping.column(member.index()));
                row.add(parameters.next(member));
                members.add(member.index());
            }
        }
        List<Expression> returning = left < 0 ? List.of() : List.of(mapping.column(left));
        var node = new InsertRow(mapping.target(), columns, row, null, returning);
        return new Insert(
                new RowTemplate(node, parameters.all),
                members.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The UPDATE of some members of a row, and of the columns that are computed whenever others change. */
    Update update(BitSet changed) {
        Update known = updates.get(changed);
        if (known == null) {
            known = newUpdate(changed);
            if (updates.size() < MOST_UPDATES) {
                updates.put((BitSet) changed.clone(), known);
            }
        }
        return known;
    }

    private Update newUpdate(BitSet changed) {
        var parameters = new Parameters();
        List<Assignment> assignments = new ArrayList<>();
        int[] members = changed.stream().toArray();
        for (int member : members) {
            assignments.add(new Assignment(mapping.column(member), parameters.next(mapping.member(member))));
        }
        for (ClientValues.Computed computed : clientValues().computed()) {
            if (!changed.get(computed.member())) {
                assignments.add(new Assignment(mapping.column(computed.member()), computed.value()));
            }
        }
        if (mapping.version() >= 0) {
            assignments.add(new Assignment(
                    mapping.column(mapping.version()), parameters.next(mapping.member(mapping.version()))));
        }
        var node = new UpdateRows(mapping.target(), assignments, keyAndVersionCondition(parameters), List.of());
        return new Update(new RowTemplate(node, parameters.all), members);
    }

    /** The DELETE of a row; its values are those of {@link #keyAndVersion}. */
    RowTemplate delete() {
        RowTemplate known = delete;
        if (known == null) {
            var parameters = new Parameters();
            known = new RowTemplate(
                    new DeleteRows(mapping.target(), keyAndVersionCondition(parameters), List.of()), parameters.all);
            delete = known;
        }
        return known;
    }

    private List<Expression> keyCondition(Parameters parameters) {
        List<Expression> conditions = new ArrayList<>();
        for (int id : mapping.ids()) {
            conditions.add(isParameter(id, parameters));
        }
        return conditions;
    }

    private List<Expression> keyAndVersionCondition(Parameters parameters) {
        List<Expression> conditions = keyCondition(parameters);
        if (mapping.version() >= 0) {
            conditions.add(isParameter(mapping.version(), parameters));
        }
        return conditions;
    }

    private Expression isParameter(int member, Parameters parameters) {
        return new Comparison(
                ComparisonOperator.EQUAL, mapping.column(member), parameters.next(mapping.member(member)));
    }

    /** The parameters of a statement, in the order of their values. */
    private static final class Parameters {
        private final List<Parameter> all = new ArrayList<>();

        Bind next(MappedMember member) {
            var parameter = new Parameter(member.name());
            all.add(parameter);
            return new Bind(member.family().type(), parameter);
        }
    }
}
