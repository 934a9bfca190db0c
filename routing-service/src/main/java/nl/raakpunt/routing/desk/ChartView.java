package nl.raakpunt.routing.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line through a row of values, ready to be drawn; where a value is missing the line is broken.
 *
 * @param lines points of each unbroken part, as SVG wants them
 * @param dots  the values themselves
 * @param goal  height of the line to aim for; {@code null} without
 */
public record ChartView(
        List<String> lines, List<Dot> dots, @Nullable String goal, String top) {
    static final double WIDTH = 300;
    static final double HEIGHT = 80;
    private static final double MARGIN = 6;

    /** One value. */
    public record Dot(String x, String y) {}

    public ChartView {
        lines = List.copyOf(lines);
        dots = List.copyOf(dots);
    }

    /**
     * Draws values between zero and a highest one.
     *
     * @param values {@code null} where there is none
     * @param top    what the upper edge stands for, in words
     */
    static ChartView of(List<@Nullable Double> values, double highest, @Nullable Double goal, String top) {
        List<String> lines = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int at = 0; at < values.size(); at++) {
            Double value = values.get(at);
            if (value == null) {
                end(line, lines);
            } else {
                Dot dot = new Dot(x(at, values.size()), y(value, highest));
                dots.add(dot);
                line.append(dot.x()).append(',').append(dot.y()).append(' ');
            }
        }
        end(line, lines);
        return new ChartView(lines, dots, goal == null ? null : y(goal, highest), top);
    }

    private static void end(StringBuilder line, List<String> lines) {
        if (!line.isEmpty()) {
            lines.add(line.toString().strip());
            line.setLength(0);
        }
    }

    private static String x(int at, int size) {
        double room = WIDTH - 2 * MARGIN;
        return coordinate(size == 1 ? WIDTH / 2 : MARGIN + room * at / (size - 1));
    }

    private static String y(double value, double highest) {
        double room = HEIGHT - 2 * MARGIN;
        return coordinate(HEIGHT - MARGIN - (highest <= 0 ? 0 : room * Math.min(value, highest) / highest));
    }

    private static String coordinate(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
