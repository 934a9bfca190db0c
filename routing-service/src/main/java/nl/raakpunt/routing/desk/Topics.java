package nl.raakpunt.routing.desk;

import java.util.List;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.directory.TopicCard;
import nl.raakpunt.routing.question.TopicRef;
import nl.raakpunt.routing.route.Advice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The topic of a question that is taken: what the directory says now, or else what the agent saw. */
@Component
class Topics {
    private static final int MOST = 200;

    private final Directory directory;

    Topics(Directory directory) {
        this.directory = directory;
    }

    /** All that is known of the topic; {@code null} when there is none, or nothing but what the form says is known of it. */
    @Nullable
    TopicCard card(@Nullable Advice advice, TakeForm form) {
        if (advice instanceof Advice.Unavailable) {
            return listed(form.topic());
        }
        var match = advice == null ? null : Recipients.topic(advice);
        return match == null ? null : match.topic();
    }

    /** The topic to keep. Without the directory and without a list of it, what the form carries along is all there is. */
    @Nullable
    TopicRef kept(@Nullable Advice advice, TakeForm form) {
        var card = card(advice, form);
        if (card != null) {
            return new TopicRef(card.key(), card.title());
        }
        var key = SearchForm.chosen(form.topic());
        var title = SearchForm.chosen(form.topicTitle());
        var alone = advice instanceof Advice.Unavailable && all().isEmpty();
        return alone && key != null && title != null && key.length() <= MOST && title.length() <= MOST
                ? new TopicRef(key, title)
                : null;
    }

    private @Nullable TopicCard listed(@Nullable String key) {
        return all().stream().filter(card -> card.key().equals(key)).findFirst().orElse(null);
    }

    private List<TopicCard> all() {
        return switch (directory.topics()) {
            case Reply.Found<List<TopicCard>> found -> found.value();
            case Reply.Absent<List<TopicCard>> _, Reply.Unavailable<List<TopicCard>> _ -> List.of();
        };
    }
}
