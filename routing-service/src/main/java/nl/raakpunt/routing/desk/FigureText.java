package nl.raakpunt.routing.desk;

import java.text.NumberFormat;
import nl.raakpunt.routing.insight.Figure;
import nl.raakpunt.routing.insight.Value;

/** Writes figures as people say them. */
final class FigureText {
    private FigureText() {}

    /** For example 63 %, 3,4 uur or 7,9; or why there is none. */
    static String of(Figure figure, Value value, Words words) {
        return switch (value) {
            case Value.Known known -> number(figure, known.value(), words);
            case Value.TooFewPeople _ -> words.say("insight.tooFew");
            case Value.Nothing _ -> words.say("insight.nothing");
        };
    }

    static String number(Figure figure, double value, Words words) {
        return switch (figure.unit()) {
            case COUNT -> whole(Math.round(value), words);
            case SHARE -> words.say("insight.percent", decimals(value * 100, 0, words));
            case HOURS -> words.say("insight.hours", decimals(value, 1, words));
            case PER_QUESTION -> decimals(value, 2, words);
            case MARK -> decimals(value, 1, words);
        };
    }

    /** The bare number, in the unit of its column; a share is a percentage. */
    static String bare(Figure figure, double value, Words words) {
        return switch (figure.unit()) {
            case COUNT -> Long.toString(Math.round(value));
            case SHARE -> plain(value * 100, 1, words);
            case HOURS, MARK, PER_QUESTION -> plain(value, 2, words);
        };
    }

    static String whole(long number, Words words) {
        return NumberFormat.getIntegerInstance(words.locale()).format(number);
    }

    private static String decimals(double value, int decimals, Words words) {
        var format = NumberFormat.getNumberInstance(words.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    private static String plain(double value, int decimals, Words words) {
        var format = NumberFormat.getNumberInstance(words.locale());
        format.setGroupingUsed(false);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }
}
