package nl.raakpunt.routing.question;

/** Why a colleague gives an offer back, as far as it teaches something. */
public enum DeclineCause {
    /** It is about something else than was thought. */
    WRONG_TOPIC,
    /** It is about what was thought, but somebody else sees to that. */
    WRONG_PERSON,
    /** Away for too long. */
    ABSENT,
    /** No time for it. */
    OVERLOADED,
    /** Something else, which the words tell. */
    OTHER;

    /** Whether it has to be told in words too. */
    public boolean needsWords() {
        return this == OTHER;
    }
}
