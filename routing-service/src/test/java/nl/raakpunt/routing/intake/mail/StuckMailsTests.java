package nl.raakpunt.routing.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Tests for {@link StuckMails}. */
class StuckMailsTests {

    private static final MailId ONE = new MailId(7, 1);
    private static final Taken QUESTION = new Taken.Handled(Taken.Effect.QUESTION);

    private final AtomicLong time = new AtomicLong(Long.MAX_VALUE - 5);
    private final StuckMails stuck = new StuckMails(time::get);

    @Test
    void aMailWaitsLongerAfterEveryFailureButNeverMoreThanAnHour() {
        assertThat(stuck.mayTry(ONE)).isTrue();
        stuck.failed(ONE);
        assertThat(stuck.mayTry(ONE)).isFalse();
        passes(Duration.ofSeconds(1));
        assertThat(stuck.mayTry(ONE)).isTrue();
        for (int i = 0; i < 40; i++) {
            stuck.failed(ONE);
        }
        passes(Duration.ofMinutes(59));
        assertThat(stuck.mayTry(ONE)).isFalse();
        passes(Duration.ofMinutes(1));
        assertThat(stuck.mayTry(ONE)).isTrue();
    }

    @Test
    void whatWentWrongBeforeAMailWasReadDoesNotCountWhenItIsPutAway() {
        stuck.failed(ONE);
        stuck.took(ONE, QUESTION);
        assertThat(stuck.failed(ONE)).isEqualTo(1);
        stuck.took(ONE, QUESTION);
        assertThat(stuck.failed(ONE)).isEqualTo(2);
        assertThat(stuck.taken(ONE)).isEqualTo(QUESTION);
    }

    @Test
    void oneFailureIsNoTroubleYet() {
        stuck.failed(ONE);
        assertThat(stuck.count()).isZero();
        stuck.failed(ONE);
        assertThat(stuck.count()).isEqualTo(1);
        stuck.done(ONE);
        assertThat(stuck.count()).isZero();
    }

    @Test
    void theSameNumberInANewMailboxIsAnotherMail() {
        stuck.took(ONE, QUESTION);
        assertThat(stuck.taken(new MailId(8, 1))).isNull();
    }

    @Test
    void whatSomebodyPutAwayByHandIsForgotten() {
        stuck.took(ONE, QUESTION);
        stuck.keepOnly(List.of(new MailId(7, 2)));
        assertThat(stuck.taken(ONE)).isNull();
    }

    private void passes(Duration duration) {
        time.addAndGet(duration.toNanos());
    }
}
