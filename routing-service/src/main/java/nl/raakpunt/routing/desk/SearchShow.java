package nl.raakpunt.routing.desk;

import java.util.List;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.call.Calls;
import nl.raakpunt.routing.directory.AreaRef;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.directory.Reply;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together the form in which a caller's words are typed, with the calls in hand around it. */
@Component
class SearchShow {
    private final Directory directory;
    private final Calls calls;

    SearchShow(Directory directory, Calls calls) {
        this.directory = directory;
        this.calls = calls;
    }

    void fill(CallForm call, SignedIn me, Words words, Model model) {
        model.addAttribute("call", call);
        model.addAttribute("calls", CallTab.of(calls.of(me.id()), call.call(), words));
        model.addAttribute("form", call.search());
        model.addAttribute("areas", areas());
    }

    private List<AreaRef> areas() {
        return switch (directory.areas()) {
            case Reply.Found<List<AreaRef>> found -> found.value();
            case Reply.Absent<List<AreaRef>> _, Reply.Unavailable<List<AreaRef>> _ -> List.of();
        };
    }
}
