package nl.raakpunt.routing.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.routing.directory.TopicOwner;
import nl.raakpunt.routing.question.Finishers.Finished;
import nl.raakpunt.routing.question.TopicRef;
import org.junit.jupiter.api.Test;

class StaleOwnersTests {

    private static final TopicRef TREES = new TopicRef("boom-kappen", "Boom kappen");
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final UUID SANNE = UUID.randomUUID();
    private static final UUID KARIM = UUID.randomUUID();
    private static final UUID NOOR = UUID.randomUUID();

    @Test
    void aTopicWhoseQuestionsOthersFinishIsStale() {
        List<Gap> gaps = StaleOwners.of(
                List.of(finished(KARIM, 3, MONDAY), finished(NOOR, 2, MONDAY.plusSeconds(60))),
                List.of(new TopicOwner("boom-kappen", SANNE)));

        assertThat(gaps)
                .containsExactly(new Gap(
                        "boom-kappen", "Boom kappen", 5, MONDAY.plusSeconds(60), List.of("OTHERS_FINISH"), null));
    }

    @Test
    void oneOfWhichAnOwnerFinishedAnythingIsNot() {
        assertThat(StaleOwners.of(
                        List.of(finished(KARIM, 50, MONDAY), finished(SANNE, 1, MONDAY)),
                        List.of(new TopicOwner("boom-kappen", NOOR), new TopicOwner("boom-kappen", SANNE))))
                .isEmpty();
    }

    @Test
    void aFewQuestionsSayNothing() {
        assertThat(StaleOwners.of(List.of(finished(KARIM, 4, MONDAY)), List.of(new TopicOwner("boom-kappen", SANNE))))
                .isEmpty();
    }

    @Test
    void aTopicWithoutOwnerIsAnotherMatter() {
        assertThat(StaleOwners.of(List.of(finished(KARIM, 9, MONDAY)), List.of(new TopicOwner("snoeien", SANNE))))
                .isEmpty();
    }

    private static Finished finished(UUID by, long questions, Instant last) {
        return new Finished(TREES, by, questions, last);
    }
}
