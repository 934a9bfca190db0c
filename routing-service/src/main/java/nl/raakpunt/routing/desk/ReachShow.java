package nl.raakpunt.routing.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.raakpunt.routing.access.Role;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.directory.Duty;
import nl.raakpunt.routing.directory.OwnReach;
import nl.raakpunt.routing.directory.PeopleFound;
import nl.raakpunt.routing.directory.PersonCard;
import nl.raakpunt.routing.directory.PersonDetails;
import nl.raakpunt.routing.directory.PersonMatch;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.directory.SelfService;
import nl.raakpunt.routing.directory.TeamRef;
import nl.raakpunt.routing.directory.TopicCard;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Gathers what the page of somebody's reachability shows. */
@Component
class ReachShow {
    private static final int COLLEAGUES = 8;
    private static final int TEAM = 50;

    private final SelfService service;
    private final Directory directory;

    ReachShow(SelfService service, Directory directory) {
        this.service = service;
        this.directory = directory;
    }

    /** A colleague of the lead's team. */
    public record TeamMember(UUID id, String name, String reach, String tone) {}

    /**
     * @throws ResponseStatusException not found for somebody unknown, forbidden for who may not see this
     */
    void fill(UUID person, ReachForm form, SignedIn me, Words words, Model model) {
        model.addAttribute("mine", person.equals(me.id()));
        for (String flag : List.of("down", "unknown")) {
            model.addAttribute(flag, false);
        }
        if (!model.containsAttribute("acted")) {
            model.addAttribute("acted", "");
        }
        switch (service.own(person, me.id())) {
            case Reply.Found<OwnReach> found -> show(found.value(), form, me, words, model);
            case Reply.Absent<OwnReach> _ -> unknown(person, me, model);
            case Reply.Unavailable<OwnReach> none
            when none.reason() == Reply.Reason.REFUSED -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case Reply.Unavailable<OwnReach> _ -> model.addAttribute("down", true);
        }
    }

    /** Somebody with an account but not in the staff directory has nothing to keep here, and is told so. */
    private static void unknown(UUID person, SignedIn me, Model model) {
        if (!person.equals(me.id())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("unknown", true);
    }

    private void show(OwnReach own, ReachForm form, SignedIn me, Words words, Model model) {
        model.addAttribute("own", OwnReachView.of(own, words));
        model.addAttribute("colleagues", colleagues(own.id(), ReachForm.stripped(form.who())));
        model.addAttribute("topicTitles", topicTitles());
        model.addAttribute(
                "changes",
                service.changes(own.id(), me.id()) instanceof Reply.Found<List<OwnReach.Change>> found
                        ? found.value().stream()
                                .limit(20)
                                .map(change -> OwnReachView.change(change, words))
                                .toList()
                        : List.of());
        Optional<TeamRef> team = team(own.id());
        team.flatMap(ref -> duty(ref.id())).ifPresent(duty -> model.addAttribute("duty", DutyView.of(duty, words)));
        if (own.id().equals(me.id()) && me.is(Role.MANAGER)) {
            model.addAttribute(
                    "team", team.map(ref -> members(ref, me.id(), words)).orElse(List.of()));
        }
    }

    private Optional<TeamRef> team(UUID person) {
        return directory.person(person) instanceof Reply.Found<PersonDetails> found
                ? Optional.ofNullable(found.value().card().team())
                : Optional.empty();
    }

    private Optional<Duty> duty(String team) {
        return service.duty(team) instanceof Reply.Found<Duty> found ? Optional.of(found.value()) : Optional.empty();
    }

    private List<TeamMember> members(TeamRef team, UUID lead, Words words) {
        return search(team.name(), TEAM).stream()
                .filter(card ->
                        card.team() != null && team.id().equals(card.team().id()))
                .filter(card -> !card.id().equals(lead))
                .map(card -> {
                    ReachView reach = ReachView.of(card.reachability(), words);
                    return new TeamMember(card.id(), card.displayName(), reach.text(), reach.tone());
                })
                .toList();
    }

    private List<TeamMember> colleagues(UUID person, String text) {
        return text.isEmpty()
                ? List.of()
                : search(text, COLLEAGUES).stream()
                        .filter(card -> !card.id().equals(person))
                        .map(card -> new TeamMember(
                                card.id(), card.displayName(), card.function() == null ? "" : card.function(), ""))
                        .toList();
    }

    private List<PersonCard> search(String text, int limit) {
        return directory.searchPeople(text, limit) instanceof Reply.Found<PeopleFound> found
                ? found.value().people().stream().map(PersonMatch::person).toList()
                : List.of();
    }

    private List<String> topicTitles() {
        return directory.topics() instanceof Reply.Found<List<TopicCard>> topics
                ? topics.value().stream().map(TopicCard::title).toList()
                : List.of();
    }
}
