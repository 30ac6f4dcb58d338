package org.alkahest.tools.diagram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.alkahest.tools.diagram.Arrow.Point;
import org.alkahest.tools.diagram.Layout.Reference;

/**
 * Lays out boxes that hang together in columns ("layers"), those that are referred to left of those that refer to them.
 *
 * <p>After Sugiyama, Tagawa and Toda (1981), in four steps: references that close a circle are turned round; each box gets a layer,
 * none of which becomes much taller than wide (after Coffman and Graham); a reference over several layers gets a place in each of those
 * between, as if it were a small box; and each layer is ordered by the middles of what it is connected with, again and again. Heights
 * are then the nearest to those middles that keep the order: an isotonic regression in each layer.
 *
 * <p>An arrow runs level across the layers, through the place it has there, and curves between two layers only, where no box is. So
 * none runs through a box.
 */
final class Layers {
    private static final double BETWEEN_LAYERS = 110;
    private static final double BETWEEN_BOXES = 26;
    private static final double BETWEEN_ARROWS = 9;
    private static final double LOOP = 22;
    private static final int SWEEPS = 16;

    /** A place in a layer: of a box, or of an arrow that passes. */
    private static final class Place {
        private final int layer;
        private final int box;
        private final double height;
        private final List<Link> links = new ArrayList<>();
        private double top;
        private double wished;

        /** @param box the place of the box in the list; below 0 for an arrow that passes */
        Place(int layer, int box, double height) {
            this.layer = layer;
            this.box = box;
            this.height = height;
        }

        double gap() {
            return box < 0 ? BETWEEN_ARROWS : BETWEEN_BOXES;
        }
    }

    /** A stretch of an arrow from a place in one layer to one in the next; heights are from the tops of the places. */
    private record Link(Place left, double leftHeight, Place right, double rightHeight) {
        double other(Place place) {
            return place == left ? right.top + rightHeight : left.top + leftHeight;
        }

        double own(Place place) {
            return place == left ? leftHeight : rightHeight;
        }
    }

    private final List<Box> boxes;
    private final List<Integer> group;
    private final List<Reference> references;
    private final Map<Integer, Place> places = new LinkedHashMap<>();
    private final List<List<Place>> layers = new ArrayList<>();
    private final Map<Reference, List<Place>> ways = new HashMap<>();

    private Layers(List<Box> boxes, List<Integer> group, List<Reference> references) {
        this.boxes = boxes;
        this.group = group;
        this.references = references;
    }

    /**
     * A drawing of some of the boxes.
     *
     * @param group the places of those that are meant in the list
     * @param references between all boxes, by their places
     */
    static Drawing drawing(List<Box> boxes, List<Integer> group, List<Reference> references) {
        Set<Integer> meant = new HashSet<>(group);
        var layers = new Layers(
                boxes,
                group,
                references.stream()
                        .filter(reference -> meant.contains(reference.from()))
                        .toList());
        layers.assign();
        layers.connect();
        layers.order();
        layers.settle();
        return layers.drawn();
    }

    private static <K, V> V known(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }

    // ------------------------------------------------------------------------------------------------ layers

    private void assign() {
        Map<Integer, Set<Integer>> leftOf = withoutCircles();
        double area = 0;
        for (int box : group) {
            area += (boxes.get(box).width() + BETWEEN_LAYERS) * (boxes.get(box).height() + BETWEEN_BOXES);
        }
        double tallest = Math.max(900, Math.sqrt(area));
        List<Double> heights = new ArrayList<>();
        Map<Integer, Integer> layerOf = new HashMap<>();
        for (int box : leftFirst(leftOf)) {
            int layer = 0;
            for (int left : known(leftOf, box)) {
                layer = Math.max(layer, known(layerOf, left) + 1);
            }
            double height = boxes.get(box).height() + BETWEEN_BOXES;
            while (layer < heights.size() && heights.get(layer) > 0 && heights.get(layer) + height > tallest) {
                layer++;
            }
            while (heights.size() <= layer) {
                heights.add(0.0);
                layers.add(new ArrayList<>());
            }
            heights.set(layer, heights.get(layer) + height);
            layerOf.put(box, layer);
            var place = new Place(layer, box, boxes.get(box).height());
            places.put(box, place);
            layers.get(layer).add(place);
        }
    }

    /** Which boxes stand left of each: those that it refers to, and those that refer to it where that would close a circle. */
    private Map<Integer, Set<Integer>> withoutCircles() {
        Map<Integer, List<Integer>> targets = new HashMap<>();
        group.forEach(box -> targets.put(box, new ArrayList<>()));
        references.stream()
                .filter(reference -> reference.from() != reference.to())
                .forEach(reference -> known(targets, reference.from()).add(reference.to()));
        Map<Integer, Set<Integer>> leftOf = new HashMap<>();
        group.forEach(box -> leftOf.put(box, new TreeSet<>()));
        Map<Integer, Integer> next = new HashMap<>();
        Set<Integer> open = new HashSet<>();
        for (int start : group) {
            if (next.containsKey(start)) {
                continue;
            }
            Deque<Integer> path = new ArrayDeque<>(List.of(start));
            open.add(start);
            while (!path.isEmpty()) {
                int box = path.element();
                int at = next.merge(box, 1, Integer::sum) - 1;
                if (at >= known(targets, box).size()) {
                    open.remove(path.pop());
                    continue;
                }
                int target = known(targets, box).get(at);
                if (open.contains(target)) {
                    known(leftOf, target).add(box);
                } else {
                    known(leftOf, box).add(target);
                    if (!next.containsKey(target)) {
                        open.add(target);
                        path.push(target);
                    }
                }
            }
        }
        return leftOf;
    }

    /** The boxes so that each comes after those left of it; among equals, those that stand far left first. */
    private List<Integer> leftFirst(Map<Integer, Set<Integer>> leftOf) {
        Map<Integer, Integer> depths = new HashMap<>();
        for (int start : group) {
            Deque<Integer> path = new ArrayDeque<>(List.of(start));
            while (!path.isEmpty()) {
                int box = path.element();
                int depth = 0;
                for (int left : known(leftOf, box)) {
                    Integer leftDepth = depths.get(left);
                    if (leftDepth == null) {
                        path.push(left);
                    } else {
                        depth = Math.max(depth, leftDepth + 1);
                    }
                }
                if (path.element() == box) {
                    depths.put(box, depth);
                    path.pop();
                }
            }
        }
        return group.stream()
                .sorted(Comparator.comparing(box -> known(depths, box)))
                .toList();
    }

    // ------------------------------------------------------------------------------------------------ arrows

    private void connect() {
        for (Reference reference : references) {
            if (reference.from() == reference.to()) {
                continue;
            }
            Place from = known(places, reference.from());
            Place to = known(places, reference.to());
            boolean leftward = to.layer < from.layer;
            Place left = leftward ? to : from;
            Place right = leftward ? from : to;
            double fromRow = row(from, reference.key().columns().get(0));
            double toRow = row(to, reference.key().targetColumns().get(0));
            List<Place> way = new ArrayList<>(List.of(left));
            for (int layer = left.layer + 1; layer < right.layer; layer++) {
                var passing = new Place(layer, -1, 0);
                layers.get(layer).add(passing);
                way.add(passing);
            }
            way.add(right);
            for (int i = 1; i < way.size(); i++) {
                double leftHeight = i > 1 ? 0 : leftward ? toRow : fromRow;
                double rightHeight = i < way.size() - 1 ? 0 : leftward ? fromRow : toRow;
                var link = new Link(way.get(i - 1), leftHeight, way.get(i), rightHeight);
                way.get(i - 1).links.add(link);
                way.get(i).links.add(link);
            }
            ways.put(reference, way);
        }
    }

    private double row(Place place, String column) {
        return boxes.get(place.box).rowOf(column);
    }

    // ------------------------------------------------------------------------------------------------ order and
    // heights

    private void order() {
        layers.forEach(Layers::stack);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean rightward = sweep % 2 == 0;
            for (int i = 0; i < layers.size(); i++) {
                List<Place> layer = layers.get(rightward ? i : layers.size() - 1 - i);
                for (Place place : layer) {
                    place.wished = middle(place, rightward);
                }
                layer.sort(Comparator.comparingDouble(place -> place.wished));
                stack(layer);
            }
        }
    }

    /** Where a place would stand if what it is connected with on one side decided; where it is, if there is nothing. */
    private static double middle(Place place, boolean leftSide) {
        double sum = 0;
        int count = 0;
        for (Link link : place.links) {
            if ((link.right == place) == leftSide) {
                sum += link.other(place) - link.own(place);
                count++;
            }
        }
        return (count == 0 ? place.top : sum / count) + place.height / 2;
    }

    private static void stack(List<Place> layer) {
        double top = 0;
        for (Place place : layer) {
            place.top = top;
            top += place.height + place.gap();
        }
    }

    private void settle() {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int i = 0; i < layers.size(); i++) {
                settle(layers.get(sweep % 2 == 0 ? i : layers.size() - 1 - i));
            }
        }
        double top = layers.stream()
                .flatMap(List::stream)
                .mapToDouble(place -> place.top)
                .min()
                .orElse(0);
        layers.forEach(layer -> layer.forEach(place -> place.top -= top));
    }

    /** Moves the places of a layer as near as can be to what they are connected with, in their order. */
    private static void settle(List<Place> layer) {
        int size = layer.size();
        double[] offset = new double[size];
        double[] level = new double[size];
        double[] weight = new double[size];
        int[] count = new int[size];
        int blocks = 0;
        for (int i = 0; i < size; i++) {
            Place place = layer.get(i);
            if (i > 0) {
                Place before = layer.get(i - 1);
                offset[i] = offset[i - 1] + before.height + Math.max(before.gap(), place.gap());
            }
            double wish = place.top;
            if (!place.links.isEmpty()) {
                double sum = 0;
                for (Link link : place.links) {
                    sum += link.other(place) - link.own(place);
                }
                wish = sum / place.links.size();
            }
            level[blocks] = wish - offset[i];
            weight[blocks] = place.box < 0 ? 3 : 1;
            count[blocks] = 1;
            blocks++;
            while (blocks > 1 && level[blocks - 2] > level[blocks - 1]) {
                double together = weight[blocks - 2] + weight[blocks - 1];
                level[blocks - 2] =
                        (level[blocks - 2] * weight[blocks - 2] + level[blocks - 1] * weight[blocks - 1]) / together;
                weight[blocks - 2] = together;
                count[blocks - 2] += count[blocks - 1];
                blocks--;
            }
        }
        int at = 0;
        for (int block = 0; block < blocks; block++) {
            for (int i = 0; i < count[block]; i++) {
                layer.get(at).top = level[block] + offset[at];
                at++;
            }
        }
    }

    // ------------------------------------------------------------------------------------------------ drawing

    private Drawing drawn() {
        double[] lefts = new double[layers.size()];
        double[] rights = new double[layers.size()];
        double x = 0;
        double bottom = 0;
        Map<Integer, Box> placed = new HashMap<>();
        for (int layer = 0; layer < layers.size(); layer++) {
            double widest = 0;
            lefts[layer] = x;
            for (Place place : layers.get(layer)) {
                bottom = Math.max(bottom, place.top + place.height);
                if (place.box >= 0) {
                    placed.put(place.box, boxes.get(place.box).at(x, Math.rint(place.top)));
                    widest = Math.max(widest, boxes.get(place.box).width());
                }
            }
            rights[layer] = x + widest;
            x += widest + BETWEEN_LAYERS;
        }
        List<Arrow> arrows = new ArrayList<>();
        boolean loops = false;
        for (Reference reference : references) {
            Box from = known(placed, reference.from());
            Box to = known(placed, reference.to());
            if (reference.from() == reference.to()) {
                loops = true;
                arrows.add(new Arrow(reference.key(), from.id(), to.id(), loop(from, reference)));
            } else {
                List<Point> points = points(known(ways, reference), reference, placed, lefts, rights);
                arrows.add(new Arrow(reference.key(), from.id(), to.id(), points));
            }
        }
        List<Box> inOrder = group.stream().map(box -> known(placed, box)).toList();
        return new Drawing(inOrder, arrows, x - BETWEEN_LAYERS + (loops ? LOOP : 0), Math.ceil(bottom));
    }

    /** From the right of a box back to it. */
    private static List<Point> loop(Box box, Reference reference) {
        double out = box.y() + box.rowOf(reference.key().columns().get(0));
        double in = box.y() + box.rowOf(reference.key().targetColumns().get(0));
        if (out == in) {
            in -= Box.ROW / 3;
        }
        double far = box.right() + LOOP;
        return List.of(
                new Point(box.right(), out), new Point(far, out), new Point(far, in), new Point(box.right(), in));
    }

    private List<Point> points(
            List<Place> way, Reference reference, Map<Integer, Box> placed, double[] lefts, double[] rights) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            Place place = way.get(i);
            if (place.box < 0) {
                points.add(new Point(lefts[place.layer], place.top));
                points.add(new Point(rights[place.layer], place.top));
                continue;
            }
            Box box = known(placed, place.box);
            String column = place.box == reference.from()
                    ? reference.key().columns().get(0)
                    : reference.key().targetColumns().get(0);
            double y = box.y() + box.rowOf(column);
            if (i == 0) {
                points.add(new Point(box.right(), y));
                points.add(new Point(rights[place.layer], y));
            } else {
                points.add(new Point(box.x(), y));
            }
        }
        if (way.get(0).box != reference.from()) {
            Collections.reverse(points);
        }
        return points;
    }
}
