package nl.raakpunt.routing.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Tests for {@link OutboxSender} with carriers that misbehave, on the real outbox. */
@RoutingServiceTest
class OutboxSenderTests {

    private static final OutboxSettings IMPATIENT = new OutboxSettings(
            Duration.ofMillis(50),
            Duration.ofSeconds(60),
            2,
            Duration.ofMillis(10),
            Duration.ofMillis(20),
            Duration.ofMillis(100),
            Duration.ofMinutes(15),
            Duration.ofDays(5),
            Duration.ofMillis(20),
            Duration.ofMinutes(15));

    /** Takes no message again while a test looks. */
    private static final OutboxSettings PATIENT = new OutboxSettings(
            Duration.ofMillis(50),
            Duration.ofSeconds(60),
            2,
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMillis(100),
            Duration.ofMinutes(15),
            Duration.ofDays(5),
            Duration.ofMinutes(30),
            Duration.ofMinutes(15));

    @Autowired
    private DelayedMessages shown;

    @Autowired
    private Outbox outbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final String channel = "test-" + UUID.randomUUID();
    private final List<UUID> brought = new CopyOnWriteArrayList<>();
    private OutboxSender sender = sender(this::delivered);

    @AfterEach
    void stop() {
        sender.stop();
    }

    @Test
    void aMessageThatACarrierCannotReadHoldsUpNoOther() {
        sender = sender(parcel -> {
            if (parcel.kind().equals("NEWER_THAN_THIS_VERSION")) {
                throw new IllegalArgumentException("No enum constant");
            }
            return delivered(parcel);
        });
        UUID unreadable = add("NEWER_THAN_THIS_VERSION", UUID.randomUUID(), Duration.ZERO);
        UUID next = add("KNOWN", UUID.randomUUID(), Duration.ZERO);
        sender.start();
        await().until(() -> status(next).equals("SENT"));
        await().until(() -> status(unreadable).equals("DEAD"));
        UUID later = add("KNOWN", UUID.randomUUID(), Duration.ZERO);
        await().until(() -> status(later).equals("SENT"));
        assertThat(brought).containsExactly(next, later);
    }

    @Test
    void whatFollowsFromGivingUpCanFailWithoutEndingTheChannel() {
        sender = new OutboxSender(
                outbox,
                new Carrier() {
                    @Override
                    public String channel() {
                        return channel;
                    }

                    @Override
                    public Attempt bring(Leased parcel) {
                        return parcel.kind().equals("REFUSED") ? new Attempt.Refused("no") : delivered(parcel);
                    }

                    @Override
                    public void givenUp(Leased parcel) {
                        throw new IllegalStateException("Cannot be given up");
                    }
                },
                IMPATIENT,
                transaction);
        add("REFUSED", UUID.randomUUID(), Duration.ZERO);
        sender.start();
        await().until(() -> attempts() == IMPATIENT.maxAttempts());
        UUID later = add("KNOWN", UUID.randomUUID(), Duration.ZERO);
        await().until(() -> status(later).equals("SENT"));
    }

    @Test
    void whoStopsBringsWhatIsInHandAndNothingMore() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        sender = sender(parcel -> {
            begun.countDown();
            await().forever().until(() -> goOn.getCount() == 0);
            return delivered(parcel);
        });
        UUID first = add("KNOWN", UUID.randomUUID(), Duration.ZERO);
        UUID second = add("KNOWN", UUID.randomUUID(), Duration.ZERO);
        sender.start();
        begun.await();
        Thread stopping = Thread.ofVirtual().start(sender::stop);
        await().until(() -> !sender.isRunning());
        goOn.countDown();
        stopping.join();
        assertThat(brought).containsExactly(first);
        assertThat(status(first)).isEqualTo("SENT");
        assertThat(status(second)).isEqualTo("WAITING");
    }

    @Test
    void whatCannotWaitPassesWhatWaitsForTheEndOfQuietHours() {
        UUID colleague = UUID.randomUUID();
        add("QUIET", colleague, Duration.ofHours(8));
        UUID urgent = add("CALLER_WAITS", colleague, Duration.ZERO);
        assertThat(outbox.lease(channel, Duration.ofMinutes(1)).map(Leased::id)).contains(urgent);
    }

    @Test
    void whatWaitsForAMomentOnlyStillGoesFirst() {
        UUID citizen = UUID.randomUUID();
        UUID first = add("RECEIVED", citizen, Duration.ofSeconds(1));
        add("ANSWERED", citizen, Duration.ZERO);
        assertThat(outbox.lease(channel, Duration.ofMinutes(1))).isEmpty();
        await().untilAsserted(() -> assertThat(
                        outbox.lease(channel, Duration.ofMinutes(1)).map(Leased::id))
                .contains(first));
    }

    @Test
    void whatIsPutOffIsTriedForDaysAndArrivesInTheEnd() {
        AtomicInteger putOff = new AtomicInteger();
        sender = sender(parcel -> putOff.incrementAndGet() < 20 ? new Attempt.NotNow("452") : delivered(parcel));
        UUID id = add("KNOWN", UUID.randomUUID(), Duration.ZERO);
        sender.start();
        await().until(() -> status(id).equals("SENT"));
        assertThat(putOff.get()).isGreaterThan(IMPATIENT.maxAttempts());
    }

    @Test
    void whatIsPutOffForTooManyDaysIsGivenUp() {
        List<UUID> givenUp = new CopyOnWriteArrayList<>();
        sender = sender(new Telling(_ -> {}, parcel -> givenUp.add(parcel.id())));
        UUID id = add("KNOWN", UUID.randomUUID(), Duration.ZERO);
        sender.sendAll();
        putOffSince(id, "4 days 23 hours");
        sender.sendAll();
        assertThat(status(id)).isEqualTo("WAITING");
        putOffSince(id, "5 days 1 minute");
        sender.sendAll();
        assertThat(status(id)).isEqualTo("DEAD");
        assertThat(givenUp).containsExactly(id);
    }

    @Test
    void aDelayIsToldOnceAndShownUntilItIsOver() {
        List<UUID> delayed = new CopyOnWriteArrayList<>();
        sender = sender(new Telling(parcel -> delayed.add(parcel.id()), _ -> {}));
        UUID id = add("KNOWN", UUID.randomUUID(), Duration.ZERO);
        sender.sendAll();
        assertThat(health().getStatus().getCode()).isEqualTo("UP");
        for (int i = 0; i < 3; i++) {
            putOffSince(id, "20 minutes");
            sender.sendAll();
        }
        assertThat(delayed).containsExactly(id);
        assertThat(health().getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(health().getDetails()).containsEntry("delayed", 1);
        assertThat(shown.now()).anySatisfy(channelWithDelay -> {
            assertThat(channelWithDelay.channel()).isEqualTo(channel);
            assertThat(channelWithDelay.count()).isEqualTo(1);
        });
    }

    @Test
    void whatIsPutOffKeepsItsPlaceForAnHourAndNoLonger() {
        UUID colleague = UUID.randomUUID();
        sender = sender(new Telling(_ -> {}, _ -> {}));
        UUID first = add("KNOWN", colleague, Duration.ZERO);
        sender.sendAll();
        putOffSince(first, "10 minutes");
        triedAgainAfter(first, "20 seconds");
        UUID second = add("KNOWN", colleague, Duration.ZERO);
        assertThat(outbox.lease(channel, Duration.ofMinutes(1))).isEmpty();
        putOffSince(first, "61 minutes");
        triedAgainAfter(first, "20 minutes");
        assertThat(outbox.lease(channel, Duration.ofMinutes(1)).map(Leased::id)).contains(second);
    }

    /** Puts everything off. */
    private record Telling(Consumer<Leased> tellDelay, Consumer<Leased> tellGivenUp) {}

    private OutboxSender sender(Telling told) {
        Carrier carrier = new Carrier() {
            @Override
            public String channel() {
                return channel;
            }

            @Override
            public Attempt bring(Leased parcel) {
                return new Attempt.NotNow("452");
            }

            @Override
            public void delayed(Leased parcel) {
                told.tellDelay().accept(parcel);
            }

            @Override
            public void givenUp(Leased parcel) {
                told.tellGivenUp().accept(parcel);
            }
        };
        return new OutboxSender(outbox, carrier, PATIENT, transaction);
    }

    private Health health() {
        return Objects.requireNonNull(new ChannelHealth(outbox, sender).health());
    }

    /** As if it was put off first so long ago, and can be tried again. */
    private void putOffSince(UUID id, String ago) {
        jdbc.sql("""
                        update outbox_message set put_off_since = clock_timestamp() - cast(:ago as interval),
                          next_attempt_at = clock_timestamp() where id = :id""").param("ago", ago).param("id", id).update();
    }

    private void triedAgainAfter(UUID id, String pause) {
        jdbc.sql(
                        "update outbox_message set next_attempt_at = clock_timestamp() + cast(:pause as interval) where id = :id")
                .param("pause", pause)
                .param("id", id)
                .update();
    }

    private Attempt delivered(Leased parcel) {
        brought.add(parcel.id());
        return new Attempt.Delivered();
    }

    private OutboxSender sender(Function<Leased, Attempt> bring) {
        Carrier carrier = new Carrier() {
            @Override
            public String channel() {
                return channel;
            }

            @Override
            public Attempt bring(Leased parcel) {
                return bring.apply(parcel);
            }
        };
        return new OutboxSender(outbox, carrier, IMPATIENT, transaction);
    }

    private UUID add(String kind, UUID recipient, Duration pause) {
        Parcel parcel =
                Parcel.now(Parcel.NO_QUESTION, channel, kind, recipient, "{}").after(pause);
        return Objects.requireNonNull(transaction.execute(_ -> outbox.add(parcel)));
    }

    private String status(UUID id) {
        return jdbc.sql("select status from outbox_message where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private int attempts() {
        return jdbc.sql("select attempts from outbox_message where channel = :channel and kind = 'REFUSED'")
                .param("channel", channel)
                .query(Integer.class)
                .single();
    }
}
