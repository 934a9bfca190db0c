package nl.raakpunt.routing.chat;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.raakpunt.routing.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Answers what people say to it in any chat. Only colleagues can do something; others may at most look colleagues up. */
@Component
public class ChatBot {

    /** Longest question; an answer to a citizen may be longer. */
    static final int MOST = 500;

    private static final int MOST_ANSWER = 4_000;
    private static final Logger LOG = LoggerFactory.getLogger(ChatBot.class);

    private final CommandParser parser = new CommandParser();
    private final LookUps lookUps;
    private final Reaches reaches;
    private final Ownership ownership;
    private final Identities identities;
    private final ChatLimits limits;
    private final ChatSpeech speech;
    private final ChatCards cards;
    private final ChatSettings settings;
    private final LookUpAlarm alarm;

    ChatBot(
            LookUps lookUps,
            Reaches reaches,
            Ownership ownership,
            Identities identities,
            ChatLimits limits,
            ChatSpeech speech,
            ChatCards cards,
            ChatSettings settings,
            LookUpAlarm alarm) {
        this.lookUps = lookUps;
        this.reaches = reaches;
        this.ownership = ownership;
        this.identities = identities;
        this.limits = limits;
        this.speech = speech;
        this.cards = cards;
        this.settings = settings;
        this.alarm = alarm;
    }

    /**
     * What the bot says.
     *
     * @param retryAfter how long to wait, when too much was asked
     */
    public record Answered(ChatMessage message, @Nullable Duration retryAfter) {}

    /** Answers a user of a chat, who is found out only when that matters. */
    public Answered answer(Incoming incoming) {
        return answer(incoming, null);
    }

    /** Answers somebody of whom is known who it is. */
    public Answered answer(Incoming incoming, @Nullable SignedIn known) {
        ChatWords words = speech.in(incoming.locale());
        Optional<ChatLimits.Over> over = limits.message(incoming.user());
        if (over.isPresent()) {
            return tooMuch(over.get(), incoming, words);
        }
        if (incoming.text().length() > MOST_ANSWER) {
            return said(ChatMessage.text(words.say("chat.tooLong", MOST_ANSWER)));
        }
        return answer(parser.parse(incoming.text()), incoming, known, words);
    }

    /** What is shown while an answer takes longer. */
    public ChatMessage looking(Locale locale) {
        return ChatMessage.text(speech.in(locale).say("chat.looking"));
    }

    /** What is shown when an answer failed on our side. */
    public ChatMessage failed(Locale locale) {
        return ChatMessage.text(speech.in(locale).say("chat.failed"));
    }

    private Answered answer(Wish wish, Incoming incoming, @Nullable SignedIn known, ChatWords words) {
        return switch (wish) {
            case Wish.Help _ -> said(ChatMessage.text(words.say("chat.help")).and(cards.linkPage(words)));
            case Wish.Ask(String text) -> lookUp(text, incoming, known, words);
            case Wish.Link _ when known != null -> said(ChatMessage.text(words.say("chat.linkedAlready")));
            case Wish.Link(String code) -> link(code, incoming, words);
            case Wish.Mine _ -> act(incoming, known, words, ownership::mine);
            case Wish.Say(String text) -> act(incoming, known, words, (me, w) -> reaches.say(text, me, w));
            case Wish.SayWithStandIn(String text, String standIn) ->
                act(incoming, known, words, (me, w) -> reaches.say(text, standIn, me, w));
            case Wish.Act deed -> act(incoming, known, words, (me, w) -> ownership.act(deed, me, w));
            case Wish.PassOn passOn -> act(incoming, known, words, (me, w) -> ownership.passOn(passOn, me, w));
        };
    }

    private Answered lookUp(String text, Incoming incoming, @Nullable SignedIn known, ChatWords words) {
        if (text.length() > MOST) {
            return said(ChatMessage.text(words.say("chat.tooLong", MOST)));
        }
        Optional<SignedIn> me = person(incoming, known);
        if (me.isEmpty() && !settings.unknownMayLookUp()) {
            return said(notLinked(words));
        }
        Optional<ChatLimits.Over> over = limits.lookUp(incoming.user());
        if (over.isPresent()) {
            if (over.get().first()) {
                alarm.raise(incoming.user(), me);
            }
            return tooMuch(over.get(), incoming, words);
        }
        return said(lookUps.answer(text, words));
    }

    /** What concerns questions is said to the asker alone. */
    private Answered act(
            Incoming incoming,
            @Nullable SignedIn known,
            ChatWords words,
            BiFunction<SignedIn, ChatWords, ChatMessage> action) {
        if (!incoming.privately()) {
            return said(ChatMessage.text(words.say("chat.inPrivate")));
        }
        return said(person(incoming, known).map(me -> action.apply(me, words)).orElseGet(() -> notLinked(words)));
    }

    private Answered link(String code, Incoming incoming, ChatWords words) {
        Optional<ChatLimits.Over> over = limits.code(incoming.user());
        if (over.isPresent()) {
            return tooMuch(over.get(), incoming, words);
        }
        return said(ChatMessage.text(identities
                .link(incoming, code)
                .map(me -> words.say("chat.linked", PlainLine.of(me.displayName(), 100)))
                .orElseGet(() -> words.say("chat.wrongCode"))));
    }

    private Optional<SignedIn> person(Incoming incoming, @Nullable SignedIn known) {
        return known == null ? identities.person(incoming) : Optional.of(known);
    }

    private ChatMessage notLinked(ChatWords words) {
        return ChatMessage.text(words.say("chat.notLinked")).and(cards.linkPage(words));
    }

    private static Answered tooMuch(ChatLimits.Over over, Incoming incoming, ChatWords words) {
        if (over.first()) {
            LOG.info("A user of {} asks too much", incoming.user().vendor());
        }
        return new Answered(ChatMessage.text(words.say("chat.tooMuch", words.minutes(over.pause()))), over.pause());
    }

    private static Answered said(ChatMessage message) {
        return new Answered(message, null);
    }
}
