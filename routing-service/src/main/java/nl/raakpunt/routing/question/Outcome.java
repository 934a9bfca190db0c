package nl.raakpunt.routing.question;

/** What came of handling a command. */
public sealed interface Outcome {

    /** It happened; the question as it is now. */
    record Done(Question question) implements Outcome {}

    /** A rule forbids it; the question as it is now, so that the page can say what the case is. */
    record Refused(Refusal refusal, Question question) implements Outcome {}

    /** Somebody else changed the question since the version the person looked at. */
    record Stale(Question question) implements Outcome {}

    /** There is no such question, or this person may not see it. */
    record Unknown() implements Outcome {}
}
