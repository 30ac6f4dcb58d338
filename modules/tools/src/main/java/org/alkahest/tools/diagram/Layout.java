package org.alkahest.tools.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.tree.TableName;

/**
 * Finds places for tables. Tables that refer to each other, directly or not, are laid out together ({@link Layers}); these groups, and
 * the tables that stand alone, are then put on one sheet, the large groups first.
 */
final class Layout {
    private static final double GAP = 48;

    private Layout() {}

    static Drawing of(List<ReflectedTable> tables) {
        List<Box> boxes = new ArrayList<>();
        Map<TableName, Integer> places = new HashMap<>();
        for (ReflectedTable table : tables) {
            places.put(table.name(), boxes.size());
            boxes.add(Box.of(table, "t" + (boxes.size() + 1)));
        }
        List<Reference> references = new ArrayList<>();
        for (int from = 0; from < boxes.size(); from++) {
            for (ForeignKey key : boxes.get(from).table().foreignKeys()) {
                Integer to = places.get(key.target());
                if (to != null) {
                    references.add(new Reference(key, from, to));
                }
            }
        }
        List<Drawing> groups = new ArrayList<>();
        groups(boxes, references).forEach(group -> groups.add(Layers.drawing(boxes, group, references)));
        groups.sort(Comparator.comparing((Drawing group) -> group.boxes().size() == 1)
                .thenComparing(group -> -group.height()));
        return Drawing.together(groups, GAP);
    }

    /**
     * A foreign key between two boxes.
     *
     * @param from the place in the list of the box that refers
     * @param to the place of the one that is referred to
     */
    record Reference(ForeignKey key, int from, int to) {}

    /** The boxes that hang together, each group in their order. */
    private static Iterable<List<Integer>> groups(List<Box> boxes, List<Reference> references) {
        int[] leader = new int[boxes.size()];
        for (int i = 0; i < leader.length; i++) {
            leader[i] = i;
        }
        for (Reference reference : references) {
            int one = leaderOf(leader, reference.from());
            int other = leaderOf(leader, reference.to());
            leader[Math.max(one, other)] = Math.min(one, other);
        }
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < leader.length; i++) {
            groups.computeIfAbsent(leaderOf(leader, i), any -> new ArrayList<>())
                    .add(i);
        }
        return groups.values();
    }

    private static int leaderOf(int[] leader, int box) {
        int found = box;
        while (leader[found] != found) {
            leader[found] = leader[leader[found]];
            found = leader[found];
        }
        return found;
    }
}
