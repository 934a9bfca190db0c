package nl.raakpunt.routing.notify;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.raakpunt.routing.question.PendingOffer;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.State;
import nl.raakpunt.routing.worktime.CalendarSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says on the page behind a link what can be done, what was done, or why nothing can; nothing of the citizen, nobody is logged in. */
@Component
class ActionViews {

    private final MessageSource texts;
    private final ZoneId zone;

    ActionViews(MessageSource texts, CalendarSettings calendar) {
        this.texts = texts;
        this.zone = calendar.timeZone();
    }

    /**
     * What the page shows.
     *
     * @param good    what was done
     * @param bad     why something could not be done
     * @param now     how things are now, when nothing can be done
     * @param says    what is asked of the reader
     * @param actions what can be done, by its key
     */
    record ActionView(
            UUID question,
            String recipient,
            List<Letter.Fact> facts,
            @Nullable String good,
            @Nullable String bad,
            @Nullable String now,
            @Nullable String says,
            Set<String> actions) {

        public boolean can(String action) {
            return actions.contains(action);
        }
    }

    ActionView of(ByMailLink.Sight sight, Locale locale) {
        Speaker speaker = new Speaker(texts, locale.getLanguage().equals("en") ? Locale.UK : LetterWords.DUTCH, zone);
        return switch (sight) {
            case ByMailLink.Sight.Ready ready -> open(ready.link(), ready.question(), null, speaker);
            case ByMailLink.Sight.ReasonMissing missing ->
                open(missing.link(), missing.question(), speaker.say("action.reasonMissing"), speaker);
            case ByMailLink.Sight.Over over -> over(over, speaker);
            case ByMailLink.Sight.Done done -> done(done, speaker);
            case ByMailLink.Sight.Unknown _ -> throw new IllegalArgumentException("There is nothing to show");
        };
    }

    private static ActionView open(ActionLink link, Question question, @Nullable String bad, Speaker speaker) {
        Set<String> actions =
                link.possible(question).stream().map(ActionLink.Action::key).collect(Collectors.toSet());
        return new ActionView(
                question.id().value(),
                link.recipient().displayName(),
                facts(question, speaker),
                null,
                bad,
                null,
                asked(actions, question, speaker),
                actions);
    }

    private static String asked(Set<String> actions, Question question, Speaker speaker) {
        if (actions.contains("accept")) {
            return speaker.say("action.offer", question.owner().displayName());
        }
        return actions.contains("refuse")
                ? speaker.say("action.help", question.owner().displayName())
                : speaker.say("action.busy");
    }

    private static ActionView over(ByMailLink.Sight.Over over, Speaker speaker) {
        String why = over.why().name().toLowerCase(Locale.ROOT);
        return new ActionView(
                over.question().id().value(),
                over.link().recipient().displayName(),
                facts(over.question(), speaker),
                null,
                speaker.say("action." + why),
                now(over.link(), over.question(), speaker),
                null,
                Set.of());
    }

    private static ActionView done(ByMailLink.Sight.Done done, Speaker speaker) {
        Question question = done.question();
        return new ActionView(
                question.id().value(),
                done.link().recipient().displayName(),
                facts(question, speaker),
                speaker.say(
                        "action.done." + done.action().key(), question.owner().displayName()),
                null,
                null,
                null,
                Set.of());
    }

    private static String now(ActionLink link, Question question, Speaker speaker) {
        PendingOffer offer = question.offer();
        if (offer != null) {
            return offer.to().sameAs(link.recipient())
                    ? speaker.say("action.now.offeredToYou")
                    : speaker.say("action.now.offered", offer.to().displayName());
        }
        String owner = question.owner().displayName();
        return switch (question.state()) {
            case ANSWERED -> speaker.say("action.now.answered");
            case CLOSED -> speaker.say("action.now.closed");
            case WAITING -> speaker.say("action.now.waiting", owner);
            case RECEIVED, OFFERED, OWNED ->
                question.owner().sameAs(link.recipient())
                        ? speaker.say("action.now.yours")
                        : speaker.say("action.now.owned", owner);
        };
    }

    private static List<Letter.Fact> facts(Question question, Speaker speaker) {
        List<Letter.Fact> facts = new ArrayList<>();
        String topic = question.topic() == null
                ? speaker.say("action.noTopic")
                : question.topic().title();
        facts.add(new Letter.Fact(speaker.say("action.topic"), topic));
        facts.add(new Letter.Fact(speaker.say("action.number"), question.reference()));
        facts.add(new Letter.Fact(speaker.say("action.owner"), question.owner().displayName()));
        PendingOffer offer = question.offer();
        if (offer != null) {
            facts.add(new Letter.Fact(speaker.say("action.respond"), speaker.moment(offer.respondBefore())));
        }
        if (question.state() != State.CLOSED) {
            facts.add(new Letter.Fact(
                    speaker.say("action.answerBefore"),
                    speaker.moment(question.promise().answerBefore())));
        }
        return facts;
    }

    /** Speaks the reader's language. */
    private record Speaker(MessageSource texts, Locale locale, ZoneId zone) {

        String say(String key, Object... facts) {
            return texts.getMessage(key, facts, locale);
        }

        String moment(Instant instant) {
            return DateTimeFormatter.ofPattern("EEEE d MMMM HH:mm", locale).format(instant.atZone(zone));
        }
    }
}
