package nl.raakpunt.routing.intake.mail;

import java.util.Locale;
import java.util.Optional;
import nl.raakpunt.routing.notify.SentMail;
import nl.raakpunt.routing.outbox.Outbox;
import nl.raakpunt.routing.outbox.Parcel;
import nl.raakpunt.routing.question.CitizenQuestions;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.Outcome;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.question.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Does what a colleague answers to a mail of ours, and mails back what that was. */
@Component
class ColleagueLetters {

    private static final Locale DUTCH = Locale.of("nl", "NL");
    private static final int LONGEST = 9_500;

    private final Questions questions;
    private final CitizenQuestions known;
    private final LetterFiles files;
    private final Outbox outbox;
    private final MessageSource texts;

    ColleagueLetters(
            Questions questions, CitizenQuestions known, LetterFiles files, Outbox outbox, MessageSource texts) {
        this.questions = questions;
        this.known = known;
        this.files = files;
        this.outbox = outbox;
        this.texts = texts;
    }

    void take(Letter letter, SentMail mail) {
        Question question = known.find(mail.question()).orElseThrow();
        String text = shortened(Written.of(letter.text()).text());
        String notKept = files.keep(question.id(), letter.files(), mail.to());
        Reaction reaction = Reaction.to(mail, question, text);
        Optional<String> refusal = carryOut(question, reaction);
        refusal.ifPresent(_ -> carryOut(question, Reaction.notAllowed(mail, text)));
        tell(
                letter,
                mail,
                question,
                refusal.isPresent() ? Reaction.Told.NOT_ALLOWED : reaction.told(),
                refusal.orElse(notKept));
    }

    /** The rule that forbids it, in plain words; nothing when it was done. */
    private Optional<String> carryOut(Question question, Reaction reaction) {
        for (Command command : reaction.commands()) {
            if (questions.handle(question.id(), null, command) instanceof Outcome.Refused refused) {
                return Optional.of(text(refused.refusal()));
            }
        }
        return Optional.empty();
    }

    private void tell(Letter letter, SentMail mail, Question question, Reaction.Told told, String detail) {
        Colleague to = mail.to();
        String address = to.mail();
        if (address == null) {
            return;
        }
        Notice notice = new Notice(
                address,
                to.displayName(),
                told,
                question.id().value(),
                question.reference(),
                letter.messageId(),
                detail);
        outbox.add(Parcel.now(question.id().value(), NoticeCarrier.CHANNEL, told.name(), to.id(), notice.json()));
    }

    private String text(Refusal refusal) {
        Colleague person = refusal.person();
        return texts.getMessage(
                refusal.rule().messageKey(), new Object[] {person == null ? "" : person.displayName()}, DUTCH);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + " …";
    }
}
