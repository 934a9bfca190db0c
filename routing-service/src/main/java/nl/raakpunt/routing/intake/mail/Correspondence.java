package nl.raakpunt.routing.intake.mail;

import java.util.List;
import nl.raakpunt.routing.notify.SentMail;
import nl.raakpunt.routing.question.Question;

/** What a mail belongs to. */
sealed interface Correspondence {

    /** Nothing yet: a new question. */
    record Fresh() implements Correspondence {}

    /** A question of the citizen who sends it. */
    record OfCitizen(Question question) implements Correspondence {}

    /**
     * A mail of ours to the colleague who sends it.
     *
     * @param mails what that mail told, oldest first
     */
    record OfColleague(List<SentMail> mails) implements Correspondence {
        public OfColleague {
            mails = List.copyOf(mails);
        }
    }

    /** A mail of ours to a colleague, but somebody else answers to it. */
    record OfStranger() implements Correspondence {}
}
