package nl.raakpunt.routing.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.directory.PeopleFound;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.directory.RoutingRule;
import nl.raakpunt.routing.directory.RoutingRule.Outcome;
import nl.raakpunt.routing.directory.RuleDirectory;
import nl.raakpunt.routing.directory.RuleDirectory.Saved;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.WebSession;

/** What a manager does with the rules: everything is a draft until it is saved. */
@Controller
class RulesActions {
    private static final String BACK = "redirect:" + RulesPage.PATH;
    private static final int LONGEST_NAME = 100;
    private static final int MATCHES = 10;

    private final RuleDirectory rules;
    private final Directory directory;
    private final RulesPage page;
    private final StaffAudit audit;

    RulesActions(RuleDirectory rules, Directory directory, RulesPage page, StaffAudit audit) {
        this.rules = rules;
        this.directory = directory;
        this.page = page;
        this.audit = audit;
    }

    @PostMapping(RulesPage.PATH + "/{id}/omhoog")
    String up(@PathVariable UUID id, WebSession session) {
        return change(session, draft -> draft.moved(id, -1));
    }

    @PostMapping(RulesPage.PATH + "/{id}/omlaag")
    String down(@PathVariable UUID id, WebSession session) {
        return change(session, draft -> draft.moved(id, 1));
    }

    @PostMapping(RulesPage.PATH + "/{id}/uit")
    String off(@PathVariable UUID id, WebSession session) {
        return change(
                session,
                draft -> draft.rule(id)
                        .map(rule -> draft.with(rule.switched(false)))
                        .orElse(draft));
    }

    @PostMapping(RulesPage.PATH + "/{id}/aan")
    String on(@PathVariable UUID id, WebSession session) {
        return change(
                session,
                draft -> draft.rule(id)
                        .map(rule -> draft.with(rule.switched(true)))
                        .orElse(draft));
    }

    @PostMapping(RulesPage.PATH + "/{id}/verwijderen")
    String delete(@PathVariable UUID id, WebSession session) {
        return change(session, draft -> draft.without(id));
    }

    @PostMapping(RulesPage.PATH + "/nieuw")
    String add(RuleForm form, @ModelAttribute("words") Words words, WebSession session, Model model) {
        return take(form, UUID.randomUUID(), RulesPage.PATH + "/nieuw", words, session, model);
    }

    @PostMapping(RulesPage.PATH + "/{id}")
    String edit(
            @PathVariable UUID id,
            RuleForm form,
            @ModelAttribute("words") Words words,
            WebSession session,
            Model model) {
        return take(form, id, RulesPage.PATH + "/" + id, words, session, model);
    }

    @PostMapping(RulesPage.PATH + "/weggooien")
    String discard(WebSession session) {
        DraftKeeper.discard(session);
        return BACK;
    }

    @PostMapping(RulesPage.PATH + "/opslaan")
    String save(@AuthenticationPrincipal SignedIn me, WebSession session) {
        RuleDraft draft = DraftKeeper.draft(session);
        if (draft == null) {
            return BACK;
        }
        audit.note(me, "rules.save", "rules/" + draft.version());
        return switch (rules.save(draft.version(), draft.rules(), me.id())) {
            case Saved.Done _ -> {
                DraftKeeper.discard(session);
                yield BACK + "?gedaan=opgeslagen";
            }
            case Saved.Conflict _ -> failed(session, "rules.conflict", List.of());
            case Saved.Refused refused -> failed(session, "rules.refused", refused.errors());
            case Saved.NoAnswer _ -> failed(session, "rules.noAnswer", List.of());
        };
    }

    private static String failed(WebSession session, String key, List<String> errors) {
        DraftKeeper.failed(session, new DraftKeeper.Problem(key, errors));
        return BACK;
    }

    private String change(WebSession session, UnaryOperator<RuleDraft> step) {
        DraftKeeper.keep(session, step.apply(DraftKeeper.current(session, rules)));
        return BACK;
    }

    private String take(RuleForm form, UUID id, String action, Words words, WebSession session, Model model) {
        Optional<UUID> person = person(form);
        List<String> errors = errors(form, person.isPresent());
        if (!errors.isEmpty()) {
            page.form(form, action, errors.stream().map(words::say).toList(), model);
            return "rule";
        }
        return change(session, draft -> {
            boolean active = draft.rule(id).map(RoutingRule::active).orElse(true);
            return draft.with(form.rule(id, active, person.orElse(null)));
        });
    }

    private static List<String> errors(RuleForm form, boolean personKnown) {
        List<String> errors = new ArrayList<>();
        String name = RuleForm.text(form.name());
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors.add("rules.error.name");
        }
        if (form.endsBeforeItBegins()) {
            errors.add("rules.error.times");
        }
        @Nullable String wrong = wrongOutcome(form, personKnown);
        if (wrong != null) {
            errors.add(wrong);
        }
        return errors;
    }

    private static @Nullable String wrongOutcome(RuleForm form, boolean personKnown) {
        Outcome outcome = form.outcome();
        if (outcome == null || outcome == Outcome.OTHER) {
            return "rules.error.outcome";
        }
        return switch (outcome) {
            case PERSON -> personKnown ? null : "rules.error.person";
            case TEAM, DUTY -> RuleForm.text(form.team()).isEmpty() ? "rules.error.team" : null;
            case ANSWER_YOURSELF, OTHER -> null;
        };
    }

    /** The one colleague of this name; of more who are found, whoever bears exactly this name. */
    private Optional<UUID> person(RuleForm form) {
        String name = RuleForm.text(form.person());
        if (form.outcome() != Outcome.PERSON || name.isEmpty()) {
            return Optional.empty();
        }
        if (!(directory.searchPeople(name, MATCHES) instanceof Reply.Found<PeopleFound> found)) {
            return Optional.empty();
        }
        var exact = found.value().people().stream()
                .map(match -> match.person())
                .filter(card -> card.displayName().equalsIgnoreCase(name))
                .toList();
        return exact.size() == 1 ? Optional.of(exact.getFirst().id()) : Optional.empty();
    }
}
