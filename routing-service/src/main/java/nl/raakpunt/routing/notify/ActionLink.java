package nl.raakpunt.routing.notify;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.PendingOffer;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionId;
import nl.raakpunt.routing.question.State;
import org.jspecify.annotations.Nullable;

/**
 * A link in a mail with which one colleague acts on one question, once, as of what the mail told.
 *
 * @param hash of its token; the token itself is in the mail only
 * @param at   when what the mail told happened
 * @param help which request for help the mail was about
 */
record ActionLink(
        String hash,
        QuestionId question,
        Colleague recipient,
        Instant at,
        @Nullable Integer help,
        Instant expiresAt,
        @Nullable Instant usedAt) {

    /** What can be done with a link. */
    enum Action {
        ACCEPT,
        DECLINE,
        REFUSE,
        CONFIRM;

        /** As it is written in addresses and keys of texts. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Action> of(String key) {
            return Stream.of(values())
                    .filter(action -> action.key().equals(key))
                    .findFirst();
        }
    }

    boolean wasUsedAfter(Instant moment) {
        return usedAt != null && usedAt.isAfter(moment);
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** What can be done with it now: only about what stood when the mail was written, never about what came after it. */
    Set<Action> possible(Question now) {
        Set<Action> possible = EnumSet.noneOf(Action.class);
        PendingOffer offer = now.offer();
        if (offer != null && offer.to().sameAs(recipient) && !offer.offeredAt().isAfter(at)) {
            possible.add(Action.ACCEPT);
            possible.add(Action.DECLINE);
        }
        if (help != null
                && now.help(help).filter(asked -> asked.to().sameAs(recipient)).isPresent()) {
            possible.add(Action.REFUSE);
        }
        if (isQuietWithRecipient(now)) {
            possible.add(Action.CONFIRM);
        }
        return possible;
    }

    /** Whoever did something since the mail need not say so any more. */
    private boolean isQuietWithRecipient(Question now) {
        boolean withOwner = now.state() == State.RECEIVED || now.state() == State.OWNED;
        return withOwner
                && now.owner().sameAs(recipient)
                && !now.activity().since().isAfter(at);
    }
}
