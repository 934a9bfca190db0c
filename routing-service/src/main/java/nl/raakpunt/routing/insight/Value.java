package nl.raakpunt.routing.insight;

/** What a figure is in a selection. */
public sealed interface Value {

    /**
     * It is known.
     *
     * @param of how many questions, offers or marks it is made of
     */
    record Known(double value, long of) implements Value {}

    /** It would tell of so few people that it is not given. */
    record TooFewPeople() implements Value {}

    /** There was nothing to make it of. */
    record Nothing() implements Value {}
}
