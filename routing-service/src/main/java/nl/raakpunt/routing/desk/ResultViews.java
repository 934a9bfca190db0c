package nl.raakpunt.routing.desk;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import nl.raakpunt.routing.desk.ResultView.Choice;
import nl.raakpunt.routing.desk.ResultView.Kind;
import nl.raakpunt.routing.desk.ResultView.PersonHit;
import nl.raakpunt.routing.desk.ResultView.TopicView;
import nl.raakpunt.routing.directory.Candidate;
import nl.raakpunt.routing.directory.Experts;
import nl.raakpunt.routing.directory.PersonMatch;
import nl.raakpunt.routing.directory.TopicCard;
import nl.raakpunt.routing.directory.TopicMatch;
import nl.raakpunt.routing.question.Explanation;
import nl.raakpunt.routing.route.Advice;
import nl.raakpunt.routing.route.Route;
import org.jspecify.annotations.Nullable;

/** Turns the router's advice into what an agent sees. */
final class ResultViews {
    /** One chance in ten. */
    private static final double WORTH_NAMING = 0.1;

    private ResultViews() {}

    /**
     * The view of an advice.
     *
     * @param named people whose name or phone number was typed
     */
    static ResultView of(Advice advice, List<PersonMatch> named, Words words) {
        return switch (advice) {
            case Advice.Person person -> routed(person.topic(), person.route(), person.experts(), named, words);
            case Advice.AskArea ask -> askArea(ask, named, words);
            case Advice.ChooseTopic choose -> choice(choose, named, words);
            case Advice.NoTopic none -> noTopic(none, named, words);
            case Advice.Unavailable _ -> ResultView.message(Kind.UNAVAILABLE, words.say("search.unavailable"));
        };
    }

    private static ResultView routed(
            TopicMatch topic, Route route, Experts experts, List<PersonMatch> named, Words words) {
        var chosen = choice(route.chosen(), route.because(), words);
        var announcement = words.say(
                "result.person", chosen.person().name(), chosen.person().reach().text());
        return new ResultView(
                Kind.PERSON,
                announcement,
                topicView(topic.topic()),
                chosen,
                route.alternates().stream()
                        .map(other -> choice(other.candidate(), other.because(), words))
                        .toList(),
                otherTopics(experts.topics(), topic.topic().key()),
                hits(named, words),
                areaKey(experts),
                areaName(experts),
                words.moment(route.promise().answerBefore()),
                null,
                List.of());
    }

    /** Shows nobody yet: a name for the wrong village is worse than one more question to the caller. */
    private static ResultView askArea(Advice.AskArea ask, List<PersonMatch> named, Words words) {
        return new ResultView(
                Kind.ASK_AREA,
                words.say("result.askArea", ask.topic().topic().title()),
                topicView(ask.topic().topic()),
                null,
                List.of(),
                List.of(),
                hits(named, words),
                null,
                null,
                null,
                null,
                List.of());
    }

    private static ResultView choice(Advice.ChooseTopic choose, List<PersonMatch> named, Words words) {
        var topics =
                choose.topics().stream().map(match -> topicView(match.topic())).toList();
        return new ResultView(
                Kind.CHOOSE_TOPIC,
                words.say("result.choose", topics.size()),
                null,
                null,
                List.of(),
                topics,
                hits(named.isEmpty() ? choose.experts().people() : named, words),
                areaKey(choose.experts()),
                areaName(choose.experts()),
                null,
                null,
                List.of());
    }

    private static ResultView noTopic(Advice.NoTopic none, List<PersonMatch> named, Words words) {
        var people = hits(named.isEmpty() ? none.people() : named, words);
        var announcement = people.isEmpty() ? words.say("result.none") : words.say("result.people", people.size());
        return new ResultView(
                Kind.NO_TOPIC,
                announcement,
                null,
                null,
                List.of(),
                List.of(),
                people,
                areaKey(none.experts()),
                areaName(none.experts()),
                null,
                null,
                List.of());
    }

    private static Choice choice(Candidate candidate, Explanation because, Words words) {
        var person = PersonView.of(candidate.person(), words);
        return new Choice(
                person, words.say("role." + candidate.role()), ReasonView.of(because, person.firstName(), words));
    }

    static TopicView topicView(TopicCard topic) {
        return new TopicView(topic.key(), topic.title(), link(topic.uri()), SearchForm.chosen(topic.answer()));
    }

    private static @Nullable String link(@Nullable URI uri) {
        return uri != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                ? uri.toString()
                : null;
    }

    /** What the caller may mean instead; what hardly can be it only keeps an agent from reading on. */
    static List<TopicView> otherTopics(List<TopicMatch> matches, String chosen) {
        return matches.stream()
                .filter(match -> match.confidence() >= WORTH_NAMING)
                .map(TopicMatch::topic)
                .filter(topic -> !topic.key().equals(chosen))
                .limit(2)
                .map(ResultViews::topicView)
                .toList();
    }

    private static List<PersonHit> hits(List<PersonMatch> matches, Words words) {
        return matches.stream()
                .limit(5)
                .map(match -> new PersonHit(PersonView.of(match.person(), words), matchedOn(match, words)))
                .toList();
    }

    private static String matchedOn(PersonMatch match, Words words) {
        return match.matchedOn().stream()
                .map(field -> words.sayFirst(List.of("match." + field, "match.other")))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String areaKey(Experts experts) {
        var area = experts.understanding().area();
        return area == null ? null : area.key();
    }

    private static @Nullable String areaName(Experts experts) {
        var area = experts.understanding().area();
        return area == null ? null : area.name();
    }
}
