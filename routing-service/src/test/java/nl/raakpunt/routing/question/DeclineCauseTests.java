package nl.raakpunt.routing.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A usual cause says why an offer is given back; what was written before there were causes stays readable. */
class DeclineCauseTests {

    private static final Colleague SANNE = Colleague.of(People.SANNE);

    @Test
    void aUsualCauseNeedsNoWordsAndSomethingElseDoes() {
        assertThat(new Command.Decline(SANNE, DeclineCause.OVERLOADED, " ").saysWhy())
                .isTrue();
        assertThat(new Command.Decline(SANNE, DeclineCause.OTHER, " ").saysWhy())
                .isFalse();
        assertThat(new Command.Decline(SANNE, DeclineCause.OTHER, "Ik ken dit niet").saysWhy())
                .isTrue();
        assertThat(new Command.Decline(SANNE, "Ik ken dit niet").saysWhy()).isTrue();
        assertThat(new Command.Decline(SANNE, "").saysWhy()).isFalse();
    }

    @Test
    void anEventFromBeforeThereWereCausesIsStillRead() {
        String old = """
                {"at":"2026-11-23T09:00:00Z","by":{"id":"00000000-0000-4000-8000-000000000002","displayName":"Sanne","mail":null},
                 "offeredBy":{"id":"00000000-0000-4000-8000-000000000001","displayName":"Lotte","mail":null},"reason":"niet van mij"}""";

        assertThat(EventJson.read("declined", old)).isInstanceOfSatisfying(Event.Declined.class, declined -> {
            assertThat(declined.cause()).isNull();
            assertThat(declined.reason()).isEqualTo("niet van mij");
        });
    }

    @Test
    void aCauseIsKeptInTheLog() {
        Event.Declined declined = new Event.Declined(
                Instant.parse("2026-11-23T09:00:00Z"),
                SANNE,
                Colleague.of(People.LOTTE),
                DeclineCause.WRONG_PERSON,
                "");

        assertThat(EventJson.read("declined", EventJson.write(declined))).isEqualTo(declined);
    }
}
