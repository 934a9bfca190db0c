package nl.raakpunt.routing.chat;

import java.time.Instant;
import java.util.UUID;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Question;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * That nobody of a team took a question yet, or that nobody is left to ask, for everybody in its channel: nothing of the citizen, and no
 * names of who did not.
 *
 * @param vendor name of the chat
 * @param asked  who is asked now; {@code null} when nobody is left
 * @param owner  who owned the question then; {@code null} in news of before this was recorded
 * @param topic  title of the topic, when known
 */
record TeamNews(
        String vendor,
        String team,
        UUID question,
        String reference,
        @Nullable String topic,
        @Nullable UUID asked,
        Instant answerBefore,
        @Nullable UUID owner) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * As the question is now.
     *
     * @param asked who is asked now; {@code null} when nobody is left
     */
    static TeamNews of(@Nullable Colleague asked, String vendor, String team, Question question) {
        return new TeamNews(
                vendor,
                team,
                question.id().value(),
                question.reference(),
                question.topic() == null ? null : question.topic().title(),
                asked == null ? null : asked.id(),
                question.promise().answerBefore(),
                question.owner().id());
    }

    static TeamNews read(String json) {
        return JSON.readValue(json, TeamNews.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }
}
