package nl.raakpunt.routing.desk;

import java.util.List;
import java.util.UUID;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.call.Call;
import nl.raakpunt.routing.call.Calls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together the form in which a caller's words are typed, with the calls in hand around it. */
@Component
class SearchShow {
    /** The others are there too, but out of the way. */
    private static final int TABS = 8;

    private final Villages villages;
    private final Calls calls;

    SearchShow(Villages villages, Calls calls) {
        this.villages = villages;
        this.calls = calls;
    }

    void fill(CallForm call, SignedIn me, Words words, Model model) {
        List<Call> kept = calls.of(me.id());
        model.addAttribute("call", call);
        List<CallTab> tabs = CallTab.of(kept, call.call(), words);
        int older = Math.max(0, tabs.size() - TABS);
        model.addAttribute("olderCalls", tabs.subList(0, older));
        model.addAttribute("calls", tabs.subList(older, tabs.size()));
        if (!call.toCall().isEmpty() && isFullWithout(kept, call.call())) {
            model.addAttribute("callsProblem", words.say("calls.full.here", Calls.MOST));
        }
        SearchForm form = call.search();
        model.addAttribute("form", form.withListed(villages));
        model.addAttribute("areas", villages.all());
    }

    private static boolean isFullWithout(List<Call> kept, @Nullable UUID call) {
        return kept.size() >= Calls.MOST
                && kept.stream().noneMatch(one -> one.id().equals(call));
    }
}
