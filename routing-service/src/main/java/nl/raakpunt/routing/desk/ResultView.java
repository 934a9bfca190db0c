package nl.raakpunt.routing.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an agent sees after typing: what to say, and who it is.
 *
 * @param kind         which of the layouts fits
 * @param announcement the result in one sentence, for the status line
 * @param areaKey      key of the recognised village
 * @param areaName     the recognised village
 * @param problem      why there is no result, when search does not work
 * @param notices      what to know about the result: that search works only partly, or that its facts are old
 * @param understood   whose question it is, and what else has to be asked
 */
public record ResultView(
        Kind kind,
        String announcement,
        @Nullable TopicView topic,
        @Nullable Choice person,
        List<Choice> alternates,
        List<TopicView> otherTopics,
        List<PersonHit> people,
        @Nullable String areaKey,
        @Nullable String areaName,
        @Nullable String promise,
        @Nullable String problem,
        List<String> notices,
        UnderstoodView understood) {

    /** Of topics and people only. */
    ResultView(
            Kind kind,
            String announcement,
            @Nullable TopicView topic,
            @Nullable Choice person,
            List<Choice> alternates,
            List<TopicView> otherTopics,
            List<PersonHit> people,
            @Nullable String areaKey,
            @Nullable String areaName,
            @Nullable String promise,
            @Nullable String problem,
            List<String> notices) {
        this(
                kind,
                announcement,
                topic,
                person,
                alternates,
                otherTopics,
                people,
                areaKey,
                areaName,
                promise,
                problem,
                notices,
                UnderstoodView.NOTHING);
    }

    /** Which layout. */
    public enum Kind {
        EMPTY,
        KNOWN,
        TOO_LONG,
        PERSON,
        ASK_AREA,
        CHOOSE_TOPIC,
        NO_TOPIC,
        UNAVAILABLE
    }

    /** A topic with the answer to give. */
    public record TopicView(
            String key,
            String title,
            @Nullable String link,
            @Nullable String answer) {}

    /** Somebody to hand over to, and why. */
    public record Choice(PersonView person, String role, ReasonView why) {}

    /** Somebody found by name, number or work. */
    public record PersonHit(PersonView person, String matchedOn) {}

    static ResultView message(Kind kind, String announcement) {
        return new ResultView(
                kind,
                announcement,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                announcement,
                List.of());
    }

    /** The same result with these sentences above it, and what else was understood. */
    ResultView noticing(List<String> sentences, UnderstoodView more) {
        return new ResultView(
                kind,
                announcement,
                topic,
                person,
                alternates,
                otherTopics,
                people,
                areaKey,
                areaName,
                promise,
                problem,
                List.copyOf(sentences),
                more);
    }

    /** The topic and village of this result, for the forms that go on with it. */
    public String vals() {
        return vals(areaKey);
    }

    /** The same with the name of whom to hand over to, so that it can be said while nobody can be asked for it. */
    public String valsFor(String person) {
        var values = values(areaKey);
        values.put("personName", person);
        return JsonMapper.shared().writeValueAsString(values);
    }

    /** The topic of this result with another village. */
    public String vals(@Nullable String village) {
        return JsonMapper.shared().writeValueAsString(values(village));
    }

    private Map<String, String> values(@Nullable String village) {
        var values = new LinkedHashMap<String, String>();
        if (topic != null) {
            values.put("topic", topic.key());
            values.put("topicTitle", topic.title());
        }
        if (village != null) {
            values.put("area", village);
        }
        return values;
    }
}
