package nl.raakpunt.routing.desk;

import java.util.UUID;
import nl.raakpunt.routing.call.Call;
import nl.raakpunt.routing.call.Draft;
import nl.raakpunt.routing.question.Caller;
import org.jspecify.annotations.Nullable;

/** The call a search belongs to, with what is known of the caller. */
public record CallForm(
        @Nullable UUID call,
        @Nullable String text,
        @Nullable String area,
        @Nullable String callerName,
        @Nullable String callerPhone,
        @Nullable String callerMail) {

    static CallForm empty() {
        return new CallForm(UUID.randomUUID(), null, null, null, null, null);
    }

    static CallForm of(Call call) {
        Caller caller = call.caller();
        return new CallForm(call.id(), call.text(), call.area(), caller.name(), caller.phone(), caller.mail());
    }

    /** With an identity, also when a page from before calls sends none. */
    Call toCall() {
        return new Call(
                call == null ? UUID.randomUUID() : call,
                text == null ? "" : text,
                SearchForm.chosen(area),
                caller(),
                Draft.NONE);
    }

    Caller caller() {
        return new Caller(SearchForm.chosen(callerName), SearchForm.chosen(callerPhone), SearchForm.chosen(callerMail));
    }

    SearchForm search() {
        return new SearchForm(text, area, null);
    }

    /** Whether the part about the caller has anything in it. */
    public boolean callerKnown() {
        return !caller().equals(Caller.UNKNOWN);
    }

    /** Whether enough is known to tell one citizen from another; a number needs enough digits to be one. */
    boolean canFindCaller() {
        Caller caller = caller();
        String phone = caller.phone();
        return caller.mail() != null
                || (phone != null && phone.chars().filter(Character::isDigit).count() >= 9);
    }
}
