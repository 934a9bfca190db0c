package nl.raakpunt.routing.call;

import java.util.UUID;
import nl.raakpunt.routing.question.Bsn;
import nl.raakpunt.routing.question.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A call that is not finished.
 *
 * @param text what was typed; may be empty
 * @param area key of the village the agent chose
 */
public record Call(UUID id, String text, @Nullable String area, Caller caller, Draft draft) {

    /** True when nothing was typed that could be lost. */
    public boolean isEmpty() {
        return text.isBlank() && caller.equals(Caller.UNKNOWN) && draft.equals(Draft.NONE);
    }

    /** Without citizen service numbers. */
    Call masked() {
        return new Call(id, Bsn.mask(text), area, caller.masked(), draft.masked());
    }
}
