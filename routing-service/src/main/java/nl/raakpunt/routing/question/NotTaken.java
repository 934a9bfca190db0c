package nl.raakpunt.routing.question;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a question is still, or again, with its owner: who did not take it, and how that came.
 *
 * @param by    who did not take it
 * @param why   the usual reason of a refusal; {@code null} when none was chosen, or when it was no refusal
 * @param words what was said with a refusal; empty when nothing was
 */
public record NotTaken(
        Escalation.Cause how, Colleague by, @Nullable DeclineCause why, String words) {

    private static final int LONGEST = 200;

    /** What the event says about it; empty when it is about something else. */
    public static Optional<NotTaken> of(Event event) {
        return switch (event) {
            case Event.Declined e ->
                Optional.of(new NotTaken(Escalation.Cause.DECLINED, e.by(), e.cause(), e.reason()));
            case Event.Lapsed e -> Optional.of(of(Escalation.Cause.LAPSED, e.to()));
            case Event.NotDelivered e -> Optional.of(of(Escalation.Cause.NOT_DELIVERED, e.to()));
            case Event.Hurried e -> Optional.of(of(Escalation.Cause.HURRIED, e.to()));
            case Event.FellSilent e -> Optional.of(of(Escalation.Cause.SILENT, e.from()));
            case Event.NobodyLeft e -> Optional.of(of(Escalation.Cause.NOBODY_LEFT, e.owner()));
            default -> Optional.empty();
        };
    }

    /** As the search remembers it, without what was said. */
    static NotTaken of(Escalation search) {
        return new NotTaken(search.cause(), search.last(), search.why(), "");
    }

    /** Says texts by their key, in somebody's language. */
    public interface Voice {
        String say(String key, Object... facts);
    }

    /** In one sentence. */
    public String told(Voice voice) {
        String who = by.displayName();
        if (how != Escalation.Cause.DECLINED) {
            return voice.say("nottaken." + how, who);
        }
        String reason = reason(voice);
        return reason.isEmpty() ? voice.say("nottaken.DECLINED", who) : voice.say("nottaken.DECLINED.why", who, reason);
    }

    private String reason(Voice voice) {
        if (why == null || why.needsWords()) {
            return shortened(words);
        }
        String usual = voice.say("decline.cause." + why);
        return words.isBlank() ? usual : usual + ": " + shortened(words);
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ").replaceFirst("\\.$", "");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    private static NotTaken of(Escalation.Cause how, Colleague by) {
        return new NotTaken(how, by, null, "");
    }
}
