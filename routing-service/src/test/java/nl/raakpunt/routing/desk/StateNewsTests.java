package nl.raakpunt.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import nl.raakpunt.routing.directory.StatesChanged;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;

/** Tests for {@link StateNews}. */
class StateNewsTests {

    private static final UUID SANNE = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final UUID KARIM = UUID.fromString("00000000-0000-4000-8000-000000000003");

    private final StateNews news = new StateNews();

    @Test
    void withoutAnOpenPageNothingFails() {
        news.tell(StatesChanged.ANYBODY);
        assertThat(heard(() -> news.tell(new StatesChanged(Set.of(SANNE))))).containsExactly(SANNE.toString());
    }

    @Test
    void whatComesTogetherIsToldTogetherAndAnybodyIsMoreThanSomebody() {
        assertThat(heard(() -> {
                    news.tell(new StatesChanged(Set.of(KARIM)));
                    news.tell(new StatesChanged(Set.of(SANNE)));
                }))
                .containsExactly(SANNE + "," + KARIM);
        assertThat(heard(() -> {
                    news.tell(new StatesChanged(Set.of(KARIM)));
                    news.tell(StatesChanged.ANYBODY);
                }))
                .containsExactly(StateNews.ANYBODY);
    }

    @Test
    void pagesThatAllReadAgainEachWaitALittleOfTheirOwn() {
        List<Long> moments = new CopyOnWriteArrayList<>();
        List<Disposable> pages = Stream.generate(() -> news.changes().subscribe(_ -> moments.add(System.nanoTime())))
                .limit(40)
                .toList();
        news.tell(StatesChanged.ANYBODY);
        await().until(() -> moments.size() == pages.size());
        pages.forEach(Disposable::dispose);
        assertThat(Collections.max(moments) - Collections.min(moments))
                .isGreaterThan(Duration.ofMillis(200).toNanos());
    }

    private List<String> heard(Runnable told) {
        List<String> heard = new CopyOnWriteArrayList<>();
        Disposable page = news.changes().subscribe(heard::add);
        try {
            told.run();
            await().until(() -> !heard.isEmpty());
            return List.copyOf(heard);
        } finally {
            page.dispose();
        }
    }
}
