package nl.raakpunt.routing.intake.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.raakpunt.routing.notify.SentMail;
import nl.raakpunt.routing.outbox.Outbox;
import nl.raakpunt.routing.outbox.Parcel;
import nl.raakpunt.routing.question.CitizenQuestions;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.Outcome;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionId;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.question.Refusal;
import nl.raakpunt.routing.question.TopicRef;
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

    /** A question it was about; none when it is not clear which, and then the colleague is asked. */
    Optional<QuestionId> take(Letter letter, List<SentMail> mails) {
        List<Choice> told = told(mails);
        List<Choice> parts = Choice.of(
                told, letter.subject(), shortened(Written.of(letter.text()).text()));
        // Which file belongs where nobody says.
        if (parts.isEmpty() || (parts.size() > 1 && !letter.files().isEmpty())) {
            ask(letter, told);
            return Optional.empty();
        }
        parts.forEach(part -> take(letter, part));
        return Optional.of(parts.getFirst().question().id());
    }

    private List<Choice> told(List<SentMail> mails) {
        Map<QuestionId, List<SentMail>> byQuestion = mails.stream()
                .collect(Collectors.groupingBy(SentMail::question, LinkedHashMap::new, Collectors.toList()));
        return byQuestion.entrySet().stream()
                .map(told -> Choice.standing(
                        told.getValue(), known.find(told.getKey()).orElseThrow()))
                .toList();
    }

    private void take(Letter letter, Choice part) {
        Question question = part.question();
        String notKept = files.keep(question.id(), letter.files(), part.mail().to());
        Reaction reaction = part.reaction();
        Optional<String> refusal = carryOut(question, reaction);
        refusal.ifPresent(_ -> carryOut(question, Reaction.notAllowed(part.mail(), part.text())));
        tell(letter, part, refusal.isPresent() ? Reaction.Told.NOT_ALLOWED : reaction.told(), refusal.orElse(notKept));
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

    private void tell(Letter letter, Choice part, Reaction.Told told, String detail) {
        Question question = part.question();
        Colleague to = part.mail().to();
        String address = to.mail();
        if (address != null) {
            add(
                    to,
                    new Notice(
                            address,
                            to.displayName(),
                            told,
                            question.id().value(),
                            question.reference(),
                            letter.messageId(),
                            detail,
                            List.of(part.mail())));
        }
    }

    /** Nothing was done, so that the colleague can say which question it is about. */
    private void ask(Letter letter, List<Choice> told) {
        Colleague to = told.getLast().mail().to();
        String address = to.mail();
        if (address != null) {
            add(
                    to,
                    new Notice(
                            address,
                            to.displayName(),
                            Reaction.Told.WHICH,
                            Parcel.NO_QUESTION,
                            told.getFirst().question().reference(),
                            letter.messageId(),
                            told.stream().map(ColleagueLetters::named).collect(Collectors.joining("\n")),
                            told.stream().map(Choice::mail).toList()));
        }
    }

    private static String named(Choice told) {
        TopicRef topic = told.question().topic();
        return "- " + told.question().reference() + (topic == null ? "" : " (" + topic.title() + ")");
    }

    private void add(Colleague to, Notice notice) {
        outbox.add(Parcel.now(
                notice.question(), NoticeCarrier.CHANNEL, notice.told().name(), to.id(), notice.json()));
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
