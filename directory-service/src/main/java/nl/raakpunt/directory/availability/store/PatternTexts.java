package nl.raakpunt.directory.availability.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import nl.raakpunt.directory.availability.WorkingPattern;
import org.springframework.stereotype.Component;

/** Working patterns by their text: a whole organisation works by a few, and reading one takes longer than fetching its row. */
@Component
class PatternTexts {

    private static final int MOST = 5_000;

    private final LoadingCache<String, WorkingPattern> read =
            Caffeine.newBuilder().maximumSize(MOST).build(WorkingPattern::parse);

    WorkingPattern read(String text) {
        return read.get(text);
    }
}
