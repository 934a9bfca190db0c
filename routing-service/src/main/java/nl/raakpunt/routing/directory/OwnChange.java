package nl.raakpunt.routing.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of changing one's reachability. */
public sealed interface OwnChange {

    /**
     * It is kept.
     *
     * @param entered the absence, when it was one
     */
    record Kept(OwnReach.@Nullable Entered entered) implements OwnChange {}

    /**
     * directory-service refuses it.
     *
     * @param rule   last part of the problem's address, for example {@code tells-why}; empty when fields are wrong
     * @param fields names of what is wrong
     */
    record Refused(String rule, List<String> fields) implements OwnChange {
        public Refused {
            fields = List.copyOf(fields);
        }
    }

    /** Nothing was kept, because directory-service gives no usable answer. */
    record NotNow() implements OwnChange {}
}
