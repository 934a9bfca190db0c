package nl.raakpunt.routing.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sentence about a run, for its reader.
 *
 * @param language language of the sentence when it is not the reader's
 */
public record RunDetail(String text, @Nullable String language) {

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+");

    /** The sentences of directory-service that a reader meets often, with the key of ours; others stay as they came. */
    private static final Map<String, Pattern> KNOWN = Map.ofEntries(
            known("gone", "(\\d+) of (\\d+) people would disappear; at most (\\d+) may at once\\."),
            known("goneInADay", "(\\d+) of (\\d+) people would disappear within 24 hours; at most (\\d+) may\\."),
            known("changed", "(\\d+) of (\\d+) people would change; at most (\\d+) may at once\\."),
            known("emptied", "The attribute (\\w+) would become empty for (\\d+) of (\\d+) people\\."),
            known("teams", "(\\d+) of (\\d+) teams would disappear\\."),
            known("leads", "Every team would lose its team lead\\."),
            known("nothing", "Nothing was changed\\."),
            known("planned", "Only planned\\."),
            known("stopped", "Stopped on request\\."),
            known("stopping", "Stopping on request\\."),
            known("empty", "The staff directory answered, but without a single person\\."),
            known("unreadable", "None of the (\\d+) entries could be read\\."),
            known("full", "What changed could not be read; everything was\\."),
            known("news", "Somebody is new or moved; everything was read\\."),
            known("interrupted", "The service stopped during this run\\."),
            known("inside", "Something went wrong inside Raakpunt; the log says what\\."));

    static List<RunDetail> of(@Nullable String detail, Words words) {
        List<RunDetail> sentences = new ArrayList<>();
        if (detail != null) {
            for (String sentence : SENTENCE.splitAsStream(detail.strip()).toList()) {
                sentences.add(said(sentence, words).orElseGet(() -> new RunDetail(sentence, "en")));
            }
        }
        return sentences;
    }

    static String line(List<RunDetail> sentences) {
        return sentences.stream().map(RunDetail::text).collect(Collectors.joining(" "));
    }

    private static Optional<RunDetail> said(String sentence, Words words) {
        for (Map.Entry<String, Pattern> known : KNOWN.entrySet()) {
            Matcher found = known.getValue().matcher(sentence);
            if (found.matches()) {
                return Optional.of(new RunDetail(
                        words.say("run.detail." + known.getKey(), arguments(known.getKey(), found, words)), null));
            }
        }
        return Optional.empty();
    }

    private static Object[] arguments(String key, Matcher found, Words words) {
        Object[] arguments = new Object[found.groupCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = found.group(i + 1);
        }
        if (key.equals("emptied")) {
            arguments[0] = ChangeView.fact(found.group(1), words);
        }
        return arguments;
    }

    private static Map.Entry<String, Pattern> known(String key, String sentence) {
        return Map.entry(key, Pattern.compile(sentence));
    }
}
