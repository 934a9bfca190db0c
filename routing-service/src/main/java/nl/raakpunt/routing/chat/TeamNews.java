package nl.raakpunt.routing.chat;

import java.time.Instant;
import java.util.UUID;
import nl.raakpunt.routing.question.Event;
import nl.raakpunt.routing.question.Question;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * That nobody of a team took a question yet, for everybody in its channel: nothing of the citizen, and no names of who did not.
 *
 * @param vendor name of the chat
 * @param asked  who is asked now
 * @param topic  title of the topic, when known
 */
record TeamNews(
        String vendor,
        String team,
        UUID question,
        String reference,
        @Nullable String topic,
        UUID asked,
        Instant answerBefore) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static TeamNews of(Event.Escalated event, String vendor, String team, Question question) {
        return new TeamNews(
                vendor,
                team,
                question.id().value(),
                question.reference(),
                question.topic() == null ? null : question.topic().title(),
                event.to().id(),
                question.promise().answerBefore());
    }

    static TeamNews read(String json) {
        return JSON.readValue(json, TeamNews.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }
}
