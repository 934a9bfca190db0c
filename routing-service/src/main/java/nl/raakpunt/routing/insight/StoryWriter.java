package nl.raakpunt.routing.insight;

import java.util.Optional;
import java.util.UUID;
import nl.raakpunt.routing.question.EventLog;
import nl.raakpunt.routing.question.QuestionId;
import nl.raakpunt.routing.question.QuestionMoved;
import nl.raakpunt.routing.question.Rated;
import nl.raakpunt.routing.worktime.WorkingTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Goes on with the story of a question in the transaction that moves it, and tells it from the start when asked to. */
@Component
class StoryWriter {

    private final StoryStore store;
    private final EventLog log;
    private final WorkingTime time;

    StoryWriter(StoryStore store, EventLog log, WorkingTime time) {
        this.store = store;
        this.log = log;
        this.time = time;
    }

    @EventListener
    void write(QuestionMoved moved) {
        if (moved.before() == null) {
            store.save(StoryTeller.tell(null, moved, time));
        } else if (moved.events().stream().anyMatch(StoryTeller::tells)) {
            goOn(moved);
        }
    }

    @EventListener
    void write(Rated rated) {
        store.rate(rated.question().value(), rated.mark(), rated.at());
    }

    private void goOn(QuestionMoved moved) {
        UUID question = moved.after().id().value();
        Optional<Story> before = store.lock(question);
        // A question from before there were figures: its log tells all of it, with what happens now.
        Optional<Story> after = before.isPresent()
                ? before.map(story -> StoryTeller.tell(story, moved, time))
                : Optional.ofNullable(fromTheLog(moved.after().id()));
        after.ifPresent(store::save);
    }

    /**
     * Tells a story from the start. Whoever moves the question meanwhile either was done before, or goes on with what is
     * written here: the lock on the story decides.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void tellAgain(QuestionId id) {
        store.claim(id.value());
        store.lock(id.value());
        Story story = fromTheLog(id);
        if (story != null) {
            store.save(story);
        }
    }

    private @Nullable Story fromTheLog(QuestionId id) {
        Story story = null;
        for (QuestionMoved moved : log.of(id)) {
            story = StoryTeller.tell(story, moved, time);
        }
        return story;
    }
}
