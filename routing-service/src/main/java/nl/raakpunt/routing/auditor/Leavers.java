package nl.raakpunt.routing.auditor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.directory.PersonDetails;
import nl.raakpunt.routing.directory.PersonReachability;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.directory.StandIn;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.Outcome;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.question.Upkeep;
import org.springframework.stereotype.Component;

/**
 * Gives the questions of people who left the organisation to who stands in for them, else their team lead, else whoever handed
 * the question over. Only the staff directory saying so makes somebody a leaver: whom it never knew keeps what is theirs, and is reported.
 */
@Component
class Leavers {

    private static final int AT_ONCE = 200;
    private static final String LEFT = "INACTIVE";

    private final Upkeep upkeep;
    private final Questions questions;
    private final Directory directory;

    Leavers(Upkeep upkeep, Questions questions, Directory directory) {
        this.upkeep = upkeep;
        this.questions = questions;
        this.directory = directory;
    }

    List<Finding> look() {
        List<UUID> owners = upkeep.owners();
        List<String> unknown = new ArrayList<>();
        List<String> given = new ArrayList<>();
        List<String> stuck = new ArrayList<>();
        for (int from = 0; from < owners.size(); from += AT_ONCE) {
            List<UUID> some = owners.subList(from, Math.min(owners.size(), from + AT_ONCE));
            if (!(directory.reachability(some) instanceof Reply.Found<List<PersonReachability>> found)) {
                return List.of(new Finding(Finding.Kind.DIRECTORY_DOWN, 1, List.of()));
            }
            unknown.addAll(unknown(some, found.value()));
            found.value().stream().filter(Leavers::left).forEach(leaver -> giveOn(leaver, given, stuck));
        }
        return findings(unknown, given, stuck);
    }

    private static List<Finding> findings(List<String> unknown, List<String> given, List<String> stuck) {
        List<Finding> findings = new ArrayList<>();
        add(findings, Finding.Kind.OWNER_UNKNOWN, unknown);
        add(findings, Finding.Kind.OWNER_LEFT, given);
        add(findings, Finding.Kind.NO_HEIR, stuck);
        return findings;
    }

    private static void add(List<Finding> findings, Finding.Kind kind, List<String> references) {
        if (!references.isEmpty()) {
            findings.add(new Finding(kind, references.size(), references));
        }
    }

    private List<String> unknown(List<UUID> asked, List<PersonReachability> found) {
        Set<UUID> missing = new HashSet<>(asked);
        found.forEach(person -> missing.remove(person.id()));
        return missing.stream()
                .flatMap(owner -> upkeep.unfinishedOf(owner).stream())
                .map(Question::reference)
                .toList();
    }

    private void giveOn(PersonReachability leaver, List<String> given, List<String> stuck) {
        for (Question question : upkeep.unfinishedOf(leaver.id())) {
            Optional<Colleague> heir = heir(leaver, question);
            boolean done = heir.isPresent()
                    && questions.handle(question.id(), question.version(), new Command.Inherit(heir.get()))
                            instanceof Outcome.Done;
            (done ? given : stuck).add(question.reference());
        }
    }

    private Optional<Colleague> heir(PersonReachability leaver, Question question) {
        List<UUID> candidates = new ArrayList<>();
        StandIn standIn = leaver.standIn();
        if (standIn != null) {
            candidates.add(standIn.id());
        }
        if (directory.person(leaver.id()) instanceof Reply.Found<PersonDetails> details
                && details.value().lead() != null) {
            candidates.add(details.value().lead().id());
        }
        candidates.add(question.handedBy().id());
        candidates.add(question.receivedBy().id());
        return candidates.stream()
                .distinct()
                .filter(candidate -> !candidate.equals(leaver.id()))
                .map(this::working)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Colleague> working(UUID candidate) {
        return directory.person(candidate) instanceof Reply.Found<PersonDetails> found
                        && !LEFT.equals(found.value().card().reachability().reason())
                ? Optional.of(Colleague.of(found.value().card()))
                : Optional.empty();
    }

    private static boolean left(PersonReachability person) {
        return LEFT.equals(person.reachability().reason());
    }
}
