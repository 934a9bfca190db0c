package nl.raakpunt.routing.chat;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands what is typed to the bot, in Dutch and English. What is no command is a question: nothing is refused for its
 * form, and no words are an order to the bot other than these.
 */
final class CommandParser {

    private static final int MOST = 4_000;

    private static final String QUESTION = "(?<question>[a-z]{1,8}-[0-9a-z]{4}-[0-9a-z]{4}"
            + "|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})";
    private static final String REST = "(?:[\\s:,]+(?<rest>.+))?";
    private static final String WHEN =
            "(?:om|op|vanaf|tot|t/m|van|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
                    + "|morgen|overmorgen|vandaag|\\d)";
    private static final String OF = "(?:de |deze |the |question |vraag )*";

    private static final Pattern SLASH = pattern("/?(?:wie|who|raakpunt)\\b[:,]?\\s*(?<rest>.*)");
    private static final Pattern STAND_IN = pattern(
            "(?<said>.+?)[\\s,]+(?:met )?(?:als )?(?:vervanger|vervangen door|vervangt|stand-?in)[:\\s]+(?<who>.+)");
    private static final Pattern SHORT_QUESTION =
            pattern("(?:weet|kan|gaat over|is er voor|knows(?: about)?|can|is responsible for)\\s+(?<rest>.+)");

    /** What ends in words of one's own, which keep their lines. */
    private final Map<Pattern, Function<MatchResult, Wish>> written = new LinkedHashMap<>();

    private final Map<Pattern, Function<MatchResult, Wish>> forms = new LinkedHashMap<>();

    CommandParser() {
        form("(?:help|hulp|uitleg|\\?|start|hallo|hoi|hello|hi)?", _ -> new Wish.Help());
        form("(?:mijn|mijn vragen|mijn werk|mine|my|my questions|my work)", _ -> new Wish.Mine());
        form(
                "(?:koppel|koppelen|link)\\s+(?:met\\s+|with\\s+)?(?<rest>[0-9a-z -]{4,20})",
                found -> new Wish.Link(rest(found)));
        deed("(?:overnemen|neem over|accepteer|accepteren|ik neem|accept|take)", Wish.Deed.ACCEPT);
        deed("(?:teruggeven|geef terug|weiger|weigeren|afwijzen|decline|reject|refuse)", Wish.Deed.DECLINE);
        deed("(?:antwoord|antwoorden|beantwoord|beantwoorden|answer)", Wish.Deed.ANSWER);
        deed("(?:bezig met|bezig|mee bezig|busy with|busy)", Wish.Deed.CONFIRM);
        written(
                "(?:overdragen|draag over|doorgeven|geef door|hand ?over|pass on)\\s+" + OF + QUESTION + REST,
                CommandParser::passOn);
        form("(?:terug|weer terug|ik ben terug)\\s+" + WHEN + ".*", CommandParser::say);
        form("(?:afwezig|weg|vrij|met vakantie|met verlof)\\s+" + WHEN + ".*", CommandParser::say);
        form("(?:bezig|bezet|in gesprek|in overleg|in vergadering|niet storen)(?:\\s+tot\\s.*)?", CommandParser::say);
        form("(?:alleen|uitsluitend) (?:per |via |met )?(?:chat|mail|telefoon|bellen).*", CommandParser::say);
        form(
                "(?:er weer|weer bereikbaar|bereikbaar|beschikbaar|weer terug|terug)(?:\\s+tot\\s.*)?",
                CommandParser::say);
    }

    /** What this text wants; never fails. */
    Wish parse(String typed) {
        String said = withoutSlash(PlainLine.of(typed, MOST));
        return command(written, withoutSlash(PlainLines.of(typed, MOST)))
                .or(() -> command(said))
                .or(() -> command(English.inDutch(said)))
                .orElseGet(() -> new Wish.Ask(question(said)));
    }

    private static String withoutSlash(String text) {
        Matcher slash = SLASH.matcher(text);
        return (slash.matches() ? slash.group("rest") : text.replaceFirst("^/", "")).strip();
    }

    private Optional<Wish> command(String said) {
        return command(written, said).or(() -> command(forms, said));
    }

    private static Optional<Wish> command(Map<Pattern, Function<MatchResult, Wish>> known, String said) {
        return known.entrySet().stream()
                .map(form -> Optional.of(form.getKey().matcher(said))
                        .filter(Matcher::matches)
                        .map(found -> form.getValue().apply(found.toMatchResult())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void written(String form, Function<MatchResult, Wish> wish) {
        written.put(pattern(form), wish);
    }

    private void form(String form, Function<MatchResult, Wish> wish) {
        forms.put(pattern(form), wish);
    }

    private void deed(String words, Wish.Deed deed) {
        written(
                words + "\\s+" + OF + QUESTION + REST,
                found -> new Wish.Act(deed, found.group("question"), rest(found)));
    }

    private static Wish passOn(MatchResult found) {
        String rest = rest(found).replaceFirst("(?i)^(?:aan|naar|to)\\s+", "");
        List<String> parts = List.of(rest.split("\\s*:\\s*", 2));
        return new Wish.PassOn(
                found.group("question"), PlainLine.of(parts.getFirst(), MOST), parts.size() > 1 ? parts.getLast() : "");
    }

    private static Wish say(MatchResult found) {
        Matcher standIn = STAND_IN.matcher(found.group());
        return standIn.matches()
                ? new Wish.SayWithStandIn(standIn.group("said"), standIn.group("who"))
                : new Wish.Say(found.group());
    }

    private static String question(String said) {
        Matcher found = SHORT_QUESTION.matcher(said);
        return found.matches() ? found.group("rest").replaceFirst("\\?+$", "").strip() : said;
    }

    private static String rest(MatchResult found) {
        String rest = found.namedGroups().containsKey("rest") ? found.group("rest") : null;
        return rest == null ? "" : rest.strip();
    }

    private static Pattern pattern(String form) {
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    /** Reachability in English, said in Dutch for directory-service. */
    private static final class English {

        private static final Map<String, String> WORDS = words();

        static String inDutch(String said) {
            String dutch = said;
            for (Map.Entry<String, String> word : WORDS.entrySet()) {
                dutch = dutch.replaceAll("(?i)(?<![\\p{L}-])" + word.getKey() + "(?![\\p{L}-])", word.getValue());
            }
            return dutch.strip();
        }

        private static Map<String, String> words() {
            Map<String, String> words = new LinkedHashMap<>();
            words.put("(?:i am |i'm )?back", "terug");
            words.put("(?:i am |i'm )?(?:away|off|absent|out of office)", "afwezig");
            words.put("(?:until and including|through|till|until)(?= \\d{1,2}[:.])", "tot");
            words.put("until and including|through|till|until", "t/m");
            words.put("at", "om");
            words.put("from", "van");
            words.put("on", "op");
            words.put("today", "vandaag");
            words.put("tomorrow", "morgen");
            words.putAll(days());
            return words;
        }

        private static Map<String, String> days() {
            Map<String, String> days = new LinkedHashMap<>();
            for (DayOfWeek day : DayOfWeek.values()) {
                days.put(
                        day.name().toLowerCase(Locale.ROOT),
                        day.getDisplayName(TextStyle.FULL, Locale.forLanguageTag("nl")));
            }
            return days;
        }
    }
}
