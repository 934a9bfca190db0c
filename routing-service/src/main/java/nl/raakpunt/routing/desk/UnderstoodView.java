package nl.raakpunt.routing.desk;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.raakpunt.routing.directory.Experts;
import nl.raakpunt.routing.directory.Understood;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an agent sees of a text besides topics and people.
 *
 * @param question the one question that tells apart the topics to choose from
 * @param answers  short answers to it, by key of the topic they mean
 * @param parts    the questions in the text, when there are several
 * @param vague    true when no topic is even as likely as not, as when somebody calls about an earlier question
 */
public record UnderstoodView(
        @Nullable ReferralView referral,
        @Nullable String question,
        Map<String, String> answers,
        List<PartView> parts,
        boolean vague) {

    static final UnderstoodView NOTHING = new UnderstoodView(null, null, Map.of(), List.of(), false);

    private static final double AS_LIKELY_AS_NOT = 0.5;

    /** What stands on a topic's key: the few words that tell it apart, or its title. */
    public String key(String topic, String title) {
        return answers.getOrDefault(topic, title);
    }

    /** Another organisation, and how to reach it. */
    public record ReferralView(
            String who,
            String why,
            @Nullable ContactLink phone,
            @Nullable String link) {}

    /** One of several questions, and what it seems to be about. */
    public record PartView(String text, String title) {

        /** For the form that goes on with this part. */
        public String vals() {
            return JsonMapper.shared().writeValueAsString(Map.of("text", text));
        }
    }

    static UnderstoodView of(Experts experts, Words words) {
        Understood.Referral referral = experts.referral();
        Understood.Separation separation = experts.separation();
        List<Understood.Part> parts = experts.parts() == null ? List.of() : experts.parts();
        return new UnderstoodView(
                referral == null
                        ? null
                        : new ReferralView(
                                referral.who(),
                                referral.why(),
                                ContactLink.phone(referral.phone()),
                                link(referral.url())),
                separation == null ? null : question(separation, words),
                separation == null ? Map.of() : answers(separation),
                parts.stream()
                        .map(part -> new PartView(
                                part.text(), part.topics().getFirst().title()))
                        .toList(),
                experts.topics().stream().allMatch(match -> match.confidence() < AS_LIKELY_AS_NOT));
    }

    /** In the language of the reader; the labels are words of the catalogue. */
    private static String question(Understood.Separation separation, Words words) {
        List<String> labels =
                separation.options().stream().map(Understood.Option::label).toList();
        if (separation.open() || labels.size() < 2) {
            return words.say("ask.topic");
        }
        String first = String.join(", ", labels.subList(0, labels.size() - 1));
        return words.say("ask.topic.between", first, labels.getLast());
    }

    private static Map<String, String> answers(Understood.Separation separation) {
        return separation.options().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Understood.Option::topic, Understood.Option::label, (first, other) -> first));
    }

    private static @Nullable String link(@Nullable URI url) {
        return url != null && "https".equals(url.getScheme()) ? url.toString() : null;
    }
}
