package nl.raakpunt.routing.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.testing.Questioning;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoutingServiceTest
class FinishersTests {

    @Autowired
    private Finishers finishers;

    @Autowired
    private Questions questions;

    @Autowired
    private QuestionOverview overview;

    @Autowired
    private Clock clock;

    @Test
    void whoAnsweredWhatAnotherTookInCountsAndAnAgentWhoAnswersAtOnceDoesNot() {
        Questioning people = new Questioning(questions, overview, clock);
        SignedIn lotte = Questioning.somebody("Lotte Bakker");
        SignedIn sanne = Questioning.somebody("Sanne van der Meer");

        answer(people, people.done(people.offered(lotte, sanne), new Command.Accept(Colleague.of(sanne))), sanne);
        answer(people, people.received(lotte), lotte);

        List<Finishers.Finished> found = finishers.since(clock.instant().minus(Duration.ofDays(1)));
        assertThat(found)
                .filteredOn(one -> one.by().equals(sanne.id()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.topic()).isEqualTo(new TopicRef("boom-kappen", "Boom kappen"));
                    assertThat(one.questions()).isEqualTo(1);
                });
        assertThat(found).noneMatch(one -> one.by().equals(lotte.id()));
    }

    private static void answer(Questioning people, Question question, SignedIn by) {
        people.done(question, new Command.Answer(Colleague.of(by), "Ja, dat mag.", false));
    }
}
