package nl.raakpunt.directory.sync;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How old what we know of staff is. */
@Component
public class DirectoryAge {

    private final SyncRunRepository runs;

    DirectoryAge(SyncRunRepository runs) {
        this.runs = runs;
    }

    /** When the staff directory was last read completely; empty when it never was. */
    public Optional<Instant> observedAt() {
        return runs.lastComplete();
    }
}
