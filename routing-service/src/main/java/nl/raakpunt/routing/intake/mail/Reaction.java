package nl.raakpunt.routing.intake.mail;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.raakpunt.routing.notify.SentMail;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.HelpRequest;
import nl.raakpunt.routing.question.Question;

/**
 * What a colleague's answer to a mail of ours means. Only plain words at its very start do something; everything else is kept as
 * a note, and the colleague hears which of the two it was.
 *
 * @param commands what happens, in this order
 * @param told     what the colleague is told about it
 */
record Reaction(List<Command> commands, Told told) {

    private static final Pattern YES =
            Pattern.compile("(?i)(?:ja|yes|ok|oké|oke|okay|akkoord|prima|is goed|ik neem (?:de|deze) vraag over)"
                    + "(?: hoor| graag| prima| is goed| dank je| dank u)?[\\s.,!]*");
    private static final Pattern NO = Pattern.compile("(?is)nee\\b[\\s.,:;!-]*(.*)");
    private static final Pattern ANSWER = Pattern.compile("(?is)antwoord\\s*:\\s*(.*)");
    private static final Pattern GREETING = Pattern.compile(
            "(?is)(?:(?:met )?(?:vriendelijke |hartelijke )?groet(?:en|jes)?|mvg|m\\.v\\.g\\.|groetjes|gr)\\b.*");

    Reaction {
        commands = List.copyOf(commands);
    }

    /** What the colleague is told. */
    enum Told {
        ACCEPTED,
        DECLINED,
        REASON_NEEDED,
        HELPED,
        HELP_REFUSED,
        ANSWERED,
        NOTED,
        NOTED_OFFER_WAITS,
        /** The text was kept as a note, because a rule forbids what was asked. */
        NOT_ALLOWED,
        NOTHING,
        /** Nothing happened, because it is not clear which question it is about. */
        WHICH
    }

    static Reaction to(SentMail mail, Question question, String text) {
        Colleague by = mail.to();
        if (text.isBlank()) {
            return new Reaction(List.of(), Told.NOTHING);
        }
        if (mail.about() == SentMail.About.OFFER && question.isOfferedTo(by.id())) {
            return toOffer(by, text.strip());
        }
        Optional<HelpRequest> asked = mail.openHelp(question);
        if (mail.about() == SentMail.About.HELP && asked.isPresent()) {
            return toHelp(by, asked.get().number(), text.strip());
        }
        Matcher answer = ANSWER.matcher(text.strip());
        return question.isOwnedBy(by.id())
                        && answer.matches()
                        && !answer.group(1).isBlank()
                ? new Reaction(List.of(new Command.Answer(by, answer.group(1).strip(), false)), Told.ANSWERED)
                : noted(by, text, Told.NOTED);
    }

    /** Whether it was a plain yes or no to an offer. */
    boolean decides() {
        return told == Told.ACCEPTED || told == Told.DECLINED;
    }

    /** What is left when a rule forbids what was asked: the text is not lost. */
    static Reaction notAllowed(SentMail mail, String text) {
        return noted(mail.to(), text, Told.NOT_ALLOWED);
    }

    private static Reaction toOffer(Colleague by, String text) {
        String first = text.lines().findFirst().orElse("");
        String rest = text.substring(first.length()).strip();
        if (YES.matcher(first.strip()).matches()) {
            Command accept = new Command.Accept(by);
            return new Reaction(
                    rest.isEmpty() || GREETING.matcher(rest).matches()
                            ? List.of(accept)
                            : List.of(accept, new Command.Note(by, rest)),
                    Told.ACCEPTED);
        }
        Matcher no = NO.matcher(text);
        if (!no.matches()) {
            return noted(by, text, Told.NOTED_OFFER_WAITS);
        }
        return isReason(no.group(1))
                ? new Reaction(List.of(new Command.Decline(by, no.group(1).strip())), Told.DECLINED)
                : noted(by, text, Told.REASON_NEEDED);
    }

    private static Reaction toHelp(Colleague by, int number, String text) {
        Matcher no = NO.matcher(text);
        return no.matches() && isReason(no.group(1))
                ? new Reaction(
                        List.of(new Command.RefuseHelp(by, number, no.group(1).strip())), Told.HELP_REFUSED)
                : new Reaction(List.of(new Command.GiveHelp(by, number, text)), Told.HELPED);
    }

    private static boolean isReason(String text) {
        return !text.isBlank() && !GREETING.matcher(text.strip()).matches();
    }

    private static Reaction noted(Colleague by, String text, Told told) {
        return new Reaction(List.of(new Command.Note(by, text.strip())), told);
    }
}
