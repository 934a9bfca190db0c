package nl.raakpunt.routing.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/** What requests of all chats have in common. */
public final class Hook {

    /** Largest request that is read; those of chats are a few kilobytes. */
    private static final int LARGEST = 64 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Hook() {}

    /** The bytes that were sent, exactly: signatures are made of them. */
    public static byte[] body(ServerWebExchange exchange) {
        try {
            byte[] body = DataBufferUtils.join(exchange.getRequest().getBody(), LARGEST)
                    .map(Hook::bytes)
                    .block(PATIENCE);
            return body == null ? new byte[0] : body;
        } catch (DataBufferLimitException tooLarge) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE, null, tooLarge);
        }
    }

    private static byte[] bytes(DataBuffer buffer) {
        try {
            byte[] bytes = new byte[buffer.readableByteCount()];
            buffer.read(bytes);
            return bytes;
        } finally {
            DataBufferUtils.release(buffer);
        }
    }

    /** Refuses what is not signed by the chat, before anything in it is looked at. */
    public static void require(boolean signed) {
        if (!signed) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
    }

    /** Refuses what came in before. */
    public static void requireFirst(boolean first) {
        if (!first) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
    }

    /** The fields of a form; of a repeated field the first. */
    public static Map<String, String> form(byte[] body) {
        Map<String, String> fields = new HashMap<>();
        try {
            for (String pair : new String(body, UTF_8).split("&", 200)) {
                String[] parts = pair.split("=", 2);
                fields.putIfAbsent(
                        URLDecoder.decode(parts[0], UTF_8),
                        parts.length == 2 ? URLDecoder.decode(parts[1], UTF_8) : "");
            }
        } catch (IllegalArgumentException malformed) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, malformed);
        }
        return fields;
    }

    /** What was typed after a slash command, with the command. */
    public static String typed(Map<String, String> form) {
        return form.getOrDefault("command", "/wie") + " " + form.getOrDefault("text", "");
    }

    /** English when the command is an English word. */
    public static Locale language(Map<String, String> form) {
        return switch (form.getOrDefault("command", "")) {
            case "/who", "/mine", "/back", "/away" -> Locale.ENGLISH;
            default -> Locale.forLanguageTag("nl");
        };
    }
}
