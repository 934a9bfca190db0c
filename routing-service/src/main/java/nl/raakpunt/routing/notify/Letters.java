package nl.raakpunt.routing.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the mail of one message. */
@Component
class Letters {

    private static final Set<Message.Kind> WITHOUT_PROMISE =
            Set.of(Message.Kind.WITHDRAWN, Message.Kind.HELP_ASKED, Message.Kind.HELP_CANCELLED);

    private final LetterWords words;
    private final ActionLinks links;

    Letters(LetterWords words, ActionLinks links) {
        this.words = words;
        this.links = links;
    }

    Letter of(Message message) {
        Object[] facts = facts(message);
        String key = key(message);
        List<Letter.Link> all = links(message, facts);
        return new Letter(
                message.address(),
                words.oneLine(key + ".subject", facts),
                words.say("letter.hello", message.recipientName()),
                says(message, facts),
                table(message),
                all.isEmpty() ? null : all.getFirst(),
                all.isEmpty() ? List.of() : all.subList(1, all.size()),
                List.of(),
                words.paragraphs(key + ".after", facts));
    }

    /** What a message says in a list of several. */
    List<String> lines(Message message) {
        List<String> lines = new ArrayList<>(says(message, facts(message)));
        if (!message.callerWaits()
                && message.kind().group() == Message.Group.ASKED
                && message.respondBefore() != null) {
            lines.add(words.say(respond(message)) + ": " + words.moment(message.respondBefore()));
        }
        return List.copyOf(lines);
    }

    /** First why it is asked of this reader, when somebody else did not take it. */
    private List<String> says(Message message, Object[] facts) {
        List<String> says = new ArrayList<>();
        if (message.notTaken() != null) {
            says.add(LetterWords.oneLine(message.notTaken().told(words::say)));
        }
        says.addAll(words.paragraphs(key(message) + ".says", facts));
        return says;
    }

    /** Until a moment in some hours says nothing to somebody for whom a caller waits on the line. */
    private static String key(Message message) {
        return message.kind().key() + (message.callerWaits() ? ".waiting" : "");
    }

    private Object[] facts(Message message) {
        return new Object[] {
            message.recipientName(),
            message.other(),
            words.topic(message.topic()),
            words.moment(message.answerBefore()),
            words.moment(message.respondBefore()),
            message.reference(),
            words.moment(message.at())
        };
    }

    private List<Letter.Fact> table(Message message) {
        List<Letter.Fact> table = new ArrayList<>();
        table.add(new Letter.Fact(words.say("letter.topic"), words.topic(message.topic())));
        table.add(new Letter.Fact(words.say("letter.number"), message.reference()));
        if (message.callerWaits()) {
            table.add(new Letter.Fact(
                    words.say("letter.respond.waiting"),
                    words.say("letter.respond.since", words.moment(message.at()))));
        } else if (message.kind().group() == Message.Group.ASKED) {
            table.add(new Letter.Fact(words.say(respond(message)), words.moment(message.respondBefore())));
        }
        if (!WITHOUT_PROMISE.contains(message.kind())) {
            table.add(new Letter.Fact(words.say("letter.answer"), words.moment(message.answerBefore())));
        }
        return table;
    }

    private static String respond(Message message) {
        return message.kind() == Message.Kind.HELP_ASKED ? "letter.help" : "letter.respond";
    }

    /** The first is what most readers want; what can be done without logging in has a link of its own. */
    private List<Letter.Link> links(Message message, Object[] facts) {
        String label = words.sayIfKnown(key(message) + ".link", facts);
        if (label == null) {
            return List.of();
        }
        Letter.Link open = new Letter.Link(label, words.question(message.question()));
        String token = links.create(message);
        if (token == null) {
            return List.of(open);
        }
        return switch (message.kind()) {
            case OFFERED, ESCALATED -> List.of(act("accept", token), act("decline", token), open);
            case HELP_ASKED -> List.of(open, act("refuse", token));
            default ->
                List.of(
                        act("confirm", token),
                        part("answer", message, "#act-answer"),
                        part("hand-over", message, "#offer"),
                        open);
        };
    }

    /** The token is in the fragment, which no browser sends: it is in no log and no Referer, and no mail scanner fetches anything with it. */
    private Letter.Link act(String action, @Nullable String token) {
        return new Letter.Link(
                words.say("letter.do." + action), words.page(ActionPage.PATH + "?doe=" + action + "#" + token));
    }

    private Letter.Link part(String action, Message message, String part) {
        return new Letter.Link(words.say("letter.do." + action), words.question(message.question()) + part);
    }
}
