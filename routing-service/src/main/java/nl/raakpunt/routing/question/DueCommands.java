package nl.raakpunt.routing.question;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.raakpunt.routing.worktime.Deadlines;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the clock does with a question, and when it must look next; a question that is not finished always has such a moment. */
@Component
final class DueCommands {

    private final Deadlines deadlines;
    private final QuestionSettings settings;
    private final OwnerHours hours;

    DueCommands(Deadlines deadlines, QuestionSettings settings, OwnerHours hours) {
        this.deadlines = deadlines;
        this.settings = settings;
        this.hours = hours;
    }

    /** The first moment at which something runs out; empty when nothing does, or when {@link #escalateAt} says when. */
    Optional<Instant> next(Question question) {
        return due(question).stream().map(Due::at).min(Instant::compareTo);
    }

    /** When the next colleague must be looked for. */
    static Optional<Instant> escalateAt(Question question) {
        return Optional.ofNullable(question.escalation()).map(Escalation::nextAt);
    }

    /** Everything that has run out by now. */
    List<Command> of(Question question, Instant now) {
        return due(question).stream()
                .filter(due -> !now.isBefore(due.at()))
                .map(due -> due.command() == null ? resume(question, now) : due.command())
                .toList();
    }

    /** A moment and what happens then; no command stands for going on after waiting, whose promise depends on when that is. */
    private record Due(Instant at, @Nullable Command command) {}

    private List<Due> due(Question question) {
        return switch (question.state()) {
            case CLOSED -> List.of();
            case ANSWERED ->
                List.of(new Due(
                        deadlines.moved(question.activity().since(), settings.closeAfter()),
                        new Command.CloseAnswered()));
            case RECEIVED, OFFERED, OWNED, WAITING -> open(question);
        };
    }

    private List<Due> open(Question question) {
        List<Due> due = new ArrayList<>();
        PendingOffer offer = question.offer();
        if (offer != null) {
            due.add(new Due(offer.respondBefore(), new Command.Lapse()));
        }
        question.help()
                .forEach(request -> due.add(new Due(request.respondBefore(), new Command.MissHelp(request.number()))));
        Waiting waiting = question.waiting();
        if (waiting != null) {
            due.add(new Due(waiting.until(), null));
        }
        if (EscalationRules.isQuiet(question)) {
            due.add(silence(question));
        }
        return due;
    }

    private Due silence(Question question) {
        Activity activity = question.activity();
        Instant nudgedAt = activity.nudgedAt();
        return nudgedAt == null
                ? new Due(quietUntil(question, activity.since()), new Command.Nudge())
                : new Due(quietUntil(question, nudgedAt), new Command.FallSilent());
    }

    /** In the owner's own working time, when that is known. */
    private Instant quietUntil(Question question, Instant since) {
        Instant answerBefore = question.promise().answerBefore();
        return hours.of(question.owner().id())
                .map(own -> deadlines.quietUntil(since, answerBefore, own))
                .orElseGet(() -> deadlines.quietUntil(since, answerBefore));
    }

    private Command resume(Question question, Instant now) {
        Waiting waiting = question.waiting();
        Promise promise = waiting == null
                ? question.promise()
                : Promises.afterWaiting(question.promise(), waiting, now, deadlines);
        return new Command.Resume(null, "", promise);
    }
}
