package nl.raakpunt.routing.desk;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.directory.KnownState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Gives an open page the states of everybody it shows, in one reading. */
@Controller
class StatesPage {
    private static final int MOST = 200;

    private final Directory directory;

    StatesPage(Directory directory) {
        this.directory = directory;
    }

    /**
     * One person's state, ready to show.
     *
     * @param known in words, that it is not of now; {@code null} when it is
     */
    public record StateLine(
            UUID id, ReachView reach, @Nullable String known) {}

    @GetMapping("/standen")
    String states(@RequestParam("wie") String who, @ModelAttribute("words") Words words, Model model) {
        List<StateLine> lines = directory.states(ids(who)).stream()
                .map(state -> line(state, words))
                .toList();
        model.addAttribute("states", lines);
        return "states :: all";
    }

    private static StateLine line(KnownState state, Words words) {
        return new StateLine(
                state.person().id(),
                ReachView.of(state.person().reachability(), words),
                state.stale() ? words.say("reach.lastKnown", words.ago(state.readAt(), words.now())) : null);
    }

    private static List<UUID> ids(String text) {
        try {
            return Arrays.stream(text.split(","))
                    .filter(part -> !part.isBlank())
                    .distinct()
                    .limit(MOST)
                    .map(UUID::fromString)
                    .toList();
        } catch (IllegalArgumentException _) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
