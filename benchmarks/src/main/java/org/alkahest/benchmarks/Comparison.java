package org.alkahest.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.RunResult;

/**
 * The rivals of a chapter, each measured once in every round. Figures are medians over the rounds. Ratios are of processor
 * time and made within a round, between runs that were minutes apart at most, before their median is taken.
 */
final class Comparison {
    private final Chapter chapter;
    private final Map<String, List<Measurement>> rivals = new LinkedHashMap<>();

    Comparison(Chapter chapter) {
        this.chapter = chapter;
    }

    /** Adds one run; the runs of a rival come in the order of the rounds. */
    void add(RunResult run) {
        rivals.computeIfAbsent(chapter.rival(run.getParams()), name -> new ArrayList<>())
                .add(Measurement.of(run));
    }

    /** A table in Markdown. */
    String table() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(heading());
        rivals.forEach((name, runs) -> lines.add(line(name, runs)));
        var text = new StringBuilder("## ").append(chapter.title()).append("\n\n");
        int[] widths = widths(lines);
        text.append(row(lines.get(0), widths)).append(rule(widths));
        lines.subList(1, lines.size()).forEach(line -> text.append(row(line, widths)));
        return text.toString();
    }

    private List<String> heading() {
        List<String> heading = new ArrayList<>(List.of(chapter.word(), "ns", "cpu ns", "bytes"));
        chapter.references().forEach(reference -> heading.add("x " + reference));
        return heading;
    }

    private List<String> line(String name, List<Measurement> runs) {
        List<String> line = new ArrayList<>();
        line.add(name);
        line.add(number(median(runs, Measurement::clockNanos)));
        line.add(number(median(runs, Measurement::processorNanos)));
        line.add(number(median(runs, Measurement::bytes)));
        for (String reference : chapter.references()) {
            line.add(ratio(runs, rivals.getOrDefault(reference, List.of())));
        }
        return line;
    }

    private static String ratio(List<Measurement> runs, List<Measurement> references) {
        double[] ratios = new double[Math.min(runs.size(), references.size())];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = runs.get(i).processorNanos() / references.get(i).processorNanos();
        }
        double ratio = median(ratios);
        return ratio < 0.5
                ? String.format(Locale.ROOT, "1/%.1f", 1 / ratio)
                : String.format(Locale.ROOT, "%.2f", ratio);
    }

    private static double median(List<Measurement> runs, ToDoubleFunction<Measurement> figure) {
        return median(runs.stream().mapToDouble(figure).toArray());
    }

    private static double median(double... figures) {
        if (figures.length == 0) {
            return Double.NaN;
        }
        Arrays.sort(figures);
        int middle = figures.length / 2;
        return figures.length % 2 == 1 ? figures[middle] : (figures[middle - 1] + figures[middle]) / 2;
    }

    private static String number(double figure) {
        return String.format(Locale.ROOT, figure < 100 ? "%,.1f" : "%,.0f", figure);
    }

    private static int[] widths(List<List<String>> lines) {
        int[] widths = new int[lines.get(0).size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        return widths;
    }

    private static String row(List<String> cells, int... widths) {
        var row = new StringBuilder("|");
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - cells.get(i).length());
            row.append(' ');
            row.append(i == 0 ? cells.get(i) + padding : padding + cells.get(i));
            row.append(" |");
        }
        return row.append('\n').toString();
    }

    private static String rule(int... widths) {
        var rule = new StringBuilder("|");
        for (int i = 0; i < widths.length; i++) {
            rule.append("-".repeat(widths[i] + 1)).append(i == 0 ? "-|" : ":|");
        }
        return rule.append('\n').toString();
    }
}
