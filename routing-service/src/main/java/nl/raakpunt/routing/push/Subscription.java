package nl.raakpunt.routing.push;

import java.time.Instant;
import java.util.UUID;

/**
 * A browser that shows offers as notifications.
 *
 * @param service   name of the push service that brings them there
 * @param endpoint  where that service takes them; a secret
 * @param p256dh    public key of the browser, base64url
 * @param auth      secret of the browser, base64url
 * @param serverKey public key of this service that the browser trusts
 * @param language  nl or en
 * @param device    browser and system, as far as they are told
 */
record Subscription(
        UUID id,
        UUID person,
        String service,
        String endpoint,
        String p256dh,
        String auth,
        String serverKey,
        String language,
        String device,
        Instant createdAt) {}
