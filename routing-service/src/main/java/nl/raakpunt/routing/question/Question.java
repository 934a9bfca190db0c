package nl.raakpunt.routing.question;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.raakpunt.routing.directory.AreaRef;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's question and who sees it through: from its first moment it has exactly one owner.
 *
 * @param reference    public number, short and not countable
 * @param receivedBy   the agent who took it
 * @param owner        who sees it through now
 * @param offer        present exactly when the state is {@link State#OFFERED}
 * @param answer       what was answered, when it was
 * @param owners       everybody who owned it, in order, the owner of now last
 * @param declinedBy   who gave an offer of this question back
 * @param version      number of events so far
 */
public record Question(
        QuestionId id,
        String reference,
        String text,
        @Nullable TopicRef topic,
        @Nullable AreaRef area,
        Caller caller,
        Colleague receivedBy,
        Instant receivedAt,
        Colleague owner,
        State state,
        @Nullable PendingOffer offer,
        Promise promise,
        @Nullable String answer,
        List<UUID> owners,
        Set<UUID> declinedBy,
        Tally tally,
        long version) {

    public Question {
        owners = List.copyOf(owners);
        declinedBy = Set.copyOf(declinedBy);
        if ((state == State.OFFERED) != (offer != null)) {
            throw new IllegalArgumentException("A question is offered exactly when it has an offer");
        }
    }

    public boolean isOwnedBy(UUID person) {
        return owner.id().equals(person);
    }

    public boolean isOfferedTo(UUID person) {
        return offer != null && offer.to().id().equals(person);
    }
}
