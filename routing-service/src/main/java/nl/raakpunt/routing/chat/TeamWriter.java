package nl.raakpunt.routing.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import nl.raakpunt.routing.directory.TeamRef;
import nl.raakpunt.routing.outbox.Outbox;
import nl.raakpunt.routing.outbox.Parcel;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Event;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionMoved;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes what a team hears in its channel, in the transaction that changes the question. */
@Component
class TeamWriter {

    private final Outbox outbox;
    private final ObjectProvider<TeamChannels> channels;

    TeamWriter(Outbox outbox, ObjectProvider<TeamChannels> channels) {
        this.outbox = outbox;
        this.channels = channels;
    }

    @EventListener
    void write(QuestionMoved moved) {
        for (Event event : moved.events()) {
            switch (event) {
                case Event.Escalated escalated ->
                    write("ESCALATED", escalated.because().team(), escalated.to(), moved.after());
                case Event.NobodyLeft nobody -> write("NOBODY_LEFT", nobody.team(), null, moved.after());
                default -> {}
            }
        }
    }

    private void write(String kind, @Nullable TeamRef team, @Nullable Colleague asked, Question question) {
        if (team != null) {
            channels.orderedStream()
                    .filter(chat -> chat.has(team.id()))
                    .map(chat -> TeamNews.of(asked, chat.name(), team.id(), question))
                    .forEach(news -> outbox.add(
                            Parcel.now(news.question(), TeamCarrier.CHANNEL, kind, channel(news), news.json())));
        }
    }

    /** What is said in a channel keeps its order, as what is said to a person does. */
    private static UUID channel(TeamNews news) {
        return UUID.nameUUIDFromBytes((news.vendor() + " " + news.team()).getBytes(UTF_8));
    }
}
