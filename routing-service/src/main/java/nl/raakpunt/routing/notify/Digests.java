package nl.raakpunt.routing.notify;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.directory.PersonCard;
import nl.raakpunt.routing.directory.PersonDetails;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.outbox.Outbox;
import nl.raakpunt.routing.outbox.Parcel;
import nl.raakpunt.routing.question.QuestionOverview;
import nl.raakpunt.routing.question.QuestionSummary;
import nl.raakpunt.routing.worktime.CalendarSettings;
import nl.raakpunt.routing.worktime.WorkingTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes everybody's digest, once a working day, whatever the number of instances. After an outage there is one of today, and none of
 * the days that passed. Whoever cannot be looked up in the directory now gets it later the same day.
 */
@Component
class Digests {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);
    private static final int AT_ONCE = 500;

    private final PreferenceStore preferences;
    private final DigestItems items;
    private final QuestionOverview overview;
    private final Directory directory;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final WorkingTime time;
    private final CalendarSettings calendar;
    private final Clock clock;

    Digests(
            PreferenceStore preferences,
            DigestItems items,
            QuestionOverview overview,
            Directory directory,
            Outbox outbox,
            TransactionTemplate transaction,
            WorkingTime time,
            CalendarSettings calendar,
            Clock clock) {
        this.preferences = preferences;
        this.items = items;
        this.overview = overview;
        this.directory = directory;
        this.outbox = outbox;
        this.transaction = transaction;
        this.time = time;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${raakpunt.messages.every:1m}", initialDelayString = "${raakpunt.messages.every:1m}")
    void sweep() {
        ZonedDateTime now = clock.instant().atZone(calendar.timeZone());
        if (time.isWorkingDay(now.toLocalDate())) {
            preferences
                    .digestDue(now.toLocalDate(), now.toLocalTime(), AT_ONCE)
                    .forEach(person -> tryToMake(person, now));
        }
    }

    /** One digest that cannot be made keeps nobody else's back. */
    private void tryToMake(UUID person, ZonedDateTime now) {
        try {
            make(person, now);
        } catch (RuntimeException failure) {
            LOG.error(
                    "The digest of {} cannot be made: {}",
                    person,
                    failure.getClass().getName());
        }
    }

    private void make(UUID person, ZonedDateTime now) {
        switch (directory.person(person)) {
            case Reply.Found<PersonDetails> found -> make(person, found.value().card(), now);
            // Who left is not looked for again today.
            case Reply.Absent<PersonDetails> _ -> make(person, null, now);
            case Reply.Unavailable<PersonDetails> _ -> {}
        }
    }

    private void make(UUID person, @Nullable PersonCard card, ZonedDateTime now) {
        transaction.executeWithoutResult(_ -> {
            if (preferences.claimDigest(person, now.toLocalDate()) && card != null) {
                send(digest(person, card, now));
            }
        });
    }

    private void send(Digest digest) {
        if (!digest.isEmpty()) {
            outbox.add(Parcel.now(Parcel.NO_QUESTION, By.MAIL.channel(), Digest.KIND, digest.recipient(), digest.json())
                    .deliverableWhen(digest.address() != null));
        }
    }

    private Digest digest(UUID person, PersonCard card, ZonedDateTime now) {
        Stream<Digest.Line> offered = overview.offeredTo(person).stream().map(Digests::offered);
        Stream<Digest.Line> help = overview.helpAskedOf(person).stream()
                .map(question -> line(question, Digest.What.HELP, question.answerBefore()));
        return new Digest(
                person,
                card.displayName(),
                card.mail(),
                now.toLocalDate(),
                Stream.concat(offered, help).toList(),
                overview.ownedBy(person).stream()
                        .filter(question -> question.state().isOpen())
                        .map(question -> owned(question, now.toInstant()))
                        .toList(),
                items.take(person));
    }

    private static Digest.Line offered(QuestionSummary question) {
        Instant before = question.respondBefore();
        return line(question, Digest.What.OFFERED, before == null ? question.answerBefore() : before);
    }

    private static Digest.Line owned(QuestionSummary question, Instant now) {
        boolean late = question.answerBefore().isBefore(now);
        return line(question, late ? Digest.What.LATE : Digest.What.ANSWER, question.answerBefore());
    }

    private static Digest.Line line(QuestionSummary question, Digest.What what, Instant before) {
        return new Digest.Line(
                question.id().value(),
                question.reference(),
                question.topic() == null ? null : question.topic().title(),
                what,
                question.owner().displayName(),
                before);
    }
}
