package nl.raakpunt.routing.intake.mail;

import org.jspecify.annotations.Nullable;

/**
 * What a mail server reports about a mail of ours (RFC 3464).
 *
 * @param failed    true when it did not arrive and is not tried any more
 * @param status    such as {@code 5.1.1}
 * @param messageId of the mail it is about
 */
record DeliveryReport(
        boolean failed, String status, @Nullable String messageId) {}
