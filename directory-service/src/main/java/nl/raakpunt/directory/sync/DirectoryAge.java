package nl.raakpunt.directory.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.raakpunt.directory.database.RoundTrip;
import org.springframework.stereotype.Component;

/** How old what we know of staff is. */
@Component
public class DirectoryAge {

    private final SyncStates states;
    private final StaffDirectories directories;

    DirectoryAge(SyncStates states, StaffDirectories directories) {
        this.states = states;
        this.directories = directories;
    }

    /** When the staff directory was last read; of several the one read longest ago; empty when one never was. */
    public Optional<Instant> observedAt() {
        return states.observedAt(sources());
    }

    /** The same, together with what else is asked on this trip. */
    public Supplier<Optional<Instant>> observedAt(RoundTrip trip) {
        return states.observedAt(sources(), trip);
    }

    private List<String> sources() {
        return directories.all().stream().map(StaffDirectory::name).toList();
    }
}
