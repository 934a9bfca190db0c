package nl.raakpunt.routing.desk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.directory.OwnChange;
import nl.raakpunt.routing.directory.SelfService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/** What a team lead changes of who is on duty. */
@Controller
class RosterActions {
    private static final String BACK = "redirect:" + ReachPage.PATH;
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final SelfService service;
    private final ReachShow show;

    RosterActions(SelfService service, ReachShow show) {
        this.service = service;
        this.show = show;
    }

    /**
     * What is filled in.
     *
     * @param members in the order of their turns
     * @param item    which swap is taken back
     */
    record RosterForm(
            @Nullable List<UUID> members,
            @Nullable UUID person,
            @Nullable UUID item,
            @Nullable String firstDay,
            @Nullable String lastDay) {}

    @PostMapping("/rooster/{team}/{action}")
    String change(
            @PathVariable String team,
            @PathVariable String action,
            RosterForm form,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("words") Words words,
            ServerWebExchange exchange,
            Model model) {
        OwnChange change = change(team, action, form, me.id());
        if (change instanceof OwnChange.Kept) {
            return BACK;
        }
        String why = change instanceof OwnChange.Refused(String rule, List<String> fields)
                ? words.sayFirst(List.of(
                        "reach.wrong.field." + (fields.isEmpty() ? "" : fields.getFirst()),
                        "reach.wrong." + rule,
                        "reach.wrong"))
                : words.say("reach.notNow");
        exchange.getResponse().setStatusCode(HttpStatus.CONFLICT);
        model.addAttribute("problem", why);
        model.addAttribute("form", ReachForm.EMPTY);
        show.fill(me.id(), ReachForm.EMPTY, me, words, model);
        return "reach";
    }

    private OwnChange change(String team, String action, RosterForm form, UUID me) {
        return switch (action) {
            case "zetten" -> {
                List<UUID> members = form.members() == null ? List.of() : form.members();
                LocalDate first = day(form.firstDay());
                yield first == null || members.isEmpty()
                        ? new OwnChange.Refused("", List.of(first == null ? "firstDay" : "members"))
                        : service.setRoster(team, me, members, first, DayOfWeek.MONDAY.name(), MORNING.toString());
            }
            case "weg" -> service.removeRoster(team, me);
            case "ruilen" -> {
                UUID person = form.person();
                LocalDate first = day(form.firstDay());
                LocalDate last = day(form.lastDay());
                yield person == null || first == null || last == null
                        ? new OwnChange.Refused("", List.of("lastDay"))
                        : service.swap(team, me, UUID.randomUUID(), person, first, last);
            }
            case "ruil-weg" -> {
                UUID swap = form.item();
                if (swap == null) {
                    throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
                }
                yield service.removeSwap(team, me, swap);
            }
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return ReachForm.stripped(text).isEmpty() ? null : LocalDate.parse(ReachForm.stripped(text));
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
