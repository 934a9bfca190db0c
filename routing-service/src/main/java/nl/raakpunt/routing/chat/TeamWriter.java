package nl.raakpunt.routing.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import nl.raakpunt.routing.directory.TeamRef;
import nl.raakpunt.routing.outbox.Outbox;
import nl.raakpunt.routing.outbox.Parcel;
import nl.raakpunt.routing.question.Event;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionMoved;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes what a team hears in its channel, in the transaction that changes the question. */
@Component
class TeamWriter {

    private static final String KIND = "ESCALATED";

    private final Outbox outbox;
    private final ObjectProvider<TeamChannels> channels;

    TeamWriter(Outbox outbox, ObjectProvider<TeamChannels> channels) {
        this.outbox = outbox;
        this.channels = channels;
    }

    @EventListener
    void write(QuestionMoved moved) {
        for (Event event : moved.events()) {
            if (event instanceof Event.Escalated escalated
                    && escalated.because().team() != null) {
                write(escalated, escalated.because().team(), moved.after());
            }
        }
    }

    private void write(Event.Escalated event, TeamRef team, Question question) {
        channels.orderedStream()
                .filter(chat -> chat.has(team.id()))
                .map(chat -> TeamNews.of(event, chat.name(), team.id(), question))
                .forEach(news ->
                        outbox.add(Parcel.now(news.question(), TeamCarrier.CHANNEL, KIND, channel(news), news.json())));
    }

    /** What is said in a channel keeps its order, as what is said to a person does. */
    private static UUID channel(TeamNews news) {
        return UUID.nameUUIDFromBytes((news.vendor() + " " + news.team()).getBytes(UTF_8));
    }
}
