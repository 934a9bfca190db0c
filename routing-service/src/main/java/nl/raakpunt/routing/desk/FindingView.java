package nl.raakpunt.routing.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.raakpunt.routing.directory.QualityFindings.Finding;
import nl.raakpunt.routing.directory.QualityFindings.Fixer;
import nl.raakpunt.routing.directory.QualityFindings.Related;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, ready to show.
 *
 * @param details who or what else it concerns, where and when; empty when there is nothing more to say
 * @param fixer   who can put it right, and what
 */
public record FindingView(String subject, @Nullable String area, List<String> details, String fixer) {

    static FindingView of(Finding finding, Words words) {
        List<String> details = related(finding, words);
        if (!finding.days().isEmpty()) {
            details.add(words.say("quality.days", days(finding.days(), words)));
        }
        String area = finding.area();
        return new FindingView(
                finding.subject().name(),
                area == null ? null : words.village(area),
                details,
                fixer(finding.fixer(), words));
    }

    private static List<String> related(Finding finding, Words words) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (Related related : finding.related()) {
            names.computeIfAbsent(related.relation(), _ -> new ArrayList<>()).add(related.name());
        }
        List<String> lines = new ArrayList<>();
        names.forEach((relation, all) -> lines.add(words.sayFirst(
                List.of("quality.relation." + relation, "quality.relation.other"), String.join(", ", all))));
        int more = finding.relatedTotal() - finding.related().size();
        if (more > 0) {
            lines.add(words.say("quality.more", more));
        }
        return lines;
    }

    private static String days(List<LocalDate> days, Words words) {
        DateTimeFormatter format =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(words.locale());
        return days.stream().map(format::format).collect(Collectors.joining(", "));
    }

    private static String fixer(Fixer fixer, Words words) {
        String role = words.sayFirst(List.of("quality.role." + fixer.role(), "quality.role.other"));
        String who =
                fixer.person() == null ? role : role + ": " + fixer.person().name();
        return fixer.attribute() == null
                ? who
                : who + " · " + words.say("quality.attribute", ChangeView.fact(fixer.attribute(), words));
    }
}
