package nl.raakpunt.routing.push;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people switch notifications on and off: everybody for their own devices. */
@Component
public class PushDevices {

    private final SubscriptionStore store;
    private final PushServices services;
    private final PushKeys keys;
    private final Sealing sealing;
    private final PushSettings settings;
    private final AuditLog audit;
    private final Clock clock;

    PushDevices(
            SubscriptionStore store,
            PushServices services,
            PushKeys keys,
            Sealing sealing,
            PushSettings settings,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.services = services;
        this.keys = keys;
        this.sealing = sealing;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a browser gives when somebody switches notifications on in it.
     *
     * @param language  nl or en
     * @param userAgent what the browser says of itself
     */
    public record Offered(
            @Nullable String endpoint,
            @Nullable String p256dh,
            @Nullable String auth,
            String language,
            @Nullable String userAgent) {}

    /**
     * A device of somebody.
     *
     * @param name    browser and system; empty when they are not told
     * @param mark    by which the browser itself knows that it is meant
     * @param current false when it trusts an older key of this service and must be switched on again
     */
    public record Device(UUID id, String name, String mark, Instant since, boolean current) {}

    /** What came of switching on. */
    public enum Switched {
        ON,
        /** This service does not know the push service of that browser, and calls no strangers. */
        UNKNOWN_SERVICE,
        /** What the browser gave cannot be used. */
        UNUSABLE,
        TOO_MANY
    }

    public boolean isPossible() {
        return settings.enabled() && !settings.services().isEmpty();
    }

    /** The public key of this service, as a browser wants it. */
    public String key() {
        return keys.publicKey();
    }

    public List<Device> of(UUID person) {
        String key = isPossible() ? key() : "";
        return store.of(person).stream()
                .map(one -> new Device(
                        one.id(),
                        one.device(),
                        mark(one.endpoint()),
                        one.createdAt(),
                        one.serverKey().equals(key)))
                .toList();
    }

    @Transactional
    public Switched switchOn(SignedIn me, Offered offered) {
        Optional<String> service = isPossible() ? services.of(offered.endpoint()) : Optional.empty();
        if (service.isEmpty()) {
            return Switched.UNKNOWN_SERVICE;
        }
        if (offered.p256dh() == null || offered.auth() == null || !sealing.canUse(offered.p256dh(), offered.auth())) {
            return Switched.UNUSABLE;
        }
        Subscription fresh = subscription(me, offered, service.get());
        if (hasEnough(me, fresh.endpoint())) {
            return Switched.TOO_MANY;
        }
        store.save(fresh);
        audit.recordAbout(clock.instant(), me.id(), "push-on", "push/" + fresh.id());
        return Switched.ON;
    }

    private Subscription subscription(SignedIn me, Offered offered, String service) {
        return new Subscription(
                UUID.randomUUID(),
                me.id(),
                service,
                Objects.requireNonNull(offered.endpoint()),
                Objects.requireNonNull(offered.p256dh()),
                Objects.requireNonNull(offered.auth()),
                key(),
                "en".equals(offered.language()) ? "en" : "nl",
                DeviceName.of(offered.userAgent()),
                clock.instant());
    }

    /** A device that is switched on again is not one more. */
    private boolean hasEnough(SignedIn me, String endpoint) {
        List<Subscription> had = store.of(me.id());
        return had.size() >= settings.mostPerPerson()
                && had.stream().noneMatch(one -> one.endpoint().equals(endpoint));
    }

    /** False when it is not a device of this person. */
    @Transactional
    public boolean switchOff(SignedIn me, UUID device) {
        boolean own =
                store.find(device).filter(one -> one.person().equals(me.id())).isPresent() && store.remove(device);
        if (own) {
            audit.recordAbout(clock.instant(), me.id(), "push-off", "push/" + device);
        }
        return own;
    }

    private static String mark(String endpoint) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(endpoint.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
