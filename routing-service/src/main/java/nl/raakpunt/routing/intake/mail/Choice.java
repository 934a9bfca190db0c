package nl.raakpunt.routing.intake.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.raakpunt.routing.notify.SentMail;
import nl.raakpunt.routing.question.Question;

/**
 * A part of a colleague's answer with the question it is about. A mail of ours can tell of several questions: then the colleague begins
 * with a number, or the answer is a plain yes or no while only one of them is offered. Anything else is not guessed at.
 *
 * @param mail what our mail told of this question, as far as it still stands
 */
record Choice(SentMail mail, Question question, String text) {

    private static final Pattern NUMBERED =
            Pattern.compile("(?i)[\\s*•-]*(?:vraag\\s+)?([a-z]{2,8}-[0-9a-z]{4}-[0-9a-z]{4})\\b[\\s:;,.–-]*(.*)");
    private static final Pattern NUMBER = Pattern.compile("(?i)\\b[a-z]{2,8}-[0-9a-z]{4}-[0-9a-z]{4}\\b");
    private static final Pattern SALUTATION =
            Pattern.compile("(?is)\\s*(?:(?:beste|geachte|hallo|hoi|dag|goede\\w+)\\b[^\\n]{0,60})?\\s*");

    /**
     * The parts in order; none when it is not clear what the answer is about.
     *
     * @param told what our mail told, one for each question
     */
    static List<Choice> of(List<Choice> told, String subject, String text) {
        if (told.size() == 1) {
            return List.of(told.getFirst().with(text));
        }
        List<Choice> numbered = numbered(told, text);
        return numbered.isEmpty()
                ? bySubject(told, subject, text).or(() -> onlyOffer(told, text)).stream()
                        .toList()
                : numbered;
    }

    private static List<Choice> numbered(List<Choice> told, String text) {
        List<Choice> parts = new ArrayList<>();
        StringBuilder before = new StringBuilder();
        for (String line : text.lines().toList()) {
            Matcher number = NUMBERED.matcher(line);
            Optional<Choice> chosen = number.matches() ? find(told, number.group(1)) : Optional.empty();
            if (chosen.isPresent()) {
                parts.add(chosen.get().with(number.group(2)));
            } else if (parts.isEmpty()) {
                before.append(line).append('\n');
            } else {
                parts.add(parts.removeLast().and(line));
            }
        }
        return SALUTATION.matcher(before).matches() ? List.copyOf(parts) : List.of();
    }

    private static Optional<Choice> bySubject(List<Choice> told, String subject, String text) {
        List<Choice> named = NUMBER.matcher(subject)
                .results()
                .flatMap(number -> find(told, number.group()).stream())
                .distinct()
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst().with(text)) : Optional.empty();
    }

    /** A plain yes or no is about the only thing that was asked. */
    private static Optional<Choice> onlyOffer(List<Choice> told, String text) {
        List<Choice> asked = told.stream().filter(Choice::isAsked).toList();
        return asked.size() == 1 && asked.getFirst().with(text).reaction().decides()
                ? Optional.of(asked.getFirst().with(text))
                : Optional.empty();
    }

    private static Optional<Choice> find(List<Choice> told, String number) {
        String reference = number.toUpperCase(Locale.ROOT);
        return told.stream()
                .filter(one -> one.question.reference().equals(reference))
                .findFirst();
    }

    private boolean isAsked() {
        return switch (mail.about()) {
            case OFFER -> question.isOfferedTo(mail.to().id());
            case HELP -> mail.openHelp(question).isPresent();
            case NEWS -> false;
        };
    }

    /** What of all that our mail told of a question still stands; else the last of it. */
    static Choice standing(List<SentMail> mails, Question question) {
        return mails.stream()
                .map(mail -> new Choice(mail, question, ""))
                .filter(Choice::isAsked)
                .findFirst()
                .orElseGet(() -> new Choice(mails.getLast(), question, ""));
    }

    Reaction reaction() {
        return Reaction.to(mail, question, text.strip());
    }

    private Choice with(String written) {
        return new Choice(mail, question, written);
    }

    private Choice and(String line) {
        return new Choice(mail, question, text + "\n" + line);
    }
}
