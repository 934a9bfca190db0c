package nl.raakpunt.routing.desk;

import nl.raakpunt.routing.question.Refusal;

/** Says why a rule forbids something. */
final class Refusals {
    private Refusals() {}

    static String text(Refusal refusal, Words words) {
        var person = refusal.person() == null ? "" : refusal.person().displayName();
        return words.say(refusal.rule().messageKey(), person);
    }
}
