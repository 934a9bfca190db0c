package nl.raakpunt.routing.notify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes mails about several questions: messages that waited together, and the digest of a day. */
@Component
class Lists {

    private final LetterWords words;
    private final Letters letters;

    Lists(LetterWords words, Letters letters) {
        this.words = words;
        this.letters = letters;
    }

    /** One mail that says what all these messages say; to the address known last. */
    Letter together(List<Message> messages) {
        Message last = messages.getLast();
        Map<UUID, List<Message>> questions = byQuestion(messages);
        List<Letter.Section> sections = new ArrayList<>();
        add(sections, "together.asked", items(questions, Lists::isAsked));
        add(sections, "together.other", items(questions, asked -> !isAsked(asked)));
        return new Letter(
                last.address(),
                words.oneLine("together.subject", messages.size(), questions.size()),
                words.say("letter.hello", last.recipientName()),
                words.paragraphs("together.says"),
                List.of(),
                allQuestions(),
                List.of(),
                sections,
                List.of());
    }

    Letter digest(Digest digest) {
        List<Letter.Section> sections = new ArrayList<>();
        add(sections, "digest.asked", digest.asked().stream().map(this::item).toList());
        add(sections, "digest.owned", digest.owned().stream().map(this::item).toList());
        add(sections, "digest.news", items(byQuestion(digest.news()), _ -> true));
        String day = LetterWords.day(digest.day());
        int waiting = digest.asked().size();
        return new Letter(
                digest.address(),
                waiting == 0
                        ? words.oneLine("digest.subject", day)
                        : words.oneLine("digest.subject.waiting", day, waiting),
                words.say("letter.hello", digest.recipientName()),
                words.paragraphs("digest.says", day),
                List.of(),
                allQuestions(),
                List.of(),
                sections,
                List.of());
    }

    private Letter.Link allQuestions() {
        return new Letter.Link(words.say("digest.open"), words.page("/vragen"));
    }

    private void add(List<Letter.Section> sections, String title, List<Letter.Item> items) {
        if (!items.isEmpty()) {
            sections.add(new Letter.Section(words.say(title), items));
        }
    }

    private Letter.Item item(Digest.Line line) {
        String before = words.moment(line.before());
        String says = words.say("digest." + line.what().key(), line.what() == Digest.What.HELP ? line.other() : before);
        return new Letter.Item(title(line.topic(), line.reference()), words.question(line.question()), List.of(says));
    }

    private List<Letter.Item> items(Map<UUID, List<Message>> questions, Predicate<List<Message>> which) {
        return questions.values().stream().filter(which).map(this::item).toList();
    }

    private Letter.Item item(List<Message> messages) {
        Message last = messages.getLast();
        return new Letter.Item(
                title(last.topic(), last.reference()),
                words.question(last.question()),
                messages.stream()
                        .flatMap(message -> letters.lines(message).stream())
                        .toList());
    }

    private String title(@Nullable String topic, String reference) {
        return words.topic(topic) + " (" + reference + ")";
    }

    private static Map<UUID, List<Message>> byQuestion(List<Message> messages) {
        Map<UUID, List<Message>> questions = new LinkedHashMap<>();
        messages.forEach(message -> questions
                .computeIfAbsent(message.question(), _ -> new ArrayList<>())
                .add(message));
        return questions;
    }

    /** Whether the last word about a question is that somebody asks something. */
    private static boolean isAsked(List<Message> messages) {
        return messages.getLast().kind().group() == Message.Group.ASKED;
    }
}
