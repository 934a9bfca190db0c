package nl.raakpunt.routing.intake.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.routing.citizen.CitizenVoice;
import nl.raakpunt.routing.citizen.Language;
import nl.raakpunt.routing.citizen.Tracks;
import nl.raakpunt.routing.intake.CitizenIntake;
import nl.raakpunt.routing.intake.FromCitizen;
import nl.raakpunt.routing.intake.Receipt;
import nl.raakpunt.routing.question.Bsn;
import nl.raakpunt.routing.question.Caller;
import nl.raakpunt.routing.question.Channel;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.Outcome;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionId;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.question.State;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes a citizen's mail a question, or adds it to the question it belongs to; nothing of what they wrote is lost. */
@Component
class CitizenLetters {

    private static final Locale DUTCH = Locale.of("nl", "NL");
    private static final int LONGEST = 9_500;
    private static final Pattern ANSWERED_OR_SENT_ON =
            Pattern.compile("(?i)^(?:(?:re|antw|aw|fwd?|fw|doorst|dst)\\s*:\\s*)++");
    private static final Pattern SENT_ON = Pattern.compile("(?i)^(?:fwd?|fw|doorst|dst)\\s*:.*");

    private static final Pattern THANKS = Pattern.compile(
            "(?is)(?:(?:beste|geachte|hallo|hoi|goede\\w+)\\b[^\\n?]{0,40}\\n\\s*)?"
                    + "(?:(?:ja|ok|oké|top|super|fijn|mooi|hartelijk|heel erg|heel|veel)[ ,!.]{0,3}){0,2}"
                    + "(?:bedankt|dank(?: (?:u|je))?(?: ?wel)?|dankuwel|dankjewel|thanks|thank you)\\b(?!.*\\b(?:maar|nog|niet|but)\\b)[^?]{0,120}");

    private final CitizenIntake intake;
    private final CitizenVoice voice;
    private final Questions questions;
    private final Tracks tracks;
    private final LetterFiles files;
    private final MessageSource texts;

    CitizenLetters(
            CitizenIntake intake,
            CitizenVoice voice,
            Questions questions,
            Tracks tracks,
            LetterFiles files,
            MessageSource texts) {
        this.intake = intake;
        this.voice = voice;
        this.questions = questions;
        this.tracks = tracks;
        this.files = files;
        this.texts = texts;
    }

    /** A new question, with everything that came with it. */
    Question ask(Letter letter, Sender sender) {
        Written own = written(letter);
        String text = withSubject(letter, own.text());
        Question question = intake.take(
                new FromCitizen(
                        fitting(text),
                        new Caller(sender.name(), null, sender.address()),
                        Channel.MAIL,
                        language(letter),
                        null,
                        false),
                new Receipt("mail", letter.key()));
        if (letter.messageId() != null) {
            tracks.startThread(question.id(), letter.messageId());
        }
        String notKept = files.keep(question.id(), withWhole(letter, own.cut() || isTooLong(text)), null);
        if (!notKept.isEmpty()) {
            questions.handle(question.id(), null, new Command.Hear(notKept));
        }
        return question;
    }

    /** Adds to a question of the same citizen; when that question takes nothing any more, it becomes a new one. */
    QuestionId add(Letter letter, Sender sender, Question question) {
        Written own = written(letter);
        if (letter.files().isEmpty() && isThanks(own.text(), question)) {
            return thanked(question, own.text());
        }
        boolean whole = isTooLong(own.text());
        String text = own.text().isBlank() ? say("mailin.only-files") : fitting(own.text());
        String notKept = files.keep(question.id(), withWhole(letter, whole), null);
        Outcome outcome = voice.says(
                question.id(),
                Stream.of(text, notKept).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n")));
        return outcome instanceof Outcome.Done done
                ? done.question().id()
                : ask(letter, sender).id();
    }

    /** A word of thanks for the answer opens nothing again. */
    private QuestionId thanked(Question question, String text) {
        if (question.state() == State.ANSWERED) {
            questions.handle(question.id(), null, new Command.Hear(text));
        }
        return question.id();
    }

    private static boolean isThanks(String text, Question question) {
        return !question.state().isOpen() && THANKS.matcher(text).matches();
    }

    private static Written written(Letter letter) {
        return SENT_ON.matcher(letter.subject()).matches()
                ? new Written(letter.text().strip(), false)
                : Written.of(letter.text());
    }

    private String withSubject(Letter letter, String text) {
        String subject =
                ANSWERED_OR_SENT_ON.matcher(letter.subject()).replaceFirst("").strip();
        String body = text.isBlank() && !letter.files().isEmpty() ? say("mailin.only-files") : text;
        return subject.isEmpty() || body.startsWith(subject) ? body : (subject + "\n\n" + body).strip();
    }

    private static boolean isTooLong(String text) {
        return text.codePointCount(0, text.length()) > LONGEST;
    }

    private String fitting(String text) {
        return isTooLong(text)
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "\n\n" + say("mailin.too-long")
                : text;
    }

    private List<LetterFile> withWhole(Letter letter, boolean whole) {
        List<LetterFile> all = new ArrayList<>();
        if (whole) {
            all.add(LetterFile.of(say("mailin.whole") + ".txt", Bsn.mask(letter.text())));
        }
        all.addAll(letter.files());
        return all;
    }

    private static Language language(Letter letter) {
        boolean english = letter.headers().any("content-language", value -> value.startsWith("en"));
        return english ? Language.EN : Language.NL;
    }

    private String say(String key) {
        return texts.getMessage(key, null, DUTCH);
    }
}
