package nl.raakpunt.routing.desk;

import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.call.Calls;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together the form in which a caller's words are typed, with the calls in hand around it. */
@Component
class SearchShow {
    private final Villages villages;
    private final Calls calls;

    SearchShow(Villages villages, Calls calls) {
        this.villages = villages;
        this.calls = calls;
    }

    void fill(CallForm call, SignedIn me, Words words, Model model) {
        model.addAttribute("call", call);
        model.addAttribute("calls", CallTab.of(calls.of(me.id()), call.call(), words));
        SearchForm form = call.search();
        model.addAttribute("form", form.withListed(villages));
        model.addAttribute("areas", villages.all());
    }
}
