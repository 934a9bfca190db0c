package nl.raakpunt.directory.availability.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import nl.raakpunt.directory.availability.WorkingPattern;

/** Working patterns by their text: a whole organisation works by a few, and reading one takes longer than fetching its row. */
final class PatternTexts {

    private static final int MOST = 5_000;
    private static final LoadingCache<String, WorkingPattern> READ =
            Caffeine.newBuilder().maximumSize(MOST).build(WorkingPattern::parse);

    private PatternTexts() {}

    static WorkingPattern read(String text) {
        return READ.get(text);
    }
}
