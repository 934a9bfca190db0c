package nl.raakpunt.routing.chat.slack;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code <@U024BE7LH|sanne>}, as Slack writes who was picked from its list, as the colleague or else as the name. */
final class SlackMentions {

    private static final Pattern MENTION = Pattern.compile("<@(?<id>[UW][A-Z0-9]{1,40})(?:\\|(?<name>[^>]{0,100}))?>");

    private SlackMentions() {}

    /**
     * The text with who was mentioned.
     *
     * @param known gives what to write for an id that is known
     */
    static String read(String typed, Function<String, Optional<String>> known) {
        return MENTION.matcher(typed)
                .replaceAll(found ->
                        Matcher.quoteReplacement(known.apply(found.group("id")).orElse(name(found))));
    }

    private static String name(MatchResult found) {
        String name = found.group("name");
        return name == null || name.isBlank() ? found.group("id") : name;
    }
}
