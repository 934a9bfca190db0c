package nl.raakpunt.routing.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.raakpunt.routing.coverage.Gap;
import nl.raakpunt.routing.directory.CoverageGap;
import nl.raakpunt.routing.insight.TopicBounces.Bounces;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not covered, ready to show.
 *
 * @param topic   key of the topic; {@code null} when it is a question that led to none
 * @param counted how often it was asked or came back, in words
 * @param why     what seems to be wrong, in words; empty when the kind says it all
 * @param mend    who can put it right, and how
 * @param listed  where an administrator sees it in the list of what is wrong; {@code null} when it is not there
 */
public record CoverageRow(
        String subject,
        @Nullable String topic,
        String counted,
        @Nullable String last,
        List<String> why,
        String mend,
        @Nullable String listed) {

    private static final String QUALITY = StaffListPage.PATH + "/kwaliteit/";
    private static final Set<String> GONE = Set.of("PERSON_GONE", "LEAD_GONE", "TEAM_GONE");

    static CoverageRow of(CoverageGap kind, Gap gap, Words words) {
        return new CoverageRow(
                gap.text(),
                kind == CoverageGap.ASKED_WITHOUT_TOPIC ? null : gap.id(),
                words.say("coverage.count." + kind, gap.count()),
                gap.last() == null ? null : words.say("coverage.last", words.date(words.day(gap.last()))),
                why(gap, words),
                mend(kind, gap, words),
                listed(kind, gap));
    }

    /** Where a manager can do something about it at once. */
    @Nullable
    public String rule() {
        return topic == null ? null : RulesPage.PATH + "/nieuw?onderwerp=" + topic;
    }

    private static List<String> why(Gap gap, Words words) {
        List<String> why = new ArrayList<>();
        gap.why().forEach(code -> why.add(words.sayOr("coverage.why." + code, words.say("coverage.why.other"))));
        Bounces bounces = gap.bounce();
        if (bounces != null && bounces.notMine() > 0) {
            why.add(words.say("coverage.bounced.offers", bounces.notMine(), bounces.offers()));
        }
        if (bounces != null && bounces.nobodyLeft() > 0) {
            why.add(words.say("coverage.bounced.nobody", bounces.nobodyLeft()));
        }
        return why;
    }

    private static String mend(CoverageGap kind, Gap gap, Words words) {
        List<String> keys = new ArrayList<>();
        gap.why().forEach(code -> keys.add("coverage.mend." + kind + "." + code));
        keys.add("coverage.mend." + kind);
        return words.sayFirst(keys);
    }

    private static @Nullable String listed(CoverageGap kind, Gap gap) {
        return switch (kind) {
            case WITHOUT_OWNER -> QUALITY + "topics-without-owner";
            case STALE -> gap.why().stream().anyMatch(GONE::contains) ? QUALITY + "topics-with-owner-gone" : null;
            case ASKED_WITHOUT_TOPIC, BOUNCED -> null;
        };
    }
}
