package nl.raakpunt.routing.insight;

/**
 * How a figure is made: a part of a whole.
 *
 * @param part  what is added up
 * @param whole how many questions, offers or marks it is made of; zero makes no figure
 */
record Fraction(double part, long whole) {

    private static final double SECONDS_AN_HOUR = 3600;

    static Fraction of(Figure figure, Totals totals) {
        return switch (figure) {
            case RECEIVED -> new Fraction(totals.received(), totals.received());
            case FIRST_CONTACT -> of(totals, Measure.FIRST_CONTACT, Measure.ANSWERED);
            case BY_AGENT -> of(totals, Measure.BY_AGENT, Measure.ANSWERED);
            case PROMISE_KEPT ->
                new Fraction(totals.sum(Measure.KEPT), totals.sum(Measure.ANSWERED) + totals.overdue());
            case TIME_TO_ACCEPT -> hours(totals, Measure.ACCEPT_SECONDS, Measure.ACCEPTED);
            case FIRST_TIME_RIGHT -> of(totals, Measure.FIRST_TIME_RIGHT, Measure.ROUTED);
            case HANDOFFS -> of(totals, Measure.HANDOFFS, Measure.OFFERED);
            case PING_PONG -> of(totals, Measure.PING_PONG, Measure.OFFERED);
            case DECLINED -> new Fraction(Declines.all(totals), totals.sum(Measure.OFFERS));
            case ESCALATED -> of(totals, Measure.ESCALATED, Measure.OFFERED);
            case REOPENED -> of(totals, Measure.REOPENED, Measure.ANSWERED);
            case WAITING -> hours(totals, Measure.WAITING_SECONDS, Measure.WAITED);
            case SATISFACTION -> new Fraction(totals.marks(), totals.rated());
        };
    }

    /** The value; a count is the part itself. */
    double value(Figure figure) {
        return figure.unit() == Figure.Unit.COUNT ? part : part / whole;
    }

    private static Fraction of(Totals totals, Measure part, Measure whole) {
        return new Fraction(totals.sum(part), totals.sum(whole));
    }

    private static Fraction hours(Totals totals, Measure seconds, Measure whole) {
        return new Fraction(totals.sum(seconds) / SECONDS_AN_HOUR, totals.sum(whole));
    }
}
