package nl.raakpunt.routing.desk;

import java.util.ArrayList;
import java.util.List;
import nl.raakpunt.routing.directory.RoutingRule;
import nl.raakpunt.routing.question.Explanation;

/**
 * Why this person, ready to show.
 *
 * @param lines      the reason in whole sentences
 * @param passedOver who came first in line and why not
 */
public record ReasonView(List<String> lines, List<String> passedOver) {

    static ReasonView of(Explanation because, String firstName, Words words) {
        var lines = new ArrayList<String>();
        lines.add(role(because, firstName, words));
        if (because.rule() != null) {
            boolean self = because.rule().outcome() == RoutingRule.Outcome.ANSWER_YOURSELF;
            lines.addFirst(words.say(
                    self ? "why.rule.self" : "why.rule", because.rule().name()));
        }
        if (!because.matchedWords().isEmpty()) {
            lines.add(words.say("why.words", String.join(", ", because.matchedWords())));
        }
        var passedOver = because.passedOver().stream()
                .map(person -> passedOver(person, words))
                .toList();
        return new ReasonView(List.copyOf(lines), passedOver);
    }

    private static String role(Explanation because, String firstName, Words words) {
        var role = because.role();
        var topic = because.topic();
        if (role == null || topic == null) {
            return words.say("why.byHand", firstName);
        }
        var where = because.area() == null ? "" : " " + words.say("why.area", words.village(because.area()));
        var standInFor = because.standInFor() == null ? "" : because.standInFor();
        return words.say("why.role." + role, firstName, topic.title(), where, standInFor);
    }

    private static String passedOver(Explanation.PassedOver person, Words words) {
        var reach = person.reachability() == null ? "" : words.reach(person.reachability());
        var key = "why.passed." + person.cause() + (reach.isEmpty() ? ".plain" : "");
        return words.sayFirst(List.of(key, "why.passed." + person.cause()), person.displayName(), reach);
    }
}
