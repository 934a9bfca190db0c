package nl.raakpunt.directory.topic;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import nl.raakpunt.directory.api.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows topics and areas. */
@RestController
@Tag(name = "topics")
class TopicController {

    private final TopicRepository topics;

    TopicController(TopicRepository topics) {
        this.topics = topics;
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

    @GetMapping("/v1/areas")
    @Operation(operationId = "listAreas", summary = "Every area of the municipality")
    Areas areas() {
        return new Areas(topics.areas());
    }

    record Topics(List<Topic> topics) {}

    record Areas(List<Area> areas) {}
}
