package nl.raakpunt.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.raakpunt.municipality.Cast;
import nl.raakpunt.stack.LocalStack;
import nl.raakpunt.stack.Part;
import nl.raakpunt.stack.StackOptions;
import nl.raakpunt.stack.Stacks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/**
 * While six pairs of colleagues take, offer, accept and answer questions, routing-service and PostgreSQL are killed again and again, each at
 * some instant and at times both at once. What the service said it did is done, once, and everybody who had to hear of it does.
 */
@Tag("fault")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillsUnderLoadIT {
    private static final long SEED = 20261129;
    private static final int KILLS_OF_ROUTING = 11;
    private static final int KILLS_OF_POSTGRES = 17;
    private static final int KILLS_OF_BOTH = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> MAIL = List.of("mail", "citizen-mail");
    private static final List<String> WHOLE_LIFE = List.of("received", "offered", "accepted", "answered");
    private static final List<String> COLLEAGUES = List.of(Cast.OWNER, Cast.STAND_IN, Cast.TEAM_LEAD);

    private final Ledger ledger = new Ledger();
    private Kills kills;
    private Stored stored;
    private Copies copies;

    @BeforeAll
    @Timeout(value = 1_200, threadMode = ThreadMode.SEPARATE_THREAD)
    void killWhilePeopleWork() throws Exception {
        StackOptions options = StackOptions.onFreePorts(Stacks.folder("kills"))
                .anew()
                // What a killed sender had in hand goes out again between two kills already.
                .settings(Map.of("raakpunt.outbox.lease", "5s"));
        try (LocalStack stack = LocalStack.start(options)) {
            kills = new Kills(stack, ledger, SEED);
            List<Pair> pairs = IntStream.range(0, 2 * COLLEAGUES.size())
                    .mapToObj(i -> new Pair(stack, i, Cast.AGENT, COLLEAGUES.get(i % COLLEAGUES.size()), ledger, SEED))
                    .toList();
            work(pairs, () -> kills.run(KILLS_OF_ROUTING, KILLS_OF_POSTGRES, KILLS_OF_BOTH));
            await("everything that waits is sent")
                    .atMost(PATIENCE)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(Stored.waiting(stack)).isZero());
            stored = Stored.in(stack);
            copies = Copies.of(stack.mails());
        }
        tell();
    }

    private static void work(List<Pair> pairs, Runnable meanwhile) throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        List<Future<Integer>> working = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            pairs.forEach(pair -> working.add(executor.submit(() -> pair.workUntil(() -> over.getCount() == 0))));
            try {
                meanwhile.run();
            } finally {
                over.countDown();
            }
        }
        for (Future<Integer> each : working) {
            assertThat(each.get()).isPositive();
        }
    }

    @Test
    void itWasKilledOftenEnough() {
        assertThat(kills.done()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(kills.of(Part.ROUTING)).isEqualTo(KILLS_OF_ROUTING + KILLS_OF_BOTH);
        assertThat(kills.of(Part.POSTGRES)).isEqualTo(KILLS_OF_POSTGRES + KILLS_OF_BOTH);
    }

    @Test
    void noQuestionIsLostAndNoneIsTakenTwice() {
        assertThat(stored.questions())
                .extracting(Stored.Question::text)
                .containsExactlyInAnyOrderElementsOf(ledger.begun().keySet());
    }

    @Test
    void whatTheServiceSaidItDidIsInTheHistory() {
        Map<UUID, String> texts =
                stored.questions().stream().collect(Collectors.toMap(Stored.Question::id, Stored.Question::text));
        Set<Ledger.Acknowledged> done = stored.events().stream()
                .map(event -> new Ledger.Acknowledged(
                        event.question(),
                        Objects.requireNonNull(texts.get(event.question())),
                        event.type(),
                        event.sequence()))
                .collect(Collectors.toSet());

        assertThat(done).containsAll(ledger.acknowledged());
    }

    @Test
    void everyHistoryIsGaplessAndLegalAndNothingWasDoneTwice() {
        Map<UUID, List<Stored.Event>> histories =
                stored.events().stream().collect(Collectors.groupingBy(Stored.Event::question));
        assertThat(histories).hasSameSizeAs(stored.questions());
        assertThat(stored.questions()).allSatisfy(question -> {
            List<Stored.Event> history = Objects.requireNonNull(histories.get(question.id()));
            Ledger.Begun begun = Objects.requireNonNull(ledger.begun().get(question.text()));
            assertThat(history).extracting(Stored.Event::sequence).containsExactly(1L, 2L, 3L, 4L);
            assertThat(history).extracting(Stored.Event::type).containsExactlyElementsOf(WHOLE_LIFE);
            assertThat(history)
                    .extracting(Stored.Event::by)
                    .containsExactly(begun.agent(), begun.agent(), begun.colleague(), begun.colleague());
            assertThat(history).extracting(Stored.Event::at).isSorted();
            assertThat(question)
                    .isEqualTo(new Stored.Question(
                            question.id(), question.text(), history.size(), "ANSWERED", begun.colleague()));
        });
    }

    @Test
    void everyChangeIsInTheAuditLogOnce() {
        assertThat(stored.audited())
                .containsExactlyInAnyOrderElementsOf(stored.events().stream()
                        .map(event -> new Stored.Audited(event.question(), event.sequence(), event.type(), event.by()))
                        .toList());
    }

    @Test
    void everyMessageThatMustBeSentWasWrittenOnceAndSent() {
        List<String> must = stored.questions().stream()
                .flatMap(question -> messages(
                        question.id(), Objects.requireNonNull(ledger.begun().get(question.text()))))
                .toList();

        assertThat(stored.messages()).extracting(Stored.Message::status).containsOnly("SENT");
        assertThat(mails().map(KillsUnderLoadIT::inWords)).containsExactlyInAnyOrderElementsOf(must);
    }

    private static Stream<String> messages(UUID question, Ledger.Begun begun) {
        Stream<Stored.Message> colleagues = Stream.of(
                sent(question, "mail", "OFFERED", begun.colleague()),
                sent(question, "mail", "ACCEPTED", begun.agent()));
        Stream<Stored.Message> citizen = begun.mail()
                ? Stream.of(
                        sent(question, "citizen-mail", "RECEIVED", question),
                        sent(question, "citizen-mail", "ANSWERED", question))
                : Stream.empty();
        return Stream.concat(colleagues, citizen).map(KillsUnderLoadIT::inWords);
    }

    private static Stored.Message sent(UUID question, String channel, String kind, UUID to) {
        return new Stored.Message(question, channel, kind, to, "SENT", question);
    }

    private static String inWords(Stored.Message message) {
        return String.join(
                " ",
                message.question().toString(),
                message.channel(),
                message.kind(),
                message.recipient().toString(),
                message.status());
    }

    @Test
    void theMailServerHasEveryMessageAndNothingElse() {
        assertThat(copies.byId().keySet())
                .isEqualTo(mails().map(Stored.Message::mailId).collect(Collectors.toSet()));
    }

    private Stream<Stored.Message> mails() {
        return stored.messages().stream().filter(message -> MAIL.contains(message.channel()));
    }

    @Test
    void aMessageRepeatsOnlyWhenTheMailServerGotItAtTheInstantOfAKill() {
        Map<UUID, String> channels =
                mails().collect(Collectors.toMap(Stored.Message::mailId, Stored.Message::channel, (one, _) -> one));
        Map<String, Long> ofOneKillAndChannel = new HashMap<>();
        for (Copies.Repeat repeat : copies.repeats()) {
            List<Kills.Kill> at = kills.done().stream().filter(repeat::isOf).toList();
            assertThat(at).as("kills at %s", repeat).isNotEmpty();
            Instant had = Objects.requireNonNull(repeat.first().receivedAt());
            Kills.Kill nearest = at.stream()
                    .min(Comparator.comparing(
                            kill -> Duration.between(kill.from(), had).abs()))
                    .orElseThrow();
            ofOneKillAndChannel.merge(channels.get(repeat.id()) + " " + nearest.from(), 1L, Long::sum);
        }
        // A sender has one message in hand at a time.
        assertThat(ofOneKillAndChannel.values()).allMatch(times -> times == 1);
    }

    private void tell() {
        Map<String, Long> sent = stored.messages().stream()
                .collect(Collectors.groupingBy(Stored.Message::channel, Collectors.counting()));
        System.out.printf(
                """
                Killed at %d instants: routing-service %d times, PostgreSQL %d times, of which both at once %d times (seed %d).
                %d questions, %d events; %d commands acknowledged, %d attempts without an answer, of which %d were done all the same.
                Messages sent: %s. Repeated with the same Message-ID: %d.
                """,
                kills.done().size(),
                kills.of(Part.ROUTING),
                kills.of(Part.POSTGRES),
                KILLS_OF_BOTH,
                SEED,
                stored.questions().size(),
                stored.events().size(),
                ledger.count(),
                ledger.retries(),
                ledger.doneUnheard(),
                sent,
                copies.repeats().size());
    }
}
