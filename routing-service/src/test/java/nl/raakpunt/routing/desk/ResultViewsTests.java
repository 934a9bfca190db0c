package nl.raakpunt.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.raakpunt.routing.desk.ResultView.TopicView;
import nl.raakpunt.routing.directory.TopicCard;
import nl.raakpunt.routing.directory.TopicMatch;
import org.junit.jupiter.api.Test;

/** Tests for what an agent is shown beside the result. */
class ResultViewsTests {

    @Test
    void twoThingsTheCallerMayMeanInsteadAreNamedAndNothingThatHardlyCanBeIt() {
        List<TopicMatch> matches = List.of(
                match("paspoort-kwijt", 0.82),
                match("paspoort", 0.23),
                match("gevonden-voorwerpen", 0.11),
                match("rijbewijs-kwijt", 0.1));
        assertThat(ResultViews.otherTopics(matches, "paspoort-kwijt"))
                .extracting(TopicView::key)
                .containsExactly("paspoort", "gevonden-voorwerpen");
        assertThat(ResultViews.otherTopics(
                        List.of(match("boom-kappen", 0.89), match("ondernemen", 0.06)), "boom-kappen"))
                .isEmpty();
    }

    private static TopicMatch match(String key, double confidence) {
        TopicCard card = new TopicCard(key, key, null, null, true, 16);
        return new TopicMatch(card, 1, confidence, List.of(), null, List.of(), null);
    }
}
