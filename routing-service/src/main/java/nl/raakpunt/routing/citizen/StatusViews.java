package nl.raakpunt.routing.citizen;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.directory.PersonDetails;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.directory.TeamRef;
import nl.raakpunt.routing.question.CitizenQuestions;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Event;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.State;
import nl.raakpunt.routing.question.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says to a citizen where a question is, honestly and in plain words. */
@Component
class StatusViews {

    private final CitizenQuestions questions;
    private final Ratings ratings;
    private final Directory directory;
    private final Clock clock;

    StatusViews(CitizenQuestions questions, Ratings ratings, Directory directory, Clock clock) {
        this.questions = questions;
        this.ratings = ratings;
        this.directory = directory;
        this.clock = clock;
    }

    StatusView of(Question question, TrackCode code, CitizenText words) {
        List<Event> events = questions.events(question.id());
        boolean open = question.state().isOpen();
        Waiting waiting = question.waiting();
        return new StatusView(
                question.reference(),
                code.shown(),
                question.text(),
                steps(question, events, words),
                words.say("now." + question.state()),
                open ? who(question.owner(), words) : null,
                next(question, words),
                open ? promise(question, words) : null,
                open ? late(question, events, words) : null,
                waiting == null ? null : waiting.asked(),
                open ? null : question.answer(),
                open ? question.answer() : null,
                ratings.of(question).orElse(null));
    }

    private static List<StatusView.StepLine> steps(Question question, List<Event> events, CitizenText words) {
        Step now = Step.now(question);
        List<StatusView.StepLine> lines = new ArrayList<>();
        for (Step step : Step.values()) {
            boolean done = step.compareTo(now) < 0 || now == Step.ANSWERED || step == Step.RECEIVED;
            String progress = done ? "done" : step == now ? "now" : "todo";
            String name = step == Step.BEING_ANSWERED && question.state() == State.WAITING
                    ? words.say("step.WAITING")
                    : words.say("step." + step);
            lines.add(new StatusView.StepLine(
                    name,
                    progress,
                    words.say("progress." + progress),
                    done ? when(step, question, events, words) : null));
        }
        return lines;
    }

    private static @Nullable String when(Step step, Question question, List<Event> events, CitizenText words) {
        Instant at = switch (step) {
            case RECEIVED -> question.receivedAt();
            case WITH_COLLEAGUE -> last(events, Event.Accepted.class);
            case BEING_ANSWERED -> null;
            case ANSWERED -> last(events, Event.Answered.class);
        };
        return at == null ? null : words.moment(at);
    }

    private static @Nullable Instant last(List<Event> events, Class<? extends Event> kind) {
        return events.reversed().stream()
                .filter(kind::isInstance)
                .map(Event::at)
                .findFirst()
                .orElse(null);
    }

    /** Only a first name and a team: whoever sees to a question is not to be looked up. */
    private String who(Colleague owner, CitizenText words) {
        String first = FirstName.of(owner.displayName());
        if (directory.person(owner.id()) instanceof Reply.Found<PersonDetails> found) {
            TeamRef team = found.value().card().team();
            if (team != null) {
                return words.say("who.team", first, team.name());
            }
        }
        return words.say("who", first);
    }

    private static String next(Question question, CitizenText words) {
        Waiting waiting = question.waiting();
        return waiting == null
                ? words.say("next." + question.state())
                : words.say("next.WAITING", words.moment(waiting.until()));
    }

    private @Nullable String promise(Question question, CitizenText words) {
        if (question.state() == State.WAITING) {
            return null;
        }
        Instant answerBefore = question.promise().answerBefore();
        boolean broken = !clock.instant().isBefore(answerBefore);
        return words.say(broken ? "promise.broken" : "promise", words.moment(answerBefore));
    }

    /** Only while the promise that was moved is the one that holds. */
    private static @Nullable String late(Question question, List<Event> events, CitizenText words) {
        return events.reversed().stream()
                .filter(Event.PromiseMoved.class::isInstance)
                .map(Event.PromiseMoved.class::cast)
                .findFirst()
                .filter(moved -> moved.promise().equals(question.promise()))
                .filter(moved ->
                        moved.promise().answerBefore().isAfter(moved.from().answerBefore()))
                .map(moved -> words.say("late", moved.why()))
                .orElse(null);
    }
}
