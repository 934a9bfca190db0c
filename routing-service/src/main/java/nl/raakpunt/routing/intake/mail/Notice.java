package nl.raakpunt.routing.intake.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A mail back to a colleague about what their mail did; without anything of the citizen.
 *
 * @param inReplyTo Message-ID of the colleague's mail
 * @param detail    the rule that forbids what was asked, or files that were not kept
 */
record Notice(
        String address,
        String name,
        Reaction.Told told,
        UUID question,
        String reference,
        @Nullable String inReplyTo,
        @Nullable String detail) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Notice read(String json) {
        return JSON.readValue(json, Notice.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }
}
