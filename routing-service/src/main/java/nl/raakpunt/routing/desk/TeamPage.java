package nl.raakpunt.routing.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.directory.PersonCard;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.directory.TeamMembers;
import nl.raakpunt.routing.directory.TeamRef;
import nl.raakpunt.routing.question.QuestionOverview;
import nl.raakpunt.routing.question.QuestionSummary;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The open questions of a team for whoever leads it: which promise breaks first, and whose it is; no figures per person. */
@Controller
class TeamPage {
    private final Directory directory;
    private final QuestionOverview overview;

    TeamPage(Directory directory, QuestionOverview overview) {
        this.directory = directory;
        this.overview = overview;
    }

    /** A colleague with what they have in hand; whoever has something comes first. */
    record Member(PersonView person, List<QuestionRow> questions) {}

    @GetMapping("/team")
    String team(@AuthenticationPrincipal SignedIn me, @ModelAttribute("words") Words words, Model model) {
        switch (directory.team(me.id())) {
            case Reply.Found<TeamMembers> found -> show(found.value(), me, words, model);
            case Reply.Absent<TeamMembers> _ -> model.addAttribute("none", true);
            case Reply.Unavailable<TeamMembers> _ -> model.addAttribute("down", true);
        }
        return "team";
    }

    private void show(TeamMembers team, SignedIn me, Words words, Model model) {
        List<PersonCard> members = team.people();
        Map<UUID, List<QuestionSummary>> open = overview
                .ownedBy(members.stream().map(PersonCard::id).toList())
                .stream()
                .collect(Collectors.groupingBy(question -> question.owner().id()));
        model.addAttribute(
                "teamName", Optional.ofNullable(team.team()).map(TeamRef::name).orElse(""));
        model.addAttribute("none", members.isEmpty());
        model.addAttribute(
                "members",
                members.stream()
                        .map(card -> new Member(
                                PersonView.of(card, words),
                                Objects.requireNonNullElse(open.get(card.id()), List.<QuestionSummary>of()).stream()
                                        .map(question -> QuestionRow.of(question, me.id(), words))
                                        .toList()))
                        .sorted(Comparator.comparing(
                                member -> member.questions().isEmpty()))
                        .toList());
    }
}
