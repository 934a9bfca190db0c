package nl.raakpunt.routing.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
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
import nl.raakpunt.routing.directory.TeamMembers;
import nl.raakpunt.routing.directory.TopicCard;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Gathers what the page of somebody's reachability shows. */
@Component
class ReachShow {
    private static final int COLLEAGUES = 8;
    private static final int CHANGES = 20;
    private static final TeamMembers NO_TEAM = new TeamMembers(null, List.of());

    private final SelfService service;
    private final Directory directory;
    private final AtOnce atOnce;

    ReachShow(SelfService service, Directory directory, AtOnce atOnce) {
        this.service = service;
        this.directory = directory;
        this.atOnce = atOnce;
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
        Supplier<Reply<List<OwnReach.Change>>> changes = atOnce.begin(() -> service.changes(person, me.id()));
        Supplier<TeamMembers> team = atOnce.begin(() -> team(person, me));
        switch (service.own(person, me.id())) {
            case Reply.Found<OwnReach> found -> {
                model.addAttribute("changes", changes(changes.get(), words));
                show(found.value(), form, words, model);
                showTeam(team.get(), found.value(), me, words, model);
            }
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

    private static List<String> changes(Reply<List<OwnReach.Change>> reply, Words words) {
        return reply instanceof Reply.Found<List<OwnReach.Change>> found
                ? found.value().stream()
                        .limit(CHANGES)
                        .map(change -> OwnReachView.change(change, words))
                        .toList()
                : List.of();
    }

    private void show(OwnReach own, ReachForm form, Words words, Model model) {
        model.addAttribute("own", OwnReachView.of(own, words));
        model.addAttribute("colleagues", colleagues(own.id(), ReachForm.stripped(form.who())));
        model.addAttribute("topicTitles", topicTitles());
    }

    private void showTeam(TeamMembers team, OwnReach own, SignedIn me, Words words, Model model) {
        Optional.ofNullable(team.team())
                .flatMap(ref -> duty(ref.id()))
                .ifPresent(duty -> model.addAttribute("duty", DutyView.of(duty, words)));
        if (leads(own.id(), me)) {
            model.addAttribute("team", members(team, me.id(), words));
        }
    }

    private static boolean leads(UUID person, SignedIn me) {
        return person.equals(me.id()) && me.is(Role.MANAGER);
    }

    /** Only who leads it sees who is in it. */
    private TeamMembers team(UUID person, SignedIn me) {
        if (leads(person, me)) {
            return directory.team(person) instanceof Reply.Found<TeamMembers> found ? found.value() : NO_TEAM;
        }
        return directory.person(person) instanceof Reply.Found<PersonDetails> found
                ? new TeamMembers(found.value().card().team(), List.of())
                : NO_TEAM;
    }

    private Optional<Duty> duty(String team) {
        return service.duty(team) instanceof Reply.Found<Duty> found ? Optional.of(found.value()) : Optional.empty();
    }

    private static List<TeamMember> members(TeamMembers team, UUID lead, Words words) {
        return team.people().stream()
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
