package nl.raakpunt.routing.intake.mail;

import org.jspecify.annotations.Nullable;

/** What came of a mail. */
sealed interface Taken {

    /** It has had its effect. */
    record Handled(Effect effect) implements Taken {}

    /** It had none, and an administrator can see why. */
    record Aside(SetAside reason) implements Taken {}

    /** What a mail that is handled led to. */
    enum Effect {
        /** A citizen's question. */
        QUESTION,
        /** A citizen added something to a question. */
        ADDED,
        /** A colleague answered to a mail of ours. */
        ANSWERED,
        /** A mail of ours did not arrive. */
        BOUNCED,
        /** A report that asks for nothing. */
        REPORTED
    }

    /** As the ledger keeps it. */
    static Taken of(String outcome, @Nullable String reason) {
        return reason == null ? new Handled(Effect.valueOf(outcome)) : new Aside(SetAside.valueOf(reason));
    }
}
