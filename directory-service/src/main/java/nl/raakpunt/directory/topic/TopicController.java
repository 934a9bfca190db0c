package nl.raakpunt.directory.topic;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.directory.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows topics and areas. */
@RestController
@Tag(name = "topics")
class TopicController {

    private final TopicRepository topics;
    private final ResponsibilityRepository responsibilities;

    TopicController(TopicRepository topics, ResponsibilityRepository responsibilities) {
        this.topics = topics;
        this.responsibilities = responsibilities;
    }

    @GetMapping("/v1/topics")
    @Operation(operationId = "listTopics", summary = "Every topic")
    Topics all() {
        return new Topics(topics.findAll());
    }

    @GetMapping("/v1/topics/{key}")
    @Operation(operationId = "getTopic", summary = "One topic")
    Topic one(@PathVariable String key) {
        return topics.findByKey(key)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "There is no topic with this key."));
    }

    @GetMapping("/v1/topic-owners")
    @Operation(operationId = "listTopicOwners", summary = "Who is recorded as owner of which topic, and for which area")
    TopicOwners owners() {
        return new TopicOwners(
                responsibilities.owners().stream().map(TopicOwner::of).toList());
    }

    @GetMapping("/v1/areas")
    @Operation(operationId = "listAreas", summary = "Every area of the municipality")
    Areas areas() {
        return new Areas(topics.areas());
    }

    record Topics(List<Topic> topics) {}

    record TopicOwners(List<TopicOwner> owners) {}

    /**
     * One owner of a topic.
     *
     * @param area key of the village it holds for; {@code null} holds everywhere
     */
    record TopicOwner(String topic, UUID person, @Nullable String area) {

        static TopicOwner of(Responsibility owner) {
            return new TopicOwner(owner.topic(), owner.person().value(), owner.area());
        }
    }

    record Areas(List<Area> areas) {}
}
