package nl.raakpunt.routing.intake.mail;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.raakpunt.routing.notify.SentMail;
import nl.raakpunt.routing.notify.SentMails;
import nl.raakpunt.routing.outbox.Outbox;
import nl.raakpunt.routing.question.CitizenQuestions;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionId;
import org.springframework.stereotype.Component;

/**
 * Finds what a mail belongs to: by the mail of ours it answers to, else by a number in its subject; only when it comes from the
 * address that belongs to it, because anybody can write a number.
 */
@Component
class Correspondences {

    private static final Pattern REFERENCE = Pattern.compile("\\b[A-Za-z]{2,8}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}\\b");

    private final OwnAddresses own;
    private final SentMails toColleagues;
    private final Notices notices;
    private final Outbox outbox;
    private final CitizenQuestions questions;

    Correspondences(
            OwnAddresses own, SentMails toColleagues, Notices notices, Outbox outbox, CitizenQuestions questions) {
        this.own = own;
        this.toColleagues = toColleagues;
        this.notices = notices;
        this.outbox = outbox;
        this.questions = questions;
    }

    Correspondence of(Letter letter, Sender sender) {
        return letter.answersTo().stream()
                .flatMap(id -> own.message(id).stream())
                .flatMap(message -> byMessage(message, sender).stream())
                .findFirst()
                .or(() -> bySubject(letter.subject(), sender))
                .orElseGet(Correspondence.Fresh::new);
    }

    private Optional<Correspondence> byMessage(UUID message, Sender sender) {
        List<SentMail> toColleague = toColleague(message);
        if (!toColleague.isEmpty()) {
            return Optional.of(
                    toColleague.stream().anyMatch(mail -> sender.is(mail.to().mail()))
                            ? new Correspondence.OfColleague(toColleague)
                            : new Correspondence.OfStranger());
        }
        return outbox.questionOf(message)
                .map(QuestionId::new)
                .flatMap(questions::find)
                .flatMap(found -> ofCitizen(found, sender));
    }

    /** An answer to what we mailed back goes on about what the first mail told. */
    private List<SentMail> toColleague(UUID message) {
        List<SentMail> told = toColleagues.find(message);
        return told.isEmpty() ? notices.answeredWith(message) : told;
    }

    private Optional<Correspondence> bySubject(String subject, Sender sender) {
        return REFERENCE
                .matcher(subject)
                .results()
                .map(MatchResult::group)
                .distinct()
                .limit(3)
                .flatMap(reference -> questions.find(reference).stream())
                .flatMap(found -> ofCitizen(found, sender).stream())
                .findFirst();
    }

    private Optional<Correspondence> ofCitizen(Question question, Sender sender) {
        return sender.is(question.caller().mail())
                ? Optional.of(new Correspondence.OfCitizen(questions.goesOn(question)))
                : Optional.empty();
    }
}
