package nl.raakpunt.directory.presence.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.raakpunt.directory.api.Problem;
import nl.raakpunt.directory.availability.ReachabilityChanged;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.presence.webhook.PhoneBook.Found;
import nl.raakpunt.directory.presence.webhook.TelephoneAnswer.Ignored;
import nl.raakpunt.directory.presence.webhook.TelephoneAnswer.Why;
import nl.raakpunt.directory.presence.webhook.TelephoneReport.Change;
import nl.raakpunt.directory.presence.webhook.TelephoneTables.Outcome;
import nl.raakpunt.directory.presence.webhook.TelephoneTables.Seen;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes reports in: finds out whose telephones they are about, and keeps what is newest. */
class TelephoneInbox {

    /** Clocks differ a little; a moment further ahead would keep everything that follows from counting. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);

    private final PhoneBooks books;
    private final TelephoneTables tables;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final MeterRegistry meters;
    private final Clock clock;

    TelephoneInbox(
            PhoneBooks books,
            TelephoneTables tables,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            MeterRegistry meters,
            Clock clock) {
        this.books = books;
        this.tables = tables;
        this.transactions = transactions;
        this.events = events;
        this.meters = meters;
        this.clock = clock;
    }

    /** Takes a report in, once: with the same signature again it is refused. */
    TelephoneAnswer take(List<Change> changes, byte[] signature) {
        Instant now = clock.instant();
        Batch batch = new Batch(books.current(), now.plus(CLOCKS_DIFFER));
        for (int index = 0; index < changes.size(); index++) {
            batch.add(index, changes.get(index));
        }
        Outcome outcome = Objects.requireNonNull(transactions.execute(status -> write(batch, signature, now)));
        TelephoneAnswer answer = batch.answer(outcome);
        count("taken", answer.taken());
        answer.ignored().forEach(ignored -> count(ignored.reason().name().toLowerCase(Locale.ROOT), 1));
        return answer;
    }

    private Outcome write(Batch batch, byte[] signature, Instant now) {
        if (!tables.isFirst(signature, now)) {
            throw Problem.of(HttpStatus.CONFLICT, "This report came in before; nothing was done with it now.");
        }
        Outcome outcome = tables.write(batch.newest());
        if (!outcome.changed().isEmpty()) {
            events.publishEvent(new ReachabilityChanged(outcome.changed()));
        }
        return outcome;
    }

    private void count(String outcome, int changes) {
        meters.counter("raakpunt.presence.telephone.changes", "outcome", outcome)
                .increment(changes);
    }

    /** The changes of one report, the newest of each person. */
    private static final class Batch {

        private final PhoneBook book;
        private final Instant latest;
        private final Map<PersonId, Placed> newest = new HashMap<>();
        private final List<Ignored> ignored = new ArrayList<>();

        private record Placed(int index, Seen seen) {}

        Batch(PhoneBook book, Instant latest) {
            this.book = book;
            this.latest = latest;
        }

        void add(int index, Change change) {
            Instant at = Objects.requireNonNull(change.observedAt());
            if (at.isAfter(latest)) {
                ignored.add(new Ignored(index, Why.IN_THE_FUTURE));
                return;
            }
            switch (book.find(change)) {
                case Found.Nobody nobody -> ignored.add(new Ignored(index, Why.UNKNOWN_PERSON));
                case Found.Several several -> ignored.add(new Ignored(index, Why.SHARED_NUMBER));
                case Found.One one ->
                    keepNewest(new Placed(index, new Seen(one.person(), Objects.requireNonNull(change.state()), at)));
            }
        }

        List<Seen> newest() {
            return newest.values().stream().map(Placed::seen).toList();
        }

        TelephoneAnswer answer(Outcome outcome) {
            newest.forEach((person, placed) -> {
                if (!outcome.taken().contains(person)) {
                    ignored.add(new Ignored(placed.index(), Why.OLDER));
                }
            });
            ignored.sort(Comparator.comparingInt(Ignored::index));
            return new TelephoneAnswer(outcome.taken().size(), List.copyOf(ignored));
        }

        private void keepNewest(Placed placed) {
            Placed other = newest.get(placed.seen().person());
            boolean newer =
                    other == null || !placed.seen().at().isBefore(other.seen().at());
            if (newer) {
                newest.put(placed.seen().person(), placed);
            }
            if (other != null) {
                ignored.add(new Ignored(newer ? other.index() : placed.index(), Why.OLDER));
            }
        }
    }
}
