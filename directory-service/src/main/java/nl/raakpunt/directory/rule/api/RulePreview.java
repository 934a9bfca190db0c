package nl.raakpunt.directory.rule.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.raakpunt.directory.card.Candidate;
import nl.raakpunt.directory.card.RuledCandidates;
import nl.raakpunt.directory.card.RuledCandidates.Ruled;
import nl.raakpunt.directory.rule.RoutingRule;
import nl.raakpunt.directory.rule.RuleOutcome;
import nl.raakpunt.directory.rule.RuleRepository;
import nl.raakpunt.directory.rule.api.RuleController.PreviewQuestion;
import nl.raakpunt.directory.topic.Topic;
import nl.raakpunt.directory.topic.TopicRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says where questions would go with other rules; nothing is kept. */
@Component
class RulePreview {
    private final RuledCandidates candidates;
    private final RuleRepository rules;
    private final TopicRepository topics;

    RulePreview(RuledCandidates candidates, RuleRepository rules, TopicRepository topics) {
        this.candidates = candidates;
        this.rules = rules;
        this.topics = topics;
    }

    /** Questions about a topic that is no longer there are left out. */
    Answer of(List<RoutingRule> draft, List<PreviewQuestion> questions) {
        List<RoutingRule> current = rules.current().rules();
        Map<String, Topic> known =
                topics
                        .findByKeys(questions.stream()
                                .map(PreviewQuestion::topic)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Topic::key, Function.identity()));
        return new Answer(questions.stream()
                .filter(question -> known.containsKey(question.topic()))
                .map(question -> went(question, Objects.requireNonNull(known.get(question.topic())), current, draft))
                .toList());
    }

    private Went went(PreviewQuestion question, Topic topic, List<RoutingRule> current, List<RoutingRule> draft) {
        Way before = Way.of(candidates.of(topic, question.about(), current, question.at()));
        Way after = Way.of(candidates.of(topic, question.about(), draft, question.at()));
        return new Went(question.id(), before, after, !before.leadsWhere(after));
    }

    /** For each question. */
    @Schema(name = "RoutingRulesPreview")
    record Answer(List<Went> questions) {}

    /** Where one question goes now and would go. */
    @Schema(name = "RoutingRulesPreviewOutcome")
    record Went(String id, Way before, Way after, boolean changed) {}

    /**
     * Where a question goes.
     *
     * @param rule   name of the rule that decides; {@code null} when what is recorded for the topic does
     * @param person who is asked first; {@code null} for nobody, or when the agent answers
     */
    @Schema(name = "RoutingRulesPreviewWay")
    record Way(
            @Nullable String rule,
            RuleOutcome.@Nullable Kind outcome,
            @Nullable UUID person,
            @Nullable String displayName) {

        static Way of(Ruled ruled) {
            var rule = ruled.rule();
            boolean self = rule != null && rule.outcome() == RuleOutcome.Kind.ANSWER_YOURSELF;
            Candidate first = self || ruled.candidates().isEmpty()
                    ? null
                    : ruled.candidates().getFirst();
            return new Way(
                    rule == null ? null : rule.name(),
                    rule == null ? null : rule.outcome(),
                    first == null ? null : first.person().id(),
                    first == null ? null : first.person().displayName());
        }

        boolean leadsWhere(Way other) {
            boolean selfHere = outcome == RuleOutcome.Kind.ANSWER_YOURSELF;
            boolean selfThere = other.outcome() == RuleOutcome.Kind.ANSWER_YOURSELF;
            return selfHere == selfThere && Objects.equals(person, other.person());
        }
    }
}
