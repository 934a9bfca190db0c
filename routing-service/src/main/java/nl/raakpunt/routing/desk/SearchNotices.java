package nl.raakpunt.routing.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.raakpunt.routing.directory.Experts;
import nl.raakpunt.routing.directory.PeopleFound;
import nl.raakpunt.routing.route.Advice;
import org.jspecify.annotations.Nullable;

/** What an agent must know to judge a result: that search works only partly, or that its facts are old. */
final class SearchNotices {
    private SearchNotices() {}

    /**
     * The sentences to show above a result, usually none.
     *
     * @param named      the search for a name or number, when it was done
     * @param staleAfter age from which on it is told
     */
    static List<String> of(Advice advice, @Nullable PeopleFound named, Duration staleAfter, Words words) {
        Experts experts = experts(advice);
        List<String> notices = new ArrayList<>();
        String language = experts == null ? null : experts.understanding().language();
        if (language != null && !"nl".equals(language)) {
            notices.add(words.sayFirst(List.of("understood.language." + language, "understood.language")));
        }
        if ((experts != null && experts.limited()) || (named != null && named.limited())) {
            notices.add(words.say("search.limited"));
        }
        String age = age(experts, named, staleAfter, words);
        if (age != null) {
            notices.add(age);
        }
        return notices;
    }

    private static @Nullable String age(
            @Nullable Experts experts, @Nullable PeopleFound named, Duration staleAfter, Words words) {
        if (experts != null) {
            return age(experts.directoryUpdatedAt(), experts.asOf(), staleAfter, words);
        }
        return named == null ? null : age(named.directoryUpdatedAt(), named.asOf(), staleAfter, words);
    }

    private static @Nullable String age(@Nullable Instant updated, Instant now, Duration staleAfter, Words words) {
        if (updated == null) {
            return null;
        }
        Duration age = Duration.between(updated, now);
        return age.compareTo(staleAfter) <= 0 ? null : words.say("search.age", words.ago(updated, now));
    }

    /** What else was understood of the text. */
    static UnderstoodView understood(Advice advice, Words words) {
        Experts experts = experts(advice);
        return experts == null ? UnderstoodView.NOTHING : UnderstoodView.of(experts, words);
    }

    private static @Nullable Experts experts(Advice advice) {
        return switch (advice) {
            case Advice.Person person -> person.experts();
            case Advice.AskArea ask -> ask.experts();
            case Advice.ChooseTopic choose -> choose.experts();
            case Advice.NoTopic none -> none.experts();
            case Advice.Unavailable _ -> null;
        };
    }
}
