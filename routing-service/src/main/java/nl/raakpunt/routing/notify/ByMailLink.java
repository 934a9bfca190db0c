package nl.raakpunt.routing.notify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.raakpunt.routing.access.Role;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.audit.AuditLog;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.Outcome;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionMoved;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.question.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Carries out what a colleague does with a link from a mail. What is done, that the link is used, and that it was done by mail link are
 * written in one transaction, so a link works once however often and wherever it is sent.
 */
@Component
class ByMailLink {

    /** Each lost round means that somebody else changed the question meanwhile. */
    private static final int ROUNDS = 20;

    private static final Duration JUST_NOW = Duration.ofMinutes(5);

    private static final ScopedValue<ActionLink> IN_USE = ScopedValue.newInstance();

    private final ActionLinks links;
    private final Questions questions;
    private final AuditLog audit;
    private final Clock clock;

    ByMailLink(ActionLinks links, Questions questions, AuditLog audit, Clock clock) {
        this.links = links;
        this.questions = questions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a link is good for now. */
    sealed interface Sight {

        /** It can be used. */
        record Ready(ActionLink link, Question question) implements Sight {}

        /** It cannot be used any more; why, and the question as it is now. */
        record Over(Why why, ActionLink link, Question question) implements Sight {}

        /** It was used just now. */
        record Done(ActionLink.Action action, ActionLink link, Question question) implements Sight {}

        /** It can be used, but a reason is needed. */
        record ReasonMissing(ActionLink link, Question question) implements Sight {}

        /** There is no such link. */
        record Unknown() implements Sight {}
    }

    /** Why a link cannot be used. */
    enum Why {
        USED,
        EXPIRED,
        LATE
    }

    Optional<ActionLink> find(@Nullable String token) {
        return links.find(token);
    }

    /** The same, for whoever did something just now and reads the page again; later it is a link that was used. */
    Sight lookAfter(String token, ActionLink.Action action) {
        Sight sight = look(token);
        return sight instanceof Sight.Over(Why why, ActionLink link, Question question)
                        && why == Why.USED
                        && link.wasUsedAfter(clock.instant().minus(JUST_NOW))
                ? new Sight.Done(action, link, question)
                : sight;
    }

    /** Looks without changing anything but the record that somebody looked. */
    Sight look(@Nullable String token) {
        return links.find(token)
                .flatMap(link -> question(link).map(question -> sight(link, question)))
                .orElseGet(Sight.Unknown::new);
    }

    Sight act(@Nullable String token, ActionLink.Action action, String reason) {
        for (int round = 1; ; round++) {
            Sight sight = look(token);
            if (!(sight instanceof Sight.Ready(ActionLink link, Question question))) {
                return sight;
            }
            if (!link.possible(question).contains(action)) {
                return new Sight.Over(Why.LATE, link, question);
            }
            Outcome outcome = use(link, question, command(link, action, reason));
            switch (outcome) {
                case Outcome.Done done -> {
                    return new Sight.Done(action, link, done.question());
                }
                case Outcome.Refused refused -> {
                    return refused.refusal().rule() == Rule.REASON_REQUIRED
                            ? new Sight.ReasonMissing(link, refused.question())
                            : new Sight.Over(Why.LATE, link, refused.question());
                }
                case Outcome.Unknown _ -> {
                    return new Sight.Unknown();
                }
                case Outcome.Stale stale -> {
                    if (round == ROUNDS) {
                        return new Sight.Over(Why.LATE, link, stale.question());
                    }
                }
            }
        }
    }

    /** Only on the question as it was looked at: what the link is about must still stand when it is used. */
    private Outcome use(ActionLink link, Question question, Command command) {
        try {
            return ScopedValue.where(IN_USE, link)
                    .call(() -> questions.handle(question.id(), question.version(), command));
        } catch (LinkUsedException usedMeanwhile) {
            return new Outcome.Stale(question);
        }
    }

    /** In the transaction of what is done with the link. */
    @EventListener
    void used(QuestionMoved moved) {
        if (!IN_USE.isBound()) {
            return;
        }
        ActionLink link = IN_USE.get();
        Instant now = clock.instant();
        if (!links.use(link, now)) {
            throw new LinkUsedException();
        }
        audit.record(
                now,
                link.recipient().id(),
                "by-mail-link",
                link.question().value(),
                moved.after().version());
    }

    private Sight sight(ActionLink link, Question question) {
        if (link.usedAt() != null) {
            return new Sight.Over(Why.USED, link, question);
        }
        if (link.isExpired(clock.instant())) {
            return new Sight.Over(Why.EXPIRED, link, question);
        }
        return link.possible(question).isEmpty()
                ? new Sight.Over(Why.LATE, link, question)
                : new Sight.Ready(link, question);
    }

    private Optional<Question> question(ActionLink link) {
        Colleague who = link.recipient();
        SignedIn viewer =
                new SignedIn(who.id(), who.id().toString(), who.displayName(), who.mail(), Set.of(Role.COLLEAGUE));
        return questions.view(link.question(), viewer);
    }

    private static Command command(ActionLink link, ActionLink.Action action, String reason) {
        Colleague by = link.recipient();
        return switch (action) {
            case ACCEPT -> new Command.Accept(by);
            case DECLINE -> new Command.Decline(by, reason);
            case REFUSE -> new Command.RefuseHelp(by, link.help() == null ? 0 : link.help(), reason);
            case CONFIRM -> new Command.Confirm(by);
        };
    }

    /** Somebody else used the link between looking and using it. */
    private static final class LinkUsedException extends RuntimeException {
        LinkUsedException() {
            super("The link was used meanwhile", null, false, false);
        }
    }
}
