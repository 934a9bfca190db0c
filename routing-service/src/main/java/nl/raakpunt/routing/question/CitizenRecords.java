package nl.raakpunt.routing.question;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Finds, hands out and takes out what is kept of citizens. */
public interface CitizenRecords {

    /** Questions with this telephone number or mail address, newest first, at most 500. */
    List<QuestionSummary> of(Caller citizen);

    /** Everything kept of the citizen in this question, without names of colleagues, as values that can be written as JSON. */
    Map<String, Object> export(QuestionId id);

    /** Takes every text out of these questions when they are finished; how many it did. */
    int erase(List<QuestionId> ids);

    /**
     * Takes data out of questions that were finished long enough ago, a batch at a time; how many it did.
     *
     * @param keep    how long it is kept after the last change
     * @param byTopic other times, by key of the topic
     */
    int eraseOld(Extent extent, Instant now, Duration keep, Map<String, Duration> byTopic);
}
