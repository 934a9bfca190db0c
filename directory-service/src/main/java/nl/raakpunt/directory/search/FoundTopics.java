package nl.raakpunt.directory.search;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.raakpunt.directory.search.Experts.PartTopic;

/**
 * What a question is about.
 *
 * @param topics  most fitting first; empty when nothing fits
 * @param limited true when Elasticsearch did not answer and topics are ranked only by the words they share
 */
record FoundTopics(
        List<PartTopic> topics,

        @Schema(description = "True when topics could only be compared by their words")
        boolean limited) {

    static FoundTopics of(QuestionReader.Reading reading) {
        return new FoundTopics(reading.topics().stream().map(PartTopic::of).toList(), reading.limited());
    }
}
