package nl.raakpunt.directory.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.raakpunt.directory.live.Change.Kind;
import nl.raakpunt.directory.person.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody is told who was away for a while, and what travels between instances. */
class RecentChangesTests {

    private final RecentChanges recent = new RecentChanges(3);

    @Test
    void whoWasAwayForAWhileIsToldWhatWasMissedInOrder() {
        Change first = recent.add(someone());
        Change second = recent.add(someone());
        Change third = recent.add(someone());
        assertThat(recent.after(first.id())).containsExactly(second, third);
        assertThat(recent.after(third.id())).isEmpty();
    }

    @Test
    void whoWasAwayForTooLongIsToldToReadAgain() {
        Change first = recent.add(someone());
        recent.add(someone());
        recent.add(someone());
        recent.add(someone());
        assertThat(recent.after(first.id())).as("exactly what is kept").hasSize(3);
        recent.add(someone());
        assertThat(recent.after(first.id())).extracting(Change::kind).containsExactly(Kind.RESET);
    }

    @Test
    void aPositionOfBeforeAnInterruptionIsWorthNothing() {
        Change before = recent.add(someone());
        Change reset = recent.startAgain();
        assertThat(recent.after(before.id())).containsExactly(reset);
        Change after = recent.add(someone());
        assertThat(recent.after(reset.id())).containsExactly(after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "x", "x-1", "12345678-99999999999999999999", "0"})
    void aPositionOfAnotherInstanceMeansReadAgain(String position) {
        recent.add(someone());
        assertThat(recent.after(position)).extracting(Change::kind).containsExactly(Kind.RESET);
    }

    @Test
    void aPositionThatIsStillToComeMeansReadAgain() {
        Change change = recent.add(someone());
        String ahead = change.id().replaceAll("1$", "5");
        assertThat(recent.after(ahead)).extracting(Change::kind).containsExactly(Kind.RESET);
        assertThat(recent.after(null)).extracting(Change::kind).containsExactly(Kind.RESET);
    }

    @Test
    void noticesFitIntoWhatPostgresTakesAndArriveAsTheyWereSent() {
        Set<PersonId> people = people(1_999);
        List<Notice> notices = Notice.of(people);
        assertThat(notices)
                .allSatisfy(notice -> assertThat(notice.write().length()).isLessThan(8_000));
        assertThat(notices.stream()
                        .map(notice -> Notice.read(notice.write()))
                        .flatMap(notice -> notice.people().stream())
                        .collect(Collectors.toSet()))
                .isEqualTo(people.stream().map(PersonId::value).collect(Collectors.toSet()));
        assertThat(Notice.of(people(2_001))).containsExactly(Notice.ANYBODY);
        assertThat(Notice.read(Notice.ANYBODY.write())).isEqualTo(Notice.ANYBODY);
        assertThat(Notice.of(Set.of())).as("nobody is not anybody").isEmpty();
    }

    private static Set<PersonId> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new PersonId(UUID.randomUUID()))
                .collect(Collectors.toSet());
    }

    private static Set<UUID> someone() {
        return Set.of(UUID.randomUUID());
    }
}
