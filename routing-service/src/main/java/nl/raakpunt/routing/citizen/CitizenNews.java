package nl.raakpunt.routing.citizen;

import nl.raakpunt.routing.question.QuestionMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes what a citizen needs to follow a question, in the transaction that moves it. */
@Component
class CitizenNews {

    private final Tracks tracks;

    CitizenNews(Tracks tracks) {
        this.tracks = tracks;
    }

    @EventListener
    void write(QuestionMoved moved) {
        tracks.open(moved.after().id());
    }
}
