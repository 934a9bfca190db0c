package nl.raakpunt.directory.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.raakpunt.directory.availability.ReachabilityChanged;
import nl.raakpunt.directory.person.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** Tests for {@link SaidOtherwise}. */
class SaidOtherwiseTests {

    private static final PersonId ANNE = new PersonId(new UUID(0, 1));
    private static final PersonId BART = new PersonId(new UUID(0, 2));

    @Test
    void whatComesTogetherIsToldTogetherAndLaterThingsLater() {
        List<Object> told = new CopyOnWriteArrayList<>();
        SaidOtherwise otherwise = new SaidOtherwise(told::add);
        otherwise.of(ANNE);
        otherwise.of(BART);
        await().untilAsserted(() -> assertThat(told).containsExactly(new ReachabilityChanged(Set.of(ANNE, BART))));
        otherwise.of(ANNE);
        await().untilAsserted(() -> assertThat(told).hasSize(2));
    }

    @Test
    void aDatabaseThatIsDownDoesNotSilenceWhatComesAfterIt() {
        List<Object> told = new CopyOnWriteArrayList<>();
        SaidOtherwise otherwise = new SaidOtherwise(event -> {
            told.add(event);
            throw new DataAccessResourceFailureException("down");
        });
        otherwise.of(ANNE);
        await().until(() -> told.size() == 1);
        otherwise.of(BART);
        await().untilAsserted(() -> assertThat(told.getLast()).isEqualTo(new ReachabilityChanged(Set.of(BART))));
    }
}
