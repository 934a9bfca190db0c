package nl.raakpunt.directory.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A search for people in PostgreSQL; what was typed only ever goes along as a parameter.
 *
 * @param words  what was typed, as letters and digits only
 * @param phone  true for the end of a phone number
 * @param strict false when one of the words is enough
 */
record LimitedQuery(List<String> words, boolean phone, boolean strict) {
    /** Share of a word's trigrams from which on it counts as mistyped: "meyer" for "meijer", "janssen" for "jansen". */
    static final String ALIKE = "0.5";

    private static final int FUZZY_FROM = 4;

    /** A word that is in the names of most teams tells nothing; so many people of one team are still shown. */
    private static final int MOST_OF_TEAMS = 5_000;

    private static final String FORM = "s.words";

    LimitedQuery {
        words = List.copyOf(words);
    }

    static LimitedQuery words(List<String> words) {
        return new LimitedQuery(words, false, true);
    }

    /** Digits as dialled inside the country; numbers are stored with that of the country. */
    static LimitedQuery phone(String digits) {
        return new LimitedQuery(List.of(digits.replaceFirst("^0", "")), true, true);
    }

    LimitedQuery forgiving() {
        return new LimitedQuery(words, phone, false);
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            parameters.put("word" + i, word);
            parameters.put("start" + i, "% " + word + "%");
            parameters.put("whole" + i, "% " + word + " %");
            parameters.put("end" + i, "%" + word + " %");
        }
        return parameters;
    }

    /** @param trigrams the schema of the extension pg_trgm, quoted */
    String sql(String trigrams) {
        return """
                select p.id, count(*) over () as total, %s as score, %s as on_name, %s as on_function, %s as on_team,
                    %s as on_phone
                from searched_person s join person p on p.id = s.person cross join lateral (
                    select split_part(s.words, '|', 1) as name, split_part(s.words, '|', 2) as function,
                        split_part(s.words, '|', 3) as phones offset 0) f
                where p.active and (%s)
                order by score desc, p.display_name, p.id
                limit :limit
                """.formatted(
                        phone ? "1" : each(i -> score(i, trigrams), " + "),
                        phone ? "false" : each(i -> in("f.name", i, trigrams), " or "),
                        phone ? "false" : each(i -> in("f.function", i, trigrams), " or "),
                        phone ? "false" : each(i -> inTeam(i, trigrams), " or "),
                        phone ? "true" : "false",
                        phone ? number() : each(i -> found(i, trigrams), strict ? " and " : " or "));
    }

    private String each(IntFunction<String> part, String between) {
        return IntStream.range(0, words.size()).mapToObj(part).collect(Collectors.joining(between));
    }

    /** The index knows the number among the words; digits of a function must not count as one. */
    private static String number() {
        return FORM + " like :end0 and f.phones like :end0";
    }

    private String found(int i, String trigrams) {
        return "(%s or %s)".formatted(in(FORM, i, trigrams), inTeam(i, trigrams));
    }

    private String in(String form, int i, String trigrams) {
        String started = "%s like :start%d".formatted(form, i);
        return isFuzzy(i) ? "(%s or %s operator(%s.%%>) :word%d)".formatted(started, form, trigrams, i) : started;
    }

    private String inTeam(int i, String trigrams) {
        String named = in("search_form(t.name)", i, trigrams);
        return """
                (s.team = any(array(select t.id from team t where %1$s))
                    or s.person = any(array(select m.person from team t join team_member m on m.team = t.id where %1$s limit %2$d)))""".formatted(named, MOST_OF_TEAMS);
    }

    private String score(int i, String trigrams) {
        return """
                (case when f.name like :whole%1$d then 4 when f.name like :start%1$d then 3
                    when f.function like :start%1$d then 2 else 0 end + %2$s.word_similarity(:word%1$d, f.name))""".formatted(i, trigrams);
    }

    private boolean isFuzzy(int i) {
        return words.get(i).length() >= FUZZY_FROM;
    }
}
