package nl.raakpunt.routing.notify;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.audit.AuditLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How people want to get their messages: everybody for themselves. */
@Component
public class Preferences {

    private final PreferenceStore store;
    private final DigestItems items;
    private final OutboxWriter outbox;
    private final PreferredChannel channel;
    private final AuditLog audit;
    private final Clock clock;

    Preferences(
            PreferenceStore store,
            DigestItems items,
            OutboxWriter outbox,
            PreferredChannel channel,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.items = items;
        this.outbox = outbox;
        this.channel = channel;
        this.audit = audit;
        this.clock = clock;
    }

    public Preference of(UUID person) {
        return store.of(person);
    }

    public boolean hasChat(UUID person) {
        return channel.isLinked(person);
    }

    /** From now on it goes like this; what waited for a digest that comes no more goes out at once. */
    @Transactional
    public void save(SignedIn me, Preference preference) {
        store.save(me.id(), preference);
        audit.recordAbout(clock.instant(), me.id(), "messages-changed", "messages/" + me.id());
        List<Message> waiting = preference.digestAt() == null ? items.take(me.id()) : List.of();
        waiting.forEach(outbox::add);
    }
}
