package nl.raakpunt.routing.chat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said to the bot.
 *
 * @param text      a command, with or without slash; the text of a button is a command too
 * @param privately whether only the asker sees the answer
 * @param place     where the bot can say something to this user later, when the chat says so with each message
 */
public record Incoming(
        ChatUser user,
        String text,
        Locale locale,
        boolean privately,
        @Nullable String place) {

    public Incoming(ChatUser user, String text, Locale locale, boolean privately) {
        this(user, text, locale, privately, null);
    }
}
