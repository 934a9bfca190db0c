package nl.raakpunt.directory.selfservice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.directory.availability.Absence;
import nl.raakpunt.directory.availability.Claim;
import nl.raakpunt.directory.availability.Explained;
import nl.raakpunt.directory.availability.OwnAbsence;
import nl.raakpunt.directory.availability.OwnEntries.OwnPattern;
import nl.raakpunt.directory.availability.OwnStatus;
import nl.raakpunt.directory.availability.PersonFacts;
import nl.raakpunt.directory.availability.Reachability.Source;
import nl.raakpunt.directory.availability.ReachabilityRules;
import nl.raakpunt.directory.availability.Schedule;
import nl.raakpunt.directory.availability.StandIn;
import nl.raakpunt.directory.availability.WorkingPattern;
import nl.raakpunt.directory.card.FactsReader;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.PersonRepository;
import nl.raakpunt.directory.selfservice.Acting.Actor;
import nl.raakpunt.directory.selfservice.OwnView.AbsenceView;
import nl.raakpunt.directory.selfservice.OwnView.PatternView;
import nl.raakpunt.directory.selfservice.OwnView.StandInView;
import nl.raakpunt.directory.selfservice.OwnView.WishView;
import nl.raakpunt.directory.topic.Topic;
import nl.raakpunt.directory.topic.TopicRepository;
import nl.raakpunt.directory.topic.TopicWish;
import nl.raakpunt.directory.topic.TopicWishRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what somebody may see and change of their own reachability. */
@Component
class OwnViews {

    private final PersonRepository people;
    private final FactsReader facts;
    private final TopicWishRepository wishes;
    private final TopicRepository topics;
    private final ReachabilityRules rules;

    OwnViews(
            PersonRepository people,
            FactsReader facts,
            TopicWishRepository wishes,
            TopicRepository topics,
            ReachabilityRules rules) {
        this.people = people;
        this.facts = facts;
        this.wishes = wishes;
        this.topics = topics;
        this.rules = rules;
    }

    OwnView of(Actor actor, Instant at) {
        Person person = actor.person();
        PersonFacts known = facts.of(List.of(person), at)
                .getOrDefault(person.id(), PersonFacts.of(person.active(), Schedule.UNKNOWN, null));
        Explained explained = rules.explain(known, at);
        OwnStatus status = known.own().status();
        return new OwnView(
                person.id().value(),
                person.name().display(),
                explained.reachability(),
                explained.passedOver(),
                status == null || !status.holdsAt(at) ? null : StatusView.of(status),
                absences(known, actor, at),
                pattern(known),
                standIns(known),
                wishes(person.id()));
    }

    private List<AbsenceView> absences(PersonFacts known, Actor actor, Instant at) {
        Stream<AbsenceView> own = known.own().absences().stream().map(absence -> own(absence, actor, at));
        Stream<AbsenceView> ofDirectory = known.schedule().absences().stream().map(this::ofDirectory);
        Stream<AbsenceView> told = known.claims().stream()
                .filter(claim -> claim.kind() == Claim.Kind.ABSENT)
                .map(claim -> told(claim, actor, at));
        return Stream.of(own, ofDirectory, told)
                .flatMap(absences -> absences)
                .filter(absence -> absence.until() == null || absence.until().isAfter(at))
                .toList();
    }

    private static AbsenceView own(OwnAbsence absence, Actor actor, Instant at) {
        boolean hidden = actor.isTeamLead() && absence.startHidden(at);
        return new AbsenceView(
                absence.id(),
                absence.byTeamLead() ? Source.TEAM_LEAD_ENTRY : Source.OWN_ENTRY,
                hidden ? null : absence.from(),
                absence.until(),
                absence.probablyForgotten(at));
    }

    private AbsenceView ofDirectory(Absence absence) {
        return new AbsenceView(
                null,
                Source.STAFF_DIRECTORY,
                absence.first().atStartOfDay(rules.zone()).toInstant(),
                absence.last().plusDays(1).atStartOfDay(rules.zone()).toInstant(),
                false);
    }

    private static AbsenceView told(Claim claim, Actor actor, Instant at) {
        boolean hidden = actor.isTeamLead() && claim.startHidden(at);
        return new AbsenceView(
                null,
                Source.valueOf(claim.source().name()),
                hidden ? null : claim.from(),
                claim.until(),
                claim.probablyForgotten(at));
    }

    private static PatternView pattern(PersonFacts known) {
        OwnPattern own = known.own().pattern();
        WorkingPattern ofDirectory = known.schedule().pattern();
        return new PatternView(own == null ? null : own.pattern().toString(), text(ofDirectory));
    }

    private static @Nullable String text(@Nullable WorkingPattern pattern) {
        return pattern == null ? null : pattern.toString();
    }

    private List<StandInView> standIns(PersonFacts known) {
        Map<PersonId, String> names =
                names(known.standIns().stream().map(StandIn::person).distinct().toList());
        return Stream.concat(
                        known.own().standIns().stream().map(standIn -> view(standIn, names, true)),
                        known.schedule().standIns().stream().map(standIn -> view(standIn, names, false)))
                .toList();
    }

    private static StandInView view(StandIn standIn, Map<PersonId, String> names, boolean own) {
        return new StandInView(
                standIn.person().value(),
                names.getOrDefault(standIn.person(), ""),
                standIn.topic(),
                standIn.term().days(),
                standIn.term().first(),
                standIn.term().last(),
                own);
    }

    private Map<PersonId, String> names(Collection<PersonId> ids) {
        return people.findByIds(ids).stream()
                .collect(Collectors.toMap(Person::id, person -> person.name().display()));
    }

    private List<WishView> wishes(PersonId person) {
        List<TopicWish> all = wishes.of(person);
        Map<String, String> titles = topics
                .findByKeys(all.stream().map(TopicWish::topic).toList())
                .stream()
                .collect(Collectors.toMap(Topic::key, Topic::title));
        return all.stream()
                .map(wish -> new WishView(wish.topic(), titles.getOrDefault(wish.topic(), wish.topic()), wish.wish()))
                .toList();
    }
}
