package nl.raakpunt.directory.presence;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import nl.raakpunt.directory.availability.ReachabilityChanged;
import nl.raakpunt.directory.person.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Tells of whom a source said something else than the time before, so that others who look at them read again. */
@Component
public class SaidOtherwise {

    private static final Logger log = LoggerFactory.getLogger(SaidOtherwise.class);
    /** Answers of a source come for many people at once. */
    private static final Duration TOGETHER = Duration.ofMillis(200);

    private final ApplicationEventPublisher events;
    private final Executor later =
            CompletableFuture.delayedExecutor(TOGETHER.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread);
    private final Set<PersonId> waiting = new HashSet<>();

    SaidOtherwise(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Never blocks: whoever reads answers of a source must not wait for the database. */
    public void of(PersonId person) {
        boolean first;
        synchronized (waiting) {
            first = waiting.isEmpty();
            waiting.add(person);
        }
        if (first) {
            later.execute(this::tell);
        }
    }

    private void tell() {
        Set<PersonId> people;
        synchronized (waiting) {
            people = Set.copyOf(waiting);
            waiting.clear();
        }
        try {
            events.publishEvent(new ReachabilityChanged(people));
        } catch (DataAccessException untold) {
            log.warn("That a source says something else of {} people cannot be told", people.size(), untold);
        }
    }
}
