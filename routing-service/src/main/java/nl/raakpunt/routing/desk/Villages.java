package nl.raakpunt.routing.desk;

import java.util.List;
import nl.raakpunt.routing.directory.AreaRef;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.directory.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The villages an agent chooses from; while no list is known, because the directory never answered, one is typed. */
@Component
class Villages {
    private final Directory directory;

    Villages(Directory directory) {
        this.directory = directory;
    }

    /** All villages, also while the directory is down; none when it never answered. */
    List<AreaRef> all() {
        return switch (directory.areas()) {
            case Reply.Found<List<AreaRef>> found -> found.value();
            case Reply.Absent<List<AreaRef>> _, Reply.Unavailable<List<AreaRef>> _ -> List.of();
        };
    }

    /** The village with this key, or with this name when it was typed. */
    @Nullable
    AreaRef named(@Nullable String chosen) {
        String wanted = SearchForm.chosen(chosen);
        return wanted == null
                ? null
                : all().stream()
                        .filter(area -> area.key().equalsIgnoreCase(wanted)
                                || area.name().equalsIgnoreCase(wanted))
                        .findFirst()
                        .orElse(null);
    }

    /** What was typed and is in no list. It goes along with the words of the question, where the directory can read it later. */
    @Nullable
    String unlisted(@Nullable String typed) {
        return named(typed) == null ? SearchForm.chosen(typed) : null;
    }
}
