package nl.raakpunt.directory.sync;

import java.time.Clock;
import nl.raakpunt.directory.sync.SyncRun.Kind;
import org.springframework.stereotype.Component;

/** Sees to sources that are no longer read, of which somebody is still here. */
@Component
class Farewells {

    private final RemovedSources removed;
    private final SyncRunner runner;
    private final Clock clock;

    Farewells(RemovedSources removed, SyncRunner runner, Clock clock) {
        this.removed = removed;
        this.runner = runner;
        this.clock = clock;
    }

    /** To be called now and then; does nothing most of the time. */
    void say() {
        for (RemovedSources.Remains remains : removed.all()) {
            if (removed.isDue(remains.source(), clock.instant())) {
                runner.letGo(remains.source(), RunOrder.scheduled(Kind.FULL));
            }
        }
    }
}
