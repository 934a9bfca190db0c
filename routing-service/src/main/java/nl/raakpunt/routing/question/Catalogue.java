package nl.raakpunt.routing.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.raakpunt.routing.directory.AreaRef;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.directory.TopicCard;
import nl.raakpunt.routing.web.FieldProblem;
import nl.raakpunt.routing.web.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Fills in a request's topic and village from the directory's lists. While there are no lists, because directory-service
 * has been down since the start, keys are believed as they come: a question is taken whatever happens.
 */
@Component
class Catalogue {

    private final Directory directory;

    Catalogue(Directory directory) {
        this.directory = directory;
    }

    NewQuestion complete(Requests.Receive request) {
        List<FieldProblem> wrong = new ArrayList<>();
        TopicCard topic = find("topic", request.topic(), directory.topics(), TopicCard::key, wrong);
        AreaRef area = find("area", request.area(), directory.areas(), AreaRef::key, wrong);
        if (PlainText.clean(request.text()).isEmpty()) {
            wrong.add(new FieldProblem("text", "has nothing that can be read"));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidRequest(wrong);
        }
        return new NewQuestion(
                request.text(),
                request.caller() == null ? Caller.UNKNOWN : request.caller().caller(),
                Objects.requireNonNullElse(request.channel(), Channel.PHONE),
                topic(request.topic(), topic),
                area(request.area(), area),
                topic == null ? null : topic.serviceLevelHours(),
                request.keepNumbers());
    }

    private static @Nullable TopicRef topic(@Nullable String key, @Nullable TopicCard known) {
        if (known != null) {
            return new TopicRef(known.key(), known.title());
        }
        return key == null ? null : new TopicRef(key, key);
    }

    private static @Nullable AreaRef area(@Nullable String key, @Nullable AreaRef known) {
        return known != null || key == null ? known : new AreaRef(key, key);
    }

    private static <T> @Nullable T find(
            String field,
            @Nullable String key,
            Reply<List<T>> list,
            Function<T, String> keyOf,
            List<FieldProblem> wrong) {
        if (key == null || !(list instanceof Reply.Found<List<T>> found)) {
            return null;
        }
        Optional<T> known = found.value().stream()
                .filter(entry -> keyOf.apply(entry).equals(key))
                .findFirst();
        if (known.isEmpty()) {
            wrong.add(new FieldProblem(field, "is not known"));
        }
        return known.orElse(null);
    }
}
