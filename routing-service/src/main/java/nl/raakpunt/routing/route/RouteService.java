package nl.raakpunt.routing.route;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.raakpunt.routing.directory.Candidate;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.directory.Experts;
import nl.raakpunt.routing.directory.Reachability;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.directory.TopicCard;
import nl.raakpunt.routing.directory.TopicMatch;
import nl.raakpunt.routing.question.Promise;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionOverview;
import nl.raakpunt.routing.worktime.Deadlines;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Brings together who knows, how busy they are and what was promised, and lets the policy choose. */
@Service
class RouteService implements Router {

    private static final int TOPICS = 3;
    private static final int MOST_TOPICS = 10;

    private final Directory directory;
    private final QuestionOverview overview;
    private final Deadlines deadlines;
    private final Clock clock;

    RouteService(Directory directory, QuestionOverview overview, Deadlines deadlines, Clock clock) {
        this.directory = directory;
        this.overview = overview;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public Advice advise(Inquiry inquiry) {
        return advise(inquiry, null);
    }

    @Override
    public Advice advise(Question question) {
        Inquiry inquiry = new Inquiry(
                question.text(),
                question.area() == null ? null : question.area().key(),
                question.topic() == null ? null : question.topic().key(),
                question.owner().id(),
                question.declinedBy());
        return advise(inquiry, question.promise());
    }

    private Advice advise(Inquiry inquiry, @Nullable Promise promise) {
        Reply<Experts> reply =
                directory.findExperts(inquiry.text(), inquiry.area(), inquiry.topic() == null ? TOPICS : MOST_TOPICS);
        return switch (reply) {
            case Reply.Found<Experts> found -> advise(inquiry, promise, found.value());
            case Reply.Unavailable<Experts> unavailable ->
                new Advice.Unavailable(unavailable.since(), unavailable.reason());
            case Reply.Absent<Experts> _ -> new Advice.Unavailable(clock.instant(), Reply.Reason.BROKEN_ANSWER);
        };
    }

    private Advice advise(Inquiry inquiry, @Nullable Promise promise, Experts experts) {
        Optional<TopicMatch> topic = topic(inquiry, experts);
        if (topic.isEmpty() && !experts.topics().isEmpty()) {
            return new Advice.ChooseTopic(experts.topics(), experts);
        }
        return topic.flatMap(match -> advise(inquiry, promise, experts, match))
                .orElseGet(() -> new Advice.NoTopic(experts.people(), experts));
    }

    private Optional<Advice> advise(Inquiry inquiry, @Nullable Promise promise, Experts experts, TopicMatch topic) {
        Instant now = clock.instant();
        Promise kept = promise != null
                ? promise
                : new Promise(deadlines.answerBefore(now, topic.topic().serviceLevelHours()));
        Optional<Route> found = route(inquiry, topic, kept, now);
        Optional<Route> honest = promise == null ? found.map(route -> honest(route, topic, now)) : found;
        return honest.map(route -> {
            boolean areaMatters = topic.topic().territorial()
                    && inquiry.area() == null
                    && experts.understanding().area() == null;
            return areaMatters ? new Advice.AskArea(topic, route, experts) : new Advice.Person(topic, route, experts);
        });
    }

    private Optional<Route> route(Inquiry inquiry, TopicMatch topic, Promise promise, Instant now) {
        List<UUID> people = topic.candidates().stream()
                .map(candidate -> candidate.person().id())
                .distinct()
                .toList();
        Map<UUID, Integer> openQuestions = overview.openQuestions(people);
        RoutePolicy.Situation situation =
                new RoutePolicy.Situation(promise.answerBefore(), inquiry.owner(), inquiry.declinedBy(), openQuestions);
        return RoutePolicy.choose(topic, situation)
                .map(choice -> new Route(
                        choice.chosen(),
                        choice.because(),
                        choice.others().stream().limit(2).toList(),
                        promise,
                        respondBefore(choice.chosen(), promise, now)));
    }

    /** When nobody is back in time, the time starts when the first is back: nobody is promised what the roster makes impossible. */
    private Route honest(Route route, TopicMatch topic, Instant now) {
        Reachability reachability = route.chosen().person().reachability();
        Instant back = reachability.backAt();
        if (reachability.now() || back == null || back.isBefore(route.promise().answerBefore())) {
            return route;
        }
        Promise later = new Promise(deadlines.answerBefore(back, topic.topic().serviceLevelHours()));
        return new Route(
                route.chosen(), route.because(), route.alternates(), later, respondBefore(route.chosen(), later, now));
    }

    /** Somebody who is back tomorrow gets time from tomorrow. */
    private Instant respondBefore(Candidate chosen, Promise promise, Instant now) {
        return deadlines.respondBefore(now, chosen.person().reachability().back(), promise.answerBefore());
    }

    private Optional<TopicMatch> topic(Inquiry inquiry, Experts experts) {
        String wanted = inquiry.topic();
        if (wanted != null) {
            return find(experts, wanted).or(() -> askByTitle(wanted, inquiry.area()));
        }
        boolean clear = experts.confident() || experts.topics().size() == 1;
        return clear ? experts.topics().stream().findFirst() : Optional.empty();
    }

    /** The agent chose a topic the words do not lead to: ask with the topic's own title. */
    private Optional<TopicMatch> askByTitle(String key, @Nullable String area) {
        if (!(directory.topics() instanceof Reply.Found<List<TopicCard>> topics)) {
            return Optional.empty();
        }
        return topics.value().stream()
                .filter(topic -> topic.key().equals(key))
                .findFirst()
                .flatMap(topic ->
                        directory.findExperts(topic.title(), area, MOST_TOPICS) instanceof Reply.Found<Experts> found
                                ? find(found.value(), key)
                                : Optional.empty());
    }

    private static Optional<TopicMatch> find(Experts experts, String key) {
        return experts.topics().stream()
                .filter(match -> match.topic().key().equals(key))
                .findFirst();
    }
}
