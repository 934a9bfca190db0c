package nl.raakpunt.routing.chat;

import java.util.List;
import java.util.UUID;
import nl.raakpunt.routing.chat.ChatMessage.Block;
import nl.raakpunt.routing.chat.ChatMessage.Fact;
import nl.raakpunt.routing.outbox.Attempt;
import nl.raakpunt.routing.outbox.Carrier;
import nl.raakpunt.routing.outbox.Leased;
import nl.raakpunt.routing.question.CitizenQuestions;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionId;
import nl.raakpunt.routing.question.QuestionOverview;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says in the channel of a team what concerns all of it, when it still does. */
@Component
class TeamCarrier implements Carrier {

    static final String CHANNEL = "chat-team";

    private final ObjectProvider<TeamChannels> channels;
    private final QuestionOverview overview;
    private final CitizenQuestions known;
    private final ChatSpeech speech;

    TeamCarrier(
            ObjectProvider<TeamChannels> channels,
            QuestionOverview overview,
            CitizenQuestions known,
            ChatSpeech speech) {
        this.channels = channels;
        this.overview = overview;
        this.known = known;
        this.speech = speech;
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public Attempt bring(Leased parcel) {
        TeamNews news = TeamNews.read(parcel.payload());
        try {
            if (stillWaits(news)) {
                chat(news).say(news.team(), message(news, speech.dutch()));
            }
            return new Attempt.Delivered();
        } catch (ChatFailure failure) {
            String error = String.valueOf(failure.getMessage());
            return failure.isDown() ? new Attempt.Down(error, failure.retryAfter()) : new Attempt.Refused(error);
        }
    }

    private TeamChannels chat(TeamNews news) {
        return channels.orderedStream()
                .filter(chat -> chat.name().equals(news.vendor()))
                .findFirst()
                .orElseThrow(() -> ChatFailure.refused("this chat is not used any more"));
    }

    /** Somebody may have taken it while the chat was down. */
    private boolean stillWaits(TeamNews news) {
        UUID asked = news.asked();
        return asked == null
                ? known.find(new QuestionId(news.question())).stream()
                        .anyMatch(question -> nobodyIsAsked(question, news.owner()))
                : overview.offeredTo(asked).stream()
                        .anyMatch(question -> question.id().value().equals(news.question()));
    }

    private static boolean nobodyIsAsked(Question question, @Nullable UUID owner) {
        return question.state().isOpen()
                && question.offer() == null
                && question.owner().id().equals(owner);
    }

    private static ChatMessage message(TeamNews news, ChatWords words) {
        String topic = news.topic() == null ? words.say("chat.noTopic") : PlainLine.of(news.topic(), 150);
        return new ChatMessage(List.of(
                new Block.Title(words.say(news.asked() == null ? "chat.team.nobody" : "chat.team.waits")),
                new Block.Facts(List.of(
                        new Fact(words.say("chat.topic"), topic),
                        new Fact(words.say("chat.number"), news.reference()),
                        new Fact(words.say("chat.before"), words.moment(news.answerBefore())))),
                new Block.Text(words.say("chat.team.help"))));
    }
}
