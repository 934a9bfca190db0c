package nl.raakpunt.routing.question;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.directory.PersonCard;
import nl.raakpunt.routing.directory.PersonDetails;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.directory.StandIn;
import nl.raakpunt.routing.directory.TopicCard;
import nl.raakpunt.routing.worktime.Deadlines;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes commands of what people want, with what the directory and the calendar know; every promise is counted in working time. */
@Component
public class Care {

    private static final Duration WORKING_DAY = Duration.ofHours(8);

    private final Directory directory;
    private final Deadlines deadlines;
    private final Clock clock;

    Care(Directory directory, Deadlines deadlines, Clock clock) {
        this.directory = directory;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Absent when there is no such colleague. */
    public Reply<Command> askHelp(Question question, UUID colleague, String text, SignedIn by) {
        return directory
                .person(colleague)
                .map(found -> new Command.AskHelp(
                        Colleague.of(by),
                        Colleague.of(found.card()),
                        text,
                        deadlines.respondBefore(
                                clock.instant(),
                                found.card().reachability().back(),
                                question.promise().answerBefore())));
    }

    /** A command without a right when this person has none, so that the rules refuse it. */
    public Reply<Command> takeOver(Question question, String why, SignedIn by) {
        Reply<Command> command = directory
                .person(question.owner().id())
                .map(owner -> new Command.TakeOver(Colleague.of(by), right(owner, by.id()), why));
        return command instanceof Reply.Absent<Command>
                ? new Reply.Found<>(new Command.TakeOver(Colleague.of(by), null, why), clock.instant(), false)
                : command;
    }

    /** What right this person has to what somebody owns; none while the directory cannot be asked. */
    Optional<Right> right(Colleague owner, SignedIn by) {
        return directory.person(owner.id()) instanceof Reply.Found<PersonDetails> found
                ? Optional.ofNullable(right(found.value(), by.id()))
                : Optional.empty();
    }

    /** Absent when there is no such topic. */
    public Reply<Command> correctTopic(String topic, SignedIn by) {
        Reply<Optional<Command>> known = directory
                .topics()
                .map(topics -> find(topics, topic)
                        .map(card ->
                                new Command.CorrectTopic(Colleague.of(by), new TopicRef(card.key(), card.title()))));
        return known instanceof Reply.Found<Optional<Command>> found
                        && found.value().isEmpty()
                ? new Reply.Absent<>()
                : known.map(Optional::orElseThrow);
    }

    private static Optional<TopicCard> find(List<TopicCard> topics, String topic) {
        return topics.stream()
                .filter(card -> card.key().equals(topic) || card.title().equalsIgnoreCase(topic.strip()))
                .findFirst();
    }

    /** Waits this many working days at most. */
    public Command waitForCitizen(String asked, int workingDays, SignedIn by) {
        return new Command.WaitForCitizen(Colleague.of(by), asked, inWorkingDays(workingDays));
    }

    public Command resume(Question question, String heard, SignedIn by) {
        return resume(question, heard, Colleague.of(by));
    }

    /** The citizen said it, without a colleague in between. */
    public Command resumeForCitizen(Question question, String heard) {
        return resume(question, heard, (Colleague) null);
    }

    private Command resume(Question question, String heard, @Nullable Colleague by) {
        Waiting waiting = question.waiting();
        Promise promise = waiting == null
                ? question.promise()
                : Promises.afterWaiting(question.promise(), waiting, clock.instant(), deadlines);
        return new Command.Resume(by, heard, promise);
    }

    /** Whoever opens a question again gets a promise as for a new one. */
    public Command reopen(String why, @Nullable Colleague by) {
        return new Command.Reopen(by, why, new Promise(deadlines.answerBefore(clock.instant(), null)));
    }

    public Command movePromise(String why, int workingDays, SignedIn by) {
        return new Command.MovePromise(Colleague.of(by), new Promise(inWorkingDays(workingDays)), why);
    }

    public Command notReached(Question question, SignedIn by) {
        return new Command.NotReached(Colleague.of(by), respondBefore(question));
    }

    private Instant respondBefore(Question question) {
        return deadlines.respondBefore(clock.instant(), question.promise().answerBefore());
    }

    private Instant inWorkingDays(int days) {
        return deadlines.moved(clock.instant(), WORKING_DAY.multipliedBy(days));
    }

    private static @Nullable Right right(PersonDetails owner, UUID person) {
        PersonDetails.Lead lead = owner.lead();
        if (lead != null && lead.id().equals(person)) {
            return Right.TEAM_LEAD;
        }
        PersonCard card = owner.card();
        StandIn standIn = card.standIn();
        return standIn != null && standIn.id().equals(person) ? Right.STAND_IN : null;
    }
}
