package nl.raakpunt.routing.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.directory.RoutingRule;
import nl.raakpunt.routing.directory.RuleDirectory;
import nl.raakpunt.routing.directory.RulePreview;
import nl.raakpunt.routing.question.RecentQuestion;
import nl.raakpunt.routing.question.RecentQuestions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tries rules on the latest questions. */
@Component
class RuleTrial {
    private static final int QUESTIONS = 20;

    private final RecentQuestions questions;
    private final RuleDirectory rules;

    RuleTrial(RecentQuestions questions, RuleDirectory rules) {
        this.questions = questions;
        this.rules = rules;
    }

    /**
     * How it went.
     *
     * @param rows {@code null} when it could not be tried
     */
    public record Result(@Nullable List<Row> rows, int changed) {}

    /** One question. */
    public record Row(
            String reference, String topic, String place, String when, String before, String after, boolean changed) {}

    Result of(List<RoutingRule> draft, Words words) {
        Map<String, RecentQuestion> latest = questions.latest(QUESTIONS).stream()
                .collect(Collectors.toMap(RecentQuestion::reference, Function.identity()));
        if (latest.isEmpty()) {
            return new Result(List.of(), 0);
        }
        List<RulePreview.Asked> asked = latest.values().stream()
                .sorted((one, other) -> other.receivedAt().compareTo(one.receivedAt()))
                .map(one -> new RulePreview.Asked(one.reference(), one.topic().key(), one.area(), one.receivedAt()))
                .toList();
        return switch (rules.preview(draft, asked)) {
            case Reply.Found<List<RulePreview>> found -> {
                List<Row> rows = found.value().stream()
                        .filter(went -> latest.containsKey(went.id()))
                        .map(went -> row(went, Objects.requireNonNull(latest.get(went.id())), words))
                        .toList();
                yield new Result(rows, (int) rows.stream().filter(Row::changed).count());
            }
            case Reply.Absent<List<RulePreview>> _, Reply.Unavailable<List<RulePreview>> _ -> new Result(null, 0);
        };
    }

    private static Row row(RulePreview went, RecentQuestion question, Words words) {
        return new Row(
                question.reference(),
                question.topic().title(),
                question.area() == null ? "" : words.village(question.area()),
                words.moment(question.receivedAt()),
                way(went.before(), words),
                way(went.after(), words),
                went.changed());
    }

    private static String way(RulePreview.Way way, Words words) {
        String who = way.displayName();
        if (way.outcome() == RoutingRule.Outcome.ANSWER_YOURSELF) {
            who = words.say("rules.preview.self");
        } else if (who == null) {
            who = words.say("rules.preview.nobody");
        }
        return way.rule() == null ? who : who + ", " + words.say("rules.preview.by", way.rule());
    }
}
