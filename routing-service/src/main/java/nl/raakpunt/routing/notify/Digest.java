package nl.raakpunt.routing.notify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What waits for somebody and what that person has on a day; without anything of the citizen.
 *
 * @param asked questions of others that wait for this person
 * @param owned open questions of this person
 * @param news  messages this person wanted in the digest
 */
record Digest(
        UUID recipient,
        String recipientName,
        @Nullable String address,
        LocalDate day,
        List<Line> asked,
        List<Line> owned,
        List<Message> news) {

    /** Kind of the parcel with it. */
    static final String KIND = "DIGEST";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    Digest {
        asked = List.copyOf(asked);
        owned = List.copyOf(owned);
        news = List.copyOf(news);
    }

    static Digest read(String json) {
        return JSON.readValue(json, Digest.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    boolean isEmpty() {
        return asked.isEmpty() && owned.isEmpty() && news.isEmpty();
    }

    /** A question with what there is to do before when. */
    record Line(UUID question, String reference, @Nullable String topic, What what, String other, Instant before) {}

    /** What there is to do. */
    enum What {
        /** Say yes or no. */
        OFFERED,
        /** Help. */
        HELP,
        /** See to the answer. */
        ANSWER,
        /** See to the answer, which is late. */
        LATE;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
