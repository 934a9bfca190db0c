package nl.raakpunt.routing.notify;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import nl.raakpunt.routing.question.NotTaken;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message to a colleague, as facts; without anything of the citizen. Its JSON is the payload of every parcel to a colleague,
 * whatever the channel: the names below, UUIDs and instants (ISO 8601, UTC) as text, what is absent as null.
 *
 * @param question      id of the question
 * @param reference     public number of the question
 * @param address       mail address; {@code null} when there is none
 * @param other         who offered, accepted, declined or did not respond
 * @param topic         title of the topic, when known
 * @param answerBefore  the promise to the citizen
 * @param respondBefore when the offer or the request for help lapses
 * @param at            when it happened; {@code null} in messages of before this was recorded
 * @param callerWaits   true when a caller is on the line meanwhile, so that the message cannot wait
 * @param help          which request for help it is about
 * @param notTaken      who did not take it before, when it is offered because of that
 */
public record Message(
        UUID question,
        String reference,
        Kind kind,
        UUID recipient,
        String recipientName,
        @Nullable String address,
        String other,
        @Nullable String topic,
        Instant answerBefore,
        @Nullable Instant respondBefore,
        @Nullable Instant at,
        boolean callerWaits,
        @Nullable Integer help,
        @Nullable NotTaken notTaken) {

    public Message(
            UUID question,
            String reference,
            Kind kind,
            UUID recipient,
            String recipientName,
            @Nullable String address,
            String other,
            @Nullable String topic,
            Instant answerBefore,
            @Nullable Instant respondBefore,
            @Nullable Instant at,
            boolean callerWaits,
            @Nullable Integer help) {
        this(
                question,
                reference,
                kind,
                recipient,
                recipientName,
                address,
                other,
                topic,
                answerBefore,
                respondBefore,
                at,
                callerWaits,
                help,
                null);
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The message in a parcel's payload. */
    public static Message read(String json) {
        return JSON.readValue(json, Message.class);
    }

    /** The payload of a parcel with this message. */
    public String json() {
        return JSON.writeValueAsString(this);
    }

    /** The same, as of what happened. */
    Message asOf(Instant moment, boolean callerWaiting, @Nullable Integer helpNumber) {
        return new Message(
                question,
                reference,
                kind,
                recipient,
                recipientName,
                address,
                other,
                topic,
                answerBefore,
                respondBefore,
                moment,
                callerWaiting,
                helpNumber,
                notTaken);
    }

    /** The same, because this colleague did not take the question. */
    Message because(@Nullable NotTaken before) {
        return new Message(
                question,
                reference,
                kind,
                recipient,
                recipientName,
                address,
                other,
                topic,
                answerBefore,
                respondBefore,
                at,
                callerWaits,
                help,
                before);
    }

    /** What kinds of messages have in common for who gets them; people choose a channel for each. */
    public enum Group {
        /** A colleague waits for my yes or no. */
        ASKED,
        /** Something is waiting for me. */
        REMINDERS,
        /** Something happened to a question I see through. */
        OWNED,
        /** Good to know, nothing to do. */
        DONE
    }

    /** What the message tells. */
    public enum Kind {
        /** To the colleague to whom a question is offered. */
        OFFERED(Group.ASKED),
        /** To the offerer: it was accepted. */
        ACCEPTED(Group.DONE),
        /** To the offerer: it was declined and is back. */
        DECLINED(Group.OWNED),
        /** To the offerer: nobody answered and it is back. */
        LAPSED(Group.OWNED),
        /** To the colleague to whom it had been offered: not needed any more. */
        WITHDRAWN(Group.DONE),
        /** To the colleague whose help is asked. */
        HELP_ASKED(Group.ASKED),
        /** To the owner: the help came. */
        HELP_GIVEN(Group.OWNED),
        /** To the owner: the colleague cannot help. */
        HELP_REFUSED(Group.OWNED),
        /** To the owner: the help did not come in time. */
        HELP_MISSED(Group.OWNED),
        /** To the colleague who was asked: help is not needed any more. */
        HELP_CANCELLED(Group.DONE),
        /** To the owner: the citizen added something. */
        HEARD(Group.OWNED),
        /** To whoever must act now: somebody asks to. */
        REMINDED(Group.REMINDERS),
        /** To the owner: the waiting for the citizen is over. */
        RESUMED(Group.OWNED),
        /** To the owner: it is open again. */
        REOPENED(Group.OWNED),
        /** To the former owner: somebody took it over. */
        TAKEN_OVER(Group.DONE),
        /** To the first owner of what a citizen asked by themselves, when it is not clear whose work it is. */
        ARRIVED(Group.OWNED),
        /** To the new owner of a question of somebody who left. */
        INHERITED(Group.OWNED),
        /** To the next colleague, because nobody took it. */
        ESCALATED(Group.ASKED),
        /** To the owner: nobody is left to offer it to. */
        NOBODY_LEFT(Group.OWNED),
        /** To the offerer: the message with the offer could not be delivered. */
        NOT_DELIVERED(Group.OWNED),
        /** To the owner, who did nothing for long. */
        NUDGED(Group.REMINDERS),
        /** To the owner: the promise to the citizen is near. */
        PROMISE_NEAR(Group.REMINDERS),
        /** To the former owner, who fell silent. */
        FELL_SILENT(Group.DONE),
        /** To the owner, who fell silent, when nobody handed it over. */
        FELL_SILENT_STAYS(Group.OWNED),
        /** To who handed it over and has it back. */
        BACK_AFTER_SILENCE(Group.OWNED),
        /** To the owner: the promise is about to be broken, and the citizen was told so. */
        CITIZEN_TOLD_LATE(Group.REMINDERS),
        /** To the owner: the mail server of the citizen does not take our mail yet. */
        LETTER_LATE(Group.OWNED);

        private final Group group;

        Kind(Group group) {
            this.group = group;
        }

        public Group group() {
            return group;
        }

        String key() {
            return "mail." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
