package nl.raakpunt.directory.search;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.directory.card.PersonCards;
import nl.raakpunt.directory.card.RuledCandidates;
import nl.raakpunt.directory.card.RuledCandidates.About;
import nl.raakpunt.directory.card.RuledCandidates.Ruled;
import nl.raakpunt.directory.database.RoundTrip;
import nl.raakpunt.directory.database.RoundTrips;
import nl.raakpunt.directory.learning.EarlierQuestions;
import nl.raakpunt.directory.person.PersonRepository;
import nl.raakpunt.directory.person.Team;
import nl.raakpunt.directory.person.TeamRef;
import nl.raakpunt.directory.rule.RoutingRule;
import nl.raakpunt.directory.rule.RuleRepository;
import nl.raakpunt.directory.search.Experts.Expert;
import nl.raakpunt.directory.search.Experts.TopicAnswer;
import nl.raakpunt.directory.search.Experts.Understanding;
import nl.raakpunt.directory.search.PeopleSearch.Found;
import nl.raakpunt.directory.search.QuestionReader.Reading;
import nl.raakpunt.directory.search.text.NamedPlace;
import nl.raakpunt.directory.sync.DirectoryAge;
import nl.raakpunt.directory.topic.Area;
import nl.raakpunt.directory.topic.Topic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says which topics a question is about and who may be asked; who is responsible is recorded, never learned. */
@Component
class ExpertFinder {
    private static final Logger log = LoggerFactory.getLogger(ExpertFinder.class);

    private final Catalogues catalogues;
    private final QuestionReader reader;
    private final EarlierQuestions earlier;
    private final PeopleSearch peopleSearch;
    private final RuledCandidates candidates;
    private final RuleRepository rules;
    private final PersonCards cards;
    private final PersonRepository people;
    private final DirectoryAge age;
    private final RoundTrips trips;
    private final AtOnce atOnce;
    private final Clock clock;

    ExpertFinder(
            Catalogues catalogues,
            QuestionReader reader,
            EarlierQuestions earlier,
            PeopleSearch peopleSearch,
            RuledCandidates candidates,
            RuleRepository rules,
            PersonCards cards,
            PersonRepository people,
            DirectoryAge age,
            RoundTrips trips,
            AtOnce atOnce,
            Clock clock) {
        this.catalogues = catalogues;
        this.reader = reader;
        this.earlier = earlier;
        this.peopleSearch = peopleSearch;
        this.candidates = candidates;
        this.rules = rules;
        this.cards = cards;
        this.people = people;
        this.age = age;
        this.trips = trips;
        this.atOnce = atOnce;
        this.clock = clock;
    }

    /** False for an area the catalogue does not have. */
    boolean knowsArea(String key) {
        return catalogues.current().areas().containsKey(key);
    }

    /** Only what it is about. */
    FoundTopics findTopics(String question, int limit) {
        return FoundTopics.of(reader.read(question, catalogues.current(), limit));
    }

    /** An area given by the caller counts above the one the text names. */
    Experts find(String question, About known, int limit) {
        String areaKey = known.area();
        Instant now = clock.instant();
        Catalogue catalogue = catalogues.current();
        Supplier<List<RoutingRule>> current = atOnce.begin(() -> rules.current().rules());
        Reading reading = reader.read(question, catalogue, limit);
        Supplier<Profiles> profiles = atOnce.begin(() -> profiles(reading, limit, now));
        NamedPlace place = areaKey == null
                ? catalogue.placeNames().in(question)
                : NamedPlace.chosen(catalogue.areas().get(areaKey));
        Optional<Area> area = place.area();
        Supplier<Aside> aside = atOnce.begin(() -> aside(reading.topics()));
        return new Experts(
                Understanding.of(place, reading),
                reading.confident(),
                answers(
                        reading.topics(),
                        new About(area.map(Area::key).orElse(null), known.channel(), known.customer()),
                        current,
                        aside,
                        now),
                profiles.get().experts(),
                reading.referral(),
                Separation.of(reading.topics()).orElse(null),
                reading.parts().stream().map(Experts.PartAnswer::of).toList(),
                profiles.get().limited(),
                now,
                aside.get().observedAt());
    }

    /**
     * What is told besides who may be asked.
     *
     * @param teams    of the topics, by key
     * @param finished how many questions about each topic were, by key
     */
    private record Aside(
            Map<String, TeamRef> teams,
            Map<String, Integer> finished,
            @Nullable Instant observedAt) {}

    private record Profiles(List<Expert> experts, boolean limited) {}

    private List<TopicAnswer> answers(
            List<TopicMatch> matches,
            About about,
            Supplier<List<RoutingRule>> current,
            Supplier<Aside> aside,
            Instant now) {
        Map<String, Ruled> ruled =
                candidates.of(matches.stream().map(TopicMatch::topic).toList(), about, current.get(), now);
        List<TopicAnswer> answers = new ArrayList<>();
        for (TopicMatch match : matches) {
            Topic topic = match.topic();
            TeamRef team = topic.team() == null ? null : aside.get().teams().get(topic.team());
            answers.add(TopicAnswer.of(
                    match,
                    team,
                    Objects.requireNonNull(ruled.get(topic.key())),
                    aside.get().finished().getOrDefault(topic.key(), 0)));
        }
        return answers;
    }

    private Aside aside(List<TopicMatch> matches) {
        Set<String> keys = matches.stream()
                .flatMap(match -> Stream.ofNullable(match.topic().team()))
                .collect(Collectors.toSet());
        RoundTrip trip = trips.begin();
        Supplier<List<Team>> teams = people.teamsByIds(keys, trip);
        Supplier<Map<String, Integer>> finished = earlier.finished(
                matches.stream().map(match -> match.topic().key()).toList(), trip);
        Supplier<Optional<Instant>> observedAt = age.observedAt(trip);
        return new Aside(
                teams.get().stream().map(Team::ref).collect(Collectors.toMap(TeamRef::id, Function.identity())),
                finished.get(),
                observedAt.get().orElse(null));
    }

    /** Only when the topics leave doubt: a profile says what somebody works on, not what they are responsible for. */
    private Profiles profiles(Reading reading, int limit, Instant now) {
        if (reading.confident() || reading.limited() || reading.asksNothing()) {
            return new Profiles(List.of(), reading.limited());
        }
        try {
            return new Profiles(experts(peopleSearch.byProfile(reading.words(), limit), now), false);
        } catch (SearchUnavailable down) {
            log.debug("Answering without profiles; the topics were found", down);
            return new Profiles(List.of(), true);
        }
    }

    private List<Expert> experts(List<Found> people, Instant now) {
        Map<UUID, Found> found = people.stream()
                .collect(Collectors.toMap(
                        one -> one.id().value(), Function.identity(), (a, b) -> a, LinkedHashMap::new));
        return cards.byIds(found.values().stream().map(Found::id).toList(), now).stream()
                .map(card -> Expert.of(card, Objects.requireNonNull(found.get(card.id()))))
                .toList();
    }
}
