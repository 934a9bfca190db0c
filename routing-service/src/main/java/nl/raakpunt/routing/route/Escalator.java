package nl.raakpunt.routing.route;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.directory.PersonDetails;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.directory.StandIn;
import nl.raakpunt.routing.directory.TeamRef;
import nl.raakpunt.routing.directory.TopicMatch;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.Escalation;
import nl.raakpunt.routing.question.Escalations;
import nl.raakpunt.routing.question.Outcome;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionOverview;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.worktime.Deadlines;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Offers questions that nobody took to the next colleague. The directory is asked without holding anything in the database;
 * what is decided counts only when the question is still as it was. While the directory cannot be asked, the question stays with its owner,
 * who was told, and is tried again.
 */
@Component
class Escalator {

    private static final Logger LOG = LoggerFactory.getLogger(Escalator.class);
    private static final int BATCH = 20;

    private final Escalations escalations;
    private final Questions questions;
    private final QuestionOverview overview;
    private final Router router;
    private final Directory directory;
    private final Deadlines deadlines;
    private final EscalationSettings settings;
    private final Clock clock;

    Escalator(
            Escalations escalations,
            Questions questions,
            QuestionOverview overview,
            Router router,
            Directory directory,
            Deadlines deadlines,
            EscalationSettings settings,
            Clock clock) {
        this.escalations = escalations;
        this.questions = questions;
        this.overview = overview;
        this.router = router;
        this.directory = directory;
        this.deadlines = deadlines;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${raakpunt.escalation.every:15s}")
    void sweep() {
        int claimed;
        do {
            claimed = escalateSome();
        } while (claimed == BATCH);
    }

    /** Sees to what is due now, a batch at most; how many questions it were. */
    int escalateSome() {
        List<Question> due = escalations.claim(BATCH);
        due.forEach(this::tryToEscalate);
        return due.size();
    }

    /** One that fails is due again in a minute, and holds up no other. */
    private void tryToEscalate(Question question) {
        try {
            escalate(question);
        } catch (RuntimeException failure) {
            LOG.error("Question {} could not be escalated", question.reference(), failure);
        }
    }

    private void escalate(Question question) {
        Escalation escalation = question.escalation();
        if (escalation == null) {
            return;
        }
        Optional<Known> known = known(question, escalation);
        Optional<Command> command = known.flatMap(line -> command(line, question, escalation));
        if (command.isEmpty()) {
            LOG.warn("Question {} stays with its owner for now: the directory cannot be asked", question.reference());
            return;
        }
        Outcome outcome = questions.handle(question.id(), question.version(), command.get());
        if (outcome instanceof Outcome.Refused refused) {
            LOG.error(
                    "Question {} was not escalated: {}",
                    question.reference(),
                    refused.refusal().rule().code());
        }
    }

    /** Empty when nobody is left of those who could be looked up, while others could not. */
    private Optional<Command> command(Known known, Question question, Escalation escalation) {
        return switch (EscalationPolicy.next(
                question.owner().id(), question.declinedBy(), escalation, known.options())) {
            case EscalationPolicy.Choice.Ask ask -> Optional.of(ask(ask, question));
            case EscalationPolicy.Choice.Nobody nobody ->
                known.complete()
                        ? Optional.of(new Command.NobodyLeft(
                                nobody.skipped(),
                                deadlines.moved(clock.instant(), settings.againAfter()),
                                known.team()))
                        : Optional.empty();
        };
    }

    private Command ask(EscalationPolicy.Choice.Ask ask, Question question) {
        EscalationPolicy.Option option = ask.option();
        return new Command.Escalate(
                option.step(),
                option.who(),
                deadlines.respondBefore(
                        clock.instant(), option.from(), question.promise().answerBefore()),
                option.because(),
                ask.skipped());
    }

    /**
     * Everybody who could be asked.
     *
     * @param complete false when somebody could not be looked up, so that nobody can be said to be left
     * @param team     whose work it is: of the topic, else of who did not take it
     */
    private record Known(
            List<EscalationPolicy.Option> options,
            boolean complete,
            @Nullable TeamRef team) {}

    /** Empty when the directory cannot be asked. */
    private Optional<Known> known(Question question, Escalation escalation) {
        List<EscalationPolicy.Option> options = new ArrayList<>();
        switch (router.advise(question)) {
            case Advice.Person person -> options.addAll(ofTopic(person.topic(), question, escalation));
            case Advice.AskArea area -> options.addAll(ofTopic(area.topic(), question, escalation));
            case Advice.ChooseTopic _, Advice.NoTopic _ -> {}
            case Advice.Unavailable _ -> {
                return Optional.empty();
            }
        }
        return switch (directory.person(escalation.last().id())) {
            case Reply.Found<PersonDetails> last -> Optional.of(withPeopleOf(last.value(), question, options));
            case Reply.Absent<PersonDetails> _ -> Optional.of(new Known(options, true, teamOf(options)));
            case Reply.Unavailable<PersonDetails> _ -> Optional.empty();
        };
    }

    private List<EscalationPolicy.Option> ofTopic(TopicMatch topic, Question question, Escalation escalation) {
        List<UUID> people = topic.candidates().stream()
                .map(candidate -> candidate.person().id())
                .distinct()
                .toList();
        Map<UUID, Integer> openQuestions = overview.openQuestions(people);
        return EscalationOptions.ofTopic(topic, question, escalation.last().id(), openQuestions);
    }

    /** Somebody who cannot be looked up now is left out; the next step is better than none. */
    private Known withPeopleOf(PersonDetails last, Question question, List<EscalationPolicy.Option> ofTopic) {
        StandIn standIn = last.card().standIn();
        PersonDetails.Lead lead = last.lead();
        Reply<PersonDetails> standInReply = standIn == null ? new Reply.Absent<>() : directory.person(standIn.id());
        Reply<PersonDetails> leadReply = lead == null ? new Reply.Absent<>() : directory.person(lead.id());
        List<EscalationPolicy.Option> options = new ArrayList<>(ofTopic);
        options.addAll(EscalationOptions.ofPerson(last, found(standInReply), found(leadReply), question));
        boolean complete = !(standInReply instanceof Reply.Unavailable) && !(leadReply instanceof Reply.Unavailable);
        TeamRef team = teamOf(ofTopic);
        return new Known(options, complete, team == null ? last.card().team() : team);
    }

    private static @Nullable TeamRef teamOf(List<EscalationPolicy.Option> ofTopic) {
        return ofTopic.stream()
                .flatMap(option -> Stream.ofNullable(option.because().team()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable PersonDetails found(Reply<PersonDetails> reply) {
        return reply instanceof Reply.Found<PersonDetails> found ? found.value() : null;
    }
}
