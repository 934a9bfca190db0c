package nl.raakpunt.routing.chat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.raakpunt.routing.chat.ChatMessage.Block;
import nl.raakpunt.routing.chat.ChatMessage.Button;
import nl.raakpunt.routing.chat.ChatMessage.Fact;
import nl.raakpunt.routing.chat.ChatMessage.Style;
import nl.raakpunt.routing.directory.PersonCard;
import nl.raakpunt.routing.notify.DeskSettings;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the bot says about a question: its topic, its number and a link, never the citizen's words or name. */
@Component
class ChatCards {

    private static final List<String> REASONS = List.of("chat.reason.topic", "chat.reason.time", "chat.reason.away");

    private final DeskSettings desk;

    ChatCards(DeskSettings desk) {
        this.desk = desk;
    }

    ChatMessage accepted(Question question, ChatWords words) {
        return card(words.say("chat.accepted"), question, words)
                .and(new Block.Buttons(ownerButtons(question.id().value(), words)));
    }

    ChatMessage declined(Question question, ChatWords words) {
        return ChatMessage.text(words.say(
                "chat.declined", question.reference(), question.owner().displayName()));
    }

    ChatMessage answered(Question question, ChatWords words) {
        return ChatMessage.text(withContact(words.say("chat.answered", question.reference()), question, words));
    }

    /** Nobody must think that an answer is sent when there is nowhere to send it. */
    private static String withContact(String text, Question question, ChatWords words) {
        return question.nobodyToTell() ? text + "\n" + words.say("contact.none.chat") : text;
    }

    ChatMessage confirmed(Question question, ChatWords words) {
        return ChatMessage.text(words.say("chat.confirmed", question.reference()));
    }

    ChatMessage offered(Question question, ChatWords words) {
        String to = question.offer() == null ? "" : question.offer().to().displayName();
        return ChatMessage.text(words.say("chat.offered", question.reference(), PlainLine.of(to, 100)));
    }

    ChatMessage askReason(Question question, ChatWords words) {
        List<Button> reasons = REASONS.stream()
                .map(words::say)
                .map(reason -> new Button(reason, "teruggeven " + question.id() + " " + reason))
                .toList();
        return ChatMessage.text(words.say("chat.askReason", question.reference()))
                .and(new Block.Buttons(reasons));
    }

    ChatMessage askAnswer(Question question, ChatWords words) {
        return ChatMessage.text(withContact(words.say("chat.askAnswer", question.reference()), question, words))
                .and(page(question.id().value(), words));
    }

    ChatMessage askToWhom(Question question, List<PersonCard> people, ChatWords words) {
        List<Button> buttons = people.stream()
                .map(person -> new Button(
                        PlainLine.of(person.displayName() + " – " + words.reach(person.reachability()), 75),
                        "overdragen " + question.id() + " aan " + person.id()))
                .toList();
        ChatMessage ask = ChatMessage.text(words.say("chat.askToWhom", question.reference()));
        return buttons.isEmpty() ? ask : ask.and(new Block.Buttons(buttons));
    }

    /** A part of the list of one's own questions, when there is something in it. */
    Optional<List<Block>> list(String title, List<QuestionSummary> questions, ChatWords words) {
        if (questions.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>(List.of(new Block.Title(words.say(title, questions.size()))));
        blocks.add(new Block.Facts(questions.stream()
                .map(question -> new Fact(question.reference(), line(question, words)))
                .toList()));
        if (title.endsWith("offered")) {
            blocks.add(new Block.Buttons(questions.stream()
                    .limit(5)
                    .map(question ->
                            new Button(words.say("chat.accept.of", question.reference()), "overnemen " + question.id()))
                    .toList()));
        }
        return Optional.of(blocks);
    }

    /** What it is about, and what must happen before when. */
    private static String line(QuestionSummary question, ChatWords words) {
        String topic = topic(question.topic() == null ? null : question.topic().title(), words);
        String answer = words.moment(question.answerBefore());
        if (question.helpBefore() != null) {
            return words.say("chat.mine.line.help", topic, words.moment(question.helpBefore()));
        }
        return switch (question.state()) {
            case ANSWERED -> answered(question, topic, words);
            case WAITING -> words.say("chat.mine.line.waiting", topic);
            case RECEIVED, OFFERED, OWNED, CLOSED -> {
                String line = words.say("chat.mine.line", topic, answer);
                yield question.notTaken() == null
                        ? line
                        : line + ". " + PlainLine.of(question.notTaken().told(words::say), 300);
            }
        };
    }

    private static String answered(QuestionSummary question, String topic, ChatWords words) {
        Instant at = question.answeredAt() == null ? question.changedAt() : question.answeredAt();
        return question.closesAt() == null
                ? words.say("chat.mine.line.answered", topic, words.moment(at))
                : words.say("chat.mine.line.closes", topic, words.moment(at), words.moment(question.closesAt()));
    }

    Block allMine(ChatWords words) {
        return new Block.Page(words.say("chat.page.all"), URI.create(desk.publicUrl() + "/vragen"));
    }

    Block linkPage(ChatWords words) {
        return new Block.Page(words.say("chat.page.link"), URI.create(desk.publicUrl() + "/chat"));
    }

    /** Something that happened to a question, for whom it concerns. */
    ChatMessage news(ChatNews news, ChatWords words) {
        List<Block> blocks =
                new ArrayList<>(List.of(new Block.Title(title(news, words)), new Block.Facts(facts(news, words))));
        List<Button> buttons = buttons(news, words);
        if (!buttons.isEmpty()) {
            blocks.add(new Block.Buttons(buttons));
        }
        blocks.add(page(news.question(), words));
        return new ChatMessage(blocks);
    }

    /** Who did not take it is said first. */
    private static String title(ChatNews news, ChatWords words) {
        String title = words.say(key(news), PlainLine.of(news.other(), 100));
        return news.notTaken() == null ? title : PlainLine.of(news.notTaken().told(words::say), 300) + " " + title;
    }

    private static List<Fact> facts(ChatNews news, ChatWords words) {
        Stream<Fact> facts = Stream.of(
                new Fact(words.say("chat.topic"), topic(news.topic(), words)),
                new Fact(words.say("chat.number"), news.reference()),
                new Fact(words.say("chat.before"), words.moment(news.answerBefore())));
        return Stream.concat(facts, respond(news, words)).toList();
    }

    private static String key(ChatNews news) {
        return news.kind().key() + (news.callerSince() == null ? "" : ".waiting");
    }

    private static Stream<Fact> respond(ChatNews news, ChatWords words) {
        Instant since = news.callerSince();
        if (since != null) {
            return Stream.of(
                    new Fact(words.say("chat.respond.waiting"), words.say("chat.respond.since", words.moment(since))));
        }
        Instant before = news.respondBefore();
        return news.kind().isOffer() && before != null
                ? Stream.of(new Fact(words.say("chat.respond"), words.moment(before)))
                : Stream.empty();
    }

    private static List<Button> buttons(ChatNews news, ChatWords words) {
        UUID id = news.question();
        return switch (news.kind().asks()) {
            case YES_OR_NO ->
                List.of(
                        new Button(words.say("chat.accept"), "overnemen " + id, Style.PRIMARY),
                        new Button(words.say("chat.decline"), "teruggeven " + id, Style.DANGER),
                        new Button(words.say("chat.passOn"), "overdragen " + id));
            case WORK -> ownerButtons(id, words);
            case SIGN_OF_LIFE -> List.of(new Button(words.say("chat.busy"), "bezig " + id, Style.PRIMARY));
            case NOTHING -> List.of();
        };
    }

    private static List<Button> ownerButtons(UUID id, ChatWords words) {
        return List.of(
                new Button(words.say("chat.answer"), "antwoord " + id, Style.PRIMARY),
                new Button(words.say("chat.passOn"), "overdragen " + id));
    }

    private ChatMessage card(String title, Question question, ChatWords words) {
        return new ChatMessage(List.of(
                new Block.Title(title),
                new Block.Facts(List.of(
                        new Fact(
                                words.say("chat.topic"),
                                topic(
                                        question.topic() == null
                                                ? null
                                                : question.topic().title(),
                                        words)),
                        new Fact(words.say("chat.number"), question.reference()),
                        new Fact(
                                words.say("chat.before"),
                                words.moment(question.promise().answerBefore())))),
                page(question.id().value(), words)));
    }

    private Block page(UUID question, ChatWords words) {
        return new Block.Page(words.say("chat.page"), URI.create(desk.publicUrl() + "/vragen/" + question));
    }

    private static String topic(@Nullable String title, ChatWords words) {
        return title == null ? words.say("chat.noTopic") : PlainLine.of(title, 150);
    }
}
