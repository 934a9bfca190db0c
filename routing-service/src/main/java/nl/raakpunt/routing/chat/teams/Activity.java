package nl.raakpunt.routing.chat.teams;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Bot Framework activity, as far as the bot looks at it; other fields and other types are left alone.
 *
 * @param text       what was typed without the mention of the bot, or the command of a button
 * @param user       the user's id in Entra, which does not change, or else the one of the channel
 * @param from       the user's id in the conversation
 * @param channel    the chat behind it, for example {@code msteams}
 * @param personally true when only the user sees the conversation
 */
record Activity(
        String type,
        String id,
        String text,
        String user,
        String from,
        String tenant,
        String conversation,
        String channel,
        boolean personally,
        String serviceUrl,
        Locale locale) {

    /** The bot itself is mentioned first; other mentions are names of colleagues. */
    private static final Pattern BOT = Pattern.compile("^\\s*<at[^>]{0,100}>[^<]{0,200}</at>");

    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s{0,5}/?>\\s*|</(?:p|div|li)>\\s*");
    private static final Pattern TAG = Pattern.compile("<[^>]{0,200}>");

    static Activity read(byte[] body) {
        try {
            return of(JsonMapper.shared().readTree(body));
        } catch (JacksonException malformed) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, malformed);
        }
    }

    boolean isMessage() {
        return type.equals("message") && !user.isBlank() && !id.isBlank();
    }

    private static Activity of(JsonNode json) {
        JsonNode from = json.path("from");
        JsonNode conversation = json.path("conversation");
        String entra = text(from, "aadObjectId");
        String tenant = text(conversation, "tenantId");
        String command = text(json.path("value"), "command");
        return new Activity(
                text(json, "type"),
                text(json, "id"),
                command.isEmpty() ? said(text(json, "text")) : command,
                entra.isEmpty() ? text(from, "id") : entra,
                text(from, "id"),
                tenant.isEmpty()
                        ? json.path("channelData").path("tenant").path("id").asString("")
                        : tenant,
                text(conversation, "id"),
                text(json, "channelId"),
                text(conversation, "conversationType").equals("personal"),
                text(json, "serviceUrl"),
                Locale.forLanguageTag(text(json, "locale")));
    }

    private static String said(String text) {
        String lines = BREAK.matcher(BOT.matcher(text).replaceFirst(" ")).replaceAll("\n");
        String typed = TAG.matcher(lines).replaceAll(" ");
        return typed.replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asString("");
    }
}
