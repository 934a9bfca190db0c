package nl.raakpunt.routing.insight;

/** The figures; what each means and how it is made is written in docs/cijfers.md, under the same name. */
public enum Figure {
    RECEIVED(Unit.COUNT, About.EVERYBODY),
    FIRST_CONTACT(Unit.SHARE, About.AGENTS),
    BY_AGENT(Unit.SHARE, About.AGENTS),
    PROMISE_KEPT(Unit.SHARE, About.EVERYBODY),
    TIME_TO_ACCEPT(Unit.HOURS, About.COLLEAGUES),
    FIRST_TIME_RIGHT(Unit.SHARE, About.COLLEAGUES),
    HANDOFFS(Unit.PER_QUESTION, About.COLLEAGUES),
    PING_PONG(Unit.PER_QUESTION, About.COLLEAGUES),
    DECLINED(Unit.SHARE, About.COLLEAGUES),
    ESCALATED(Unit.SHARE, About.COLLEAGUES),
    REOPENED(Unit.SHARE, About.EVERYBODY),
    WAITING(Unit.HOURS, About.EVERYBODY),
    SATISFACTION(Unit.MARK, About.EVERYBODY);

    private final Unit unit;
    private final About about;

    Figure(Unit unit, About about) {
        this.unit = unit;
        this.about = about;
    }

    /** What a figure is expressed in. */
    public enum Unit {
        COUNT,
        /** Between 0 and 1. */
        SHARE,
        /** Working hours. */
        HOURS,
        PER_QUESTION,
        /** From 1 to 10. */
        MARK
    }

    /** Whose work a figure tells of. */
    enum About {
        /** Those who take questions in. */
        AGENTS,
        /** Those to whom questions are offered. */
        COLLEAGUES,
        EVERYBODY;

        /** Whether enough people are in it, so that it tells nothing of one of them. */
        boolean isLargeEnough(Totals totals, int minimum) {
            int colleagues = totals.colleagues().size();
            return switch (this) {
                case AGENTS -> totals.agents().size() >= minimum;
                case COLLEAGUES -> colleagues >= minimum;
                case EVERYBODY ->
                    totals.agents().and(totals.colleagues()).size() >= minimum
                            && (colleagues == 0 || colleagues >= minimum);
            };
        }
    }

    public Unit unit() {
        return unit;
    }

    /** Its value, unless there is nothing to tell or it would tell of too few people. */
    Value of(Totals totals, int minimumGroup) {
        Fraction fraction = Fraction.of(this, totals);
        if (fraction.whole() == 0) {
            return new Value.Nothing();
        }
        return about.isLargeEnough(totals, minimumGroup)
                ? new Value.Known(fraction.value(this), fraction.whole())
                : new Value.TooFewPeople();
    }
}
