package nl.raakpunt.routing.question;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.raakpunt.routing.directory.AreaRef;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's question and who sees it through: from its first moment it has exactly one owner.
 *
 * @param reference    public number, short and not countable
 * @param channel      how it came in
 * @param receivedBy   the agent who took it
 * @param owner        who sees it through now
 * @param offer        present exactly when the state is {@link State#OFFERED}
 * @param answer       what was answered, when it was
 * @param owners       everybody who owned it, in order, the owner of now last
 * @param declinedBy   who gave an offer of this question back
 * @param help         help the owner waits for
 * @param waiting      present exactly when the state is {@link State#WAITING}
 * @param remindedAt   when somebody last asked whoever must act to do so
 * @param mergedInto   the question in which this one goes on
 * @param handedBy     who gets it back when the owner falls silent
 * @param activity     since when nothing moved it on
 * @param escalation   the search for somebody who takes it; {@code null} when nobody is looked for
 * @param version      number of events so far
 */
public record Question(
        QuestionId id,
        String reference,
        String text,
        @Nullable TopicRef topic,
        @Nullable AreaRef area,
        Caller caller,
        Channel channel,
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
        List<HelpRequest> help,
        @Nullable Waiting waiting,
        @Nullable Instant remindedAt,
        @Nullable QuestionId mergedInto,
        Colleague handedBy,
        Activity activity,
        @Nullable Escalation escalation,
        long version) {

    public Question {
        // Before channels were recorded everything came by telephone.
        channel = Objects.requireNonNullElse(channel, Channel.PHONE);
        owners = List.copyOf(owners);
        declinedBy = Set.copyOf(declinedBy);
        help = List.copyOf(help);
        if ((state == State.OFFERED) != (offer != null)) {
            throw new IllegalArgumentException("A question is offered exactly when it has an offer");
        }
        if ((state == State.WAITING) != (waiting != null)) {
            throw new IllegalArgumentException("A question waits for the citizen exactly when it says for what");
        }
    }

    public boolean isOwnedBy(UUID person) {
        return owner.id().equals(person);
    }

    public boolean isOfferedTo(UUID person) {
        return offer != null && offer.to().id().equals(person);
    }

    /** The open request for help with this number. */
    public Optional<HelpRequest> help(int number) {
        return help.stream().filter(request -> request.number() == number).findFirst();
    }

    /** Help this person was asked for and did not give yet. */
    public List<HelpRequest> helpAskedOf(UUID person) {
        return help.stream().filter(request -> request.to().id().equals(person)).toList();
    }

    /** Whether the citizen's words are still there; after their time they are not. */
    public boolean hasItsWords() {
        return !text.isBlank() && !text.equals(Erasure.GONE);
    }

    /** Who did not take it, as long as somebody is looked for; empty when nobody is. */
    public Optional<NotTaken> notTaken() {
        return Optional.ofNullable(escalation).map(NotTaken::of);
    }

    /** Whether nothing is known with which the citizen could be told the answer; programs tell it in their own chat. */
    public boolean nobodyToTell() {
        return channel != Channel.CHAT && channel != Channel.SOCIAL && caller.hasNoContact();
    }

    /** Who must act now: the addressee of an offer, or else the owner. */
    public Colleague turn() {
        return offer == null ? owner : offer.to();
    }
}
