package nl.raakpunt.routing.chat;

/** What somebody wants of the bot. */
sealed interface Wish {

    /** To know what the bot can do. */
    record Help() implements Wish {}

    /** To know who knows about something, or where somebody is. */
    record Ask(String text) implements Wish {}

    /** To see the questions that are theirs. */
    record Mine() implements Wish {}

    /** To tell how they can be reached, in words directory-service understands. */
    record Say(String text) implements Wish {}

    /** The same, with who stands in. */
    record SayWithStandIn(String text, String standIn) implements Wish {}

    /** To make this chat theirs. */
    record Link(String code) implements Wish {}

    /**
     * To do something with a question.
     *
     * @param question public number or id
     * @param text     reason or answer; empty when none was given
     */
    record Act(Deed deed, String question, String text) implements Wish {}

    /**
     * To offer a question to somebody.
     *
     * @param to     name or id of the colleague; empty when none was given
     * @param reason empty when none was given
     */
    record PassOn(String question, String to, String reason) implements Wish {}

    /** What can be done with a question. */
    enum Deed {
        ACCEPT,
        DECLINE,
        ANSWER,
        CONFIRM
    }
}
