package nl.raakpunt.routing.desk;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.directory.AreaRef;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.directory.PersonDetails;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.directory.RoutingRule;
import nl.raakpunt.routing.directory.RuleDirectory;
import nl.raakpunt.routing.directory.RuleSet;
import nl.raakpunt.routing.directory.StaffSync;
import nl.raakpunt.routing.directory.TeamRef;
import nl.raakpunt.routing.directory.TopicCard;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.WebSession;

/** The rules in order, what a manager is changing in them, and what that would do. */
@Controller
class RulesPage {
    static final String PATH = "/verdeelregels";

    private final RuleDirectory rules;
    private final Directory directory;
    private final RuleTrial trial;
    private final StaffAudit audit;
    private final boolean managed;

    RulesPage(RuleDirectory rules, Directory directory, RuleTrial trial, StaffAudit audit, StaffSync sync) {
        this.rules = rules;
        this.directory = directory;
        this.trial = trial;
        this.audit = audit;
        this.managed = sync.isManaged();
    }

    @GetMapping(PATH)
    String list(
            @RequestParam(name = "gedaan", required = false) @Nullable String done,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("words") Words words,
            WebSession session,
            Model model) {
        audit.note(me, "rules.view", "rules");
        model.addAttribute("managed", managed);
        model.addAttribute("saved", "opgeslagen".equals(done));
        model.addAttribute("problem", DraftKeeper.problem(session));
        switch (rules.rules()) {
            case Reply.Found<RuleSet> found -> show(found.value(), session, words, model);
            case Reply.Absent<RuleSet> _, Reply.Unavailable<RuleSet> _ -> model.addAttribute("down", true);
        }
        return "rules";
    }

    @GetMapping(PATH + "/nieuw")
    String add(@RequestParam(name = "onderwerp", required = false) @Nullable String topic, Model model) {
        form(topic == null ? RuleForm.EMPTY : RuleForm.about(topic), PATH + "/nieuw", List.of(), model);
        return "rule";
    }

    @GetMapping(PATH + "/{id}")
    String edit(@PathVariable UUID id, WebSession session, Model model) {
        RuleDraft draft = DraftKeeper.current(session, rules);
        RoutingRule rule = draft.rule(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        UUID person = rule.then().person();
        form(RuleForm.of(rule, person == null ? null : name(person)), PATH + "/" + id, List.of(), model);
        return "rule";
    }

    /** The form with what is wrong with it. */
    void form(RuleForm form, String action, List<String> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("action", action);
        model.addAttribute("errors", errors);
        model.addAttribute("fresh", action.endsWith("/nieuw"));
        model.addAttribute("topics", topics());
        model.addAttribute("areas", areas());
        model.addAttribute("teams", teams(form));
        model.addAttribute("channels", RoutingRule.Channel.values());
        model.addAttribute("customers", RoutingRule.Customer.values());
        model.addAttribute("days", DayOfWeek.values());
        model.addAttribute(
                "outcomes",
                List.of(
                        RoutingRule.Outcome.PERSON,
                        RoutingRule.Outcome.TEAM,
                        RoutingRule.Outcome.DUTY,
                        RoutingRule.Outcome.ANSWER_YOURSELF));
    }

    private void show(RuleSet current, WebSession session, Words words, Model model) {
        RuleDraft draft = DraftKeeper.draft(session);
        List<RoutingRule> shown = draft == null ? current.rules() : draft.rules();
        RuleView.Names names = names(current, shown);
        model.addAttribute("draft", draft != null);
        model.addAttribute(
                "list",
                shown.stream()
                        .map(rule -> RuleView.of(rule, findingsOf(rule, current), names, words))
                        .toList());
        if (draft != null && managed) {
            model.addAttribute("trial", trial.of(draft.rules(), words));
        }
    }

    /** What was found of a rule says nothing of the rule it is being changed into. */
    private static List<RuleSet.Finding> findingsOf(RoutingRule rule, RuleSet current) {
        return current.rules().contains(rule) ? current.findings() : List.of();
    }

    private RuleView.Names names(RuleSet current, List<RoutingRule> shown) {
        Map<UUID, String> people = new HashMap<>();
        current.people().forEach(person -> people.put(person.id(), person.displayName()));
        for (RoutingRule rule : shown) {
            UUID person = rule.then().person();
            if (person != null) {
                people.computeIfAbsent(person, this::name);
            }
        }
        return new RuleView.Names(
                topics().stream().collect(Collectors.toMap(TopicCard::key, TopicCard::title, (first, _) -> first)),
                people,
                teams(current).stream().collect(Collectors.toMap(TeamRef::id, TeamRef::name)));
    }

    /** The teams there are, and those of this rule that are gone: looking at a rule changes nothing. */
    private List<TeamRef> teams(RuleForm form) {
        List<TeamRef> teams = rules.rules() instanceof Reply.Found<RuleSet> found
                ? new ArrayList<>(teams(found.value()))
                : new ArrayList<>();
        form.teams()
                .distinct()
                .filter(key -> teams.stream().noneMatch(team -> team.id().equals(key)))
                .map(key -> new TeamRef(key, key))
                .forEach(teams::add);
        return teams;
    }

    private static List<TeamRef> teams(RuleSet set) {
        return set.teams() == null ? List.of() : set.teams();
    }

    private String name(UUID person) {
        return switch (directory.person(person)) {
            case Reply.Found<PersonDetails> found -> found.value().card().displayName();
            case Reply.Absent<PersonDetails> _, Reply.Unavailable<PersonDetails> _ -> "";
        };
    }

    private List<TopicCard> topics() {
        return switch (directory.topics()) {
            case Reply.Found<List<TopicCard>> found ->
                found.value().stream()
                        .sorted(Comparator.comparing(TopicCard::title, String.CASE_INSENSITIVE_ORDER))
                        .toList();
            case Reply.Absent<List<TopicCard>> _, Reply.Unavailable<List<TopicCard>> _ -> List.of();
        };
    }

    private List<AreaRef> areas() {
        return switch (directory.areas()) {
            case Reply.Found<List<AreaRef>> found -> found.value();
            case Reply.Absent<List<AreaRef>> _, Reply.Unavailable<List<AreaRef>> _ -> List.of();
        };
    }
}
