package nl.raakpunt.directory.presence;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Remembers how one source is doing: since when it does not answer, why, and when it last did. */
public final class SourceWatch {

    private final String name;
    private final Clock clock;
    private final AtomicReference<Condition> condition = new AtomicReference<>(new Condition(null, null, null));

    SourceWatch(String name, Clock clock) {
        this.name = name;
        this.clock = clock;
    }

    /**
     * How a source is doing.
     *
     * @param downSince  when it first did not answer; {@code null} while it answers
     * @param why        what went wrong last, in public words
     * @param answeredAt when it last answered
     */
    record Condition(
            @Nullable Instant downSince,
            @Nullable String why,
            @Nullable Instant answeredAt) {}

    /** Name in health, metrics and the texts. */
    String name() {
        return name;
    }

    /** It answered just now. */
    public void answered() {
        condition.set(new Condition(null, null, clock.instant()));
    }

    /** It did not answer just now. */
    public void failed(String why) {
        Instant now = clock.instant();
        condition.updateAndGet(before ->
                new Condition(before.downSince() == null ? now : before.downSince(), why, before.answeredAt()));
    }

    /** Since when it does not answer; {@code null} while it does. */
    public @Nullable Instant downSince() {
        return condition.get().downSince();
    }

    /** What is not known while it does not answer, in public words. */
    public String missing() {
        return missing(downSince());
    }

    /** The same, when it cannot be asked because another source does not answer since this moment. */
    public String missing(@Nullable Instant since) {
        return since == null
                ? PublicWords.text("missing." + name)
                : PublicWords.text("missing-since." + name, PublicWords.moment(since, clock));
    }

    Condition condition() {
        return condition.get();
    }
}
