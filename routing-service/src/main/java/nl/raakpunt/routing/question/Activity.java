package nl.raakpunt.routing.question;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something last moved a question on.
 *
 * @param since    from when on nothing happened
 * @param nudgedAt when the owner was asked whether it still has attention
 */
public record Activity(Instant since, @Nullable Instant nudgedAt) {}
