package nl.raakpunt.directory.rule.api;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.raakpunt.directory.api.Problem;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.PersonRepository;
import nl.raakpunt.directory.person.Team;
import nl.raakpunt.directory.person.TeamRef;
import nl.raakpunt.directory.rule.RoutingRule;
import nl.raakpunt.directory.rule.RuleBook;
import nl.raakpunt.directory.rule.RuleChanges;
import nl.raakpunt.directory.rule.RuleFinding;
import nl.raakpunt.directory.rule.RuleRepository;
import nl.raakpunt.directory.rule.RuleSet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Takes rules over when nothing is wrong with them and nobody else was first. */
@Service
class RuleService {
    private static final int SHOWN = 50;

    private final RuleRepository repository;
    private final RuleBook book;
    private final PersonRepository people;
    private final Clock clock;

    RuleService(RuleRepository repository, RuleBook book, PersonRepository people, Clock clock) {
        this.repository = repository;
        this.book = book;
        this.people = people;
        this.clock = clock;
    }

    RuleViews.RulesView current() {
        return view(repository.current());
    }

    RuleViews.RulesView put(long version, List<RoutingRule> rules, UUID actor) {
        if (people.findById(new PersonId(actor)).filter(Person::active).isEmpty()) {
            throw Problem.invalid(List.of(new Problem.FieldError("actor", "is nobody who works here")));
        }
        RuleSet before = repository.current();
        refuseWhatIsWrong(before.rules(), rules);
        boolean same = before.version() == version && before.rules().equals(rules);
        if (!same && !repository.append(version, rules, actor, clock.instant())) {
            throw Problem.of(
                    HttpStatus.CONFLICT,
                    "Somebody else changed the rules in the meantime; get them again and repeat the change.");
        }
        return current();
    }

    RuleViews.History history() {
        List<RuleSet> sets = repository.versions(Long.MAX_VALUE, SHOWN + 1);
        Map<UUID, String> names =
                names(sets.stream().map(RuleSet::actor).filter(Objects::nonNull).toList());
        List<RuleViews.Version> versions = new ArrayList<>();
        for (int i = 0; i < Math.min(SHOWN, sets.size()); i++) {
            RuleSet set = sets.get(i);
            List<RoutingRule> before = i + 1 < sets.size() ? sets.get(i + 1).rules() : List.of();
            UUID actor = Objects.requireNonNull(set.actor());
            versions.add(new RuleViews.Version(
                    set.version(),
                    Objects.requireNonNull(set.at()),
                    actor,
                    names.get(actor),
                    RuleChanges.between(before, set.rules())));
        }
        return new RuleViews.History(versions);
    }

    private void refuseWhatIsWrong(List<RoutingRule> before, List<RoutingRule> rules) {
        List<UUID> ids = rules.stream().map(RoutingRule::id).toList();
        List<Problem.FieldError> errors = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                errors.add(new Problem.FieldError("rules[" + i + "].id", "is used twice"));
            }
        }
        for (RuleFinding finding : book.refusals(before, rules)) {
            String subject = finding.subject() == null ? "" : ": " + finding.subject();
            errors.add(new Problem.FieldError(
                    "rules[" + ids.indexOf(finding.rule()) + "]", finding.kind().name() + subject));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private RuleViews.RulesView view(RuleSet set) {
        List<UUID> named = set.rules().stream()
                .map(rule -> rule.then().person())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new RuleViews.RulesView(
                set.version(),
                set.at(),
                set.actor(),
                set.rules(),
                book.findings(set.rules()),
                names(named).entrySet().stream()
                        .map(name -> new RuleViews.PersonName(name.getKey(), name.getValue()))
                        .toList(),
                teams());
    }

    private List<TeamRef> teams() {
        return people.teams().stream()
                .map(Team::ref)
                .sorted(Comparator.comparing(TeamRef::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private Map<UUID, String> names(Collection<UUID> ids) {
        return people.findByIds(ids.stream().distinct().map(PersonId::new).toList()).stream()
                .collect(Collectors.toMap(
                        person -> person.id().value(), person -> person.name().display()));
    }
}
