package nl.raakpunt.directory.presence.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.raakpunt.directory.person.PeopleChanged;
import nl.raakpunt.directory.person.PersonRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps one phone book in memory, made anew after people changed, and now and then for what others changed. */
class PhoneBooks {

    private static final int BATCH = 1000;
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private final PersonRepository people;
    private final TelephoneSettings settings;
    private final Clock clock;
    private final AtomicBoolean outdated = new AtomicBoolean();
    private @Nullable Edition edition;

    PhoneBooks(PersonRepository people, TelephoneSettings settings, Clock clock) {
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    private record Edition(PhoneBook book, Instant madeAt) {}

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void peopleChanged(PeopleChanged changed) {
        outdated.set(true);
    }

    /** The phone book of now. */
    synchronized PhoneBook current() {
        Edition known = edition;
        if (known != null && isGood(known)) {
            return known.book();
        }
        outdated.set(false);
        PhoneBook book = new PhoneBook(settings.extensionPrefixes(), settings.country());
        people.findAll(BATCH, batch -> batch.forEach(book::add));
        edition = new Edition(book, clock.instant());
        return book;
    }

    private boolean isGood(Edition known) {
        return !outdated.get() && known.madeAt().plus(GOOD_FOR).isAfter(clock.instant());
    }
}
