package nl.raakpunt.routing.desk;

import java.util.UUID;
import nl.raakpunt.routing.question.Bsn;
import nl.raakpunt.routing.question.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The form with which an agent takes a question.
 *
 * @param person whom to hand it over to, when somebody was chosen
 * @param keepNumbers true when the agent says that a number is not a BSN
 * @param key makes sending the same form twice harmless
 * @param call the call it was asked in
 */
public record TakeForm(
        @Nullable String text,
        @Nullable String area,
        @Nullable String topic,
        @Nullable UUID person,
        @Nullable String callerName,
        @Nullable String callerPhone,
        @Nullable String callerMail,
        @Nullable String note,
        @Nullable String answer,
        @Nullable Boolean keepNumbers,
        @Nullable String key,
        @Nullable UUID call) {

    SearchForm search() {
        return new SearchForm(text, area, topic);
    }

    Caller caller() {
        return new Caller(SearchForm.chosen(callerName), SearchForm.chosen(callerPhone), SearchForm.chosen(callerMail));
    }

    boolean keepsNumbers() {
        return Boolean.TRUE.equals(keepNumbers);
    }

    /** Whether something in it looks like a citizen service number. */
    public boolean bsnFound() {
        return Bsn.occursIn(search().words());
    }

    /** The text as it will be kept, unless the agent says that the number is something else. */
    public String shown() {
        return Bsn.mask(search().words());
    }
}
