package nl.raakpunt.routing.intake.mail;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.raakpunt.routing.notify.SentMail;
import nl.raakpunt.routing.outbox.Parcel;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A mail back to a colleague about what their mail did; without anything of the citizen.
 *
 * @param question  id of the question; {@link Parcel#NO_QUESTION} when it is not clear which of several
 * @param reference public number of the question, or of one of them as an example
 * @param inReplyTo Message-ID of the colleague's mail
 * @param detail    the rule that forbids what was asked, files that were not kept, or the questions to choose from
 * @param about     the mails of ours that the colleague answered to
 */
record Notice(
        String address,
        String name,
        Reaction.Told told,
        UUID question,
        String reference,
        @Nullable String inReplyTo,
        @Nullable String detail,
        List<SentMail> about) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    Notice {
        // Mails back of before this was recorded cannot be answered.
        about = List.copyOf(Objects.requireNonNullElse(about, List.of()));
    }

    boolean isAboutSeveral() {
        return question.equals(Parcel.NO_QUESTION);
    }

    static Notice read(String json) {
        return JSON.readValue(json, Notice.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }
}
