package nl.raakpunt.routing.intake.mail;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import nl.raakpunt.routing.outbox.Bounces;
import nl.raakpunt.routing.question.QuestionId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets each mail have its effect exactly once: what it leads to and that it was read are written in one transaction. */
@Service
class MailIntake {

    private static final Logger LOG = LoggerFactory.getLogger(MailIntake.class);

    private final Ledger ledger;
    private final Screening screening;
    private final Correspondences correspondences;
    private final CitizenLetters citizens;
    private final ColleagueLetters colleagues;
    private final Bounces bounces;
    private final OwnAddresses own;
    private final MailInSettings settings;
    private final TransactionTemplate transaction;

    MailIntake(
            Ledger ledger,
            Correspondences correspondences,
            CitizenLetters citizens,
            ColleagueLetters colleagues,
            Bounces bounces,
            OwnAddresses own,
            MailInSettings settings,
            TransactionTemplate transaction) {
        this.ledger = ledger;
        this.screening = new Screening(own);
        this.correspondences = correspondences;
        this.citizens = citizens;
        this.colleagues = colleagues;
        this.bounces = bounces;
        this.own = own;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** What the mail leads to, or led to when it was read before. */
    Taken take(Letter letter) {
        return once(letter.key(), letter.sender(), () -> takeNew(letter));
    }

    /** Sets a mail aside that cannot be read. */
    Taken setAside(String key, SetAside reason, String subject) {
        return once(key, null, () -> aside(key, null, subject, reason));
    }

    private Taken once(String key, @Nullable Sender sender, Supplier<Taken> work) {
        return Objects.requireNonNull(transaction.execute(
                _ -> ledger.claim(key, sender) ? work.get() : ledger.known(key).orElseThrow()));
    }

    private Taken takeNew(Letter letter) {
        DeliveryReport report = letter.report();
        if (report != null) {
            return report(letter, report);
        }
        Optional<SetAside> reason = screening.reason(letter);
        Sender sender = letter.sender();
        if (reason.isPresent() || sender == null) {
            return aside(letter, reason.orElse(SetAside.NO_SENDER));
        }
        return ledger.lately(sender) > settings.mostPerHour()
                ? aside(letter, SetAside.TOO_MANY)
                : ofPerson(letter, sender);
    }

    private Taken ofPerson(Letter letter, Sender sender) {
        return switch (correspondences.of(letter, sender)) {
            case Correspondence.Fresh _ ->
                handled(
                        letter,
                        Taken.Effect.QUESTION,
                        citizens.ask(letter, sender).id());
            case Correspondence.OfCitizen(var question) ->
                handled(letter, Taken.Effect.ADDED, citizens.add(letter, sender, question));
            case Correspondence.OfColleague(var mails) ->
                colleagues
                        .take(letter, mails)
                        .map(question -> handled(letter, Taken.Effect.ANSWERED, question))
                        .orElseGet(() -> aside(letter, SetAside.SEVERAL));
            case Correspondence.OfStranger _ -> aside(letter, SetAside.STRANGER);
        };
    }

    private Taken report(Letter letter, DeliveryReport report) {
        Optional<String> about = Optional.ofNullable(report.messageId())
                .or(() -> letter.answersTo().stream().findFirst());
        var message = about.flatMap(own::message);
        if (message.isEmpty()) {
            return aside(letter, SetAside.REPORT);
        }
        if (!report.failed()) {
            return handled(letter, Taken.Effect.REPORTED, null);
        }
        bounces.bounced(message.get(), ("bounced " + report.status()).strip());
        LOG.warn("Message {} did not arrive: {}", message.get(), report.status());
        return handled(letter, Taken.Effect.BOUNCED, null);
    }

    private Taken handled(Letter letter, Taken.Effect effect, @Nullable QuestionId question) {
        ledger.handled(letter.key(), effect, question);
        return new Taken.Handled(effect);
    }

    private Taken aside(Letter letter, SetAside reason) {
        return aside(letter.key(), letter.sender(), letter.subject(), reason);
    }

    private Taken aside(String key, @Nullable Sender sender, String subject, SetAside reason) {
        ledger.setAside(key, reason, sender, subject);
        LOG.info("Mail {} was set aside: {}", key.substring(0, 12), reason);
        return new Taken.Aside(reason);
    }
}
