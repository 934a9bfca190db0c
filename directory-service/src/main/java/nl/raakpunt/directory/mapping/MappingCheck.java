package nl.raakpunt.directory.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.raakpunt.directory.mapping.Fact.Kind;
import nl.raakpunt.directory.mapping.InvalidMappingException.Mistake;

/** Gathers everything that is wrong with a mapping, so that an administrator mends it in one go. */
final class MappingCheck {

    private final List<Mistake> mistakes = new ArrayList<>();

    /** The fact with this key. */
    Optional<Fact> fact(String key) {
        Optional<Fact> fact = Fact.of(key);
        if (fact.isEmpty()) {
            String list =
                    key.contains("[") ? "Write several attributes as one text, with '|' or '+' between them. " : "";
            wrong(key, "there is no such fact. " + list + "Facts are " + Fact.keys() + ".");
        }
        return fact;
    }

    /** The source this text describes. */
    Optional<FactSource> source(Fact fact, String text) {
        try {
            FactSource source = FactSource.parse(text);
            fits(fact, source);
            return Optional.of(source);
        } catch (MappingSyntaxException wrong) {
            wrong(fact, quoted(text) + " is wrong " + wrong.getMessage() + ".");
            return Optional.empty();
        }
    }

    /** What only shows when everything is known. */
    void whole(Map<Fact, FactSource> sources) {
        required(sources, Fact.LOGIN, "nobody can sign in without");
        required(sources, Fact.TEAM_NAME, "leave teams-base empty when the directory has no teams");
        Set<String> binary = binaryKeys(sources);
        sources.forEach((fact, source) -> source.attributes().stream()
                .filter(attribute -> fact.kind() != Kind.BINARY && binary.contains(Attributes.key(attribute)))
                .forEach(attribute ->
                        wrong(fact, "attribute " + attribute + " is asked as text here and as a picture for photo.")));
    }

    void throwIfWrong() {
        if (!mistakes.isEmpty()) {
            throw new InvalidMappingException(mistakes);
        }
    }

    private void fits(Fact fact, FactSource source) {
        if (fact.kind() == Kind.BINARY && (!source.isPlain() || source.together())) {
            wrong(fact, quoted(source.text()) + " is wrong: a picture comes from an attribute, without transforms.");
        }
        if (fact.kind() == Kind.TEXT && source.together()) {
            wrong(
                    fact,
                    quoted(source.text()) + " is wrong: there is only one " + fact.key()
                            + ", so write '|' between attributes in order of preference.");
        }
        if (fact == Fact.LOGIN && source.attributes().size() < source.choices().size()) {
            wrong(fact, quoted(source.text()) + " is wrong: a sign-in name comes from an attribute.");
        }
        source.attributes().forEach(attribute -> fits(fact, attribute));
    }

    private void fits(Fact fact, String attribute) {
        if (Attributes.isSecret(attribute)) {
            wrong(fact, "attribute " + attribute + " holds a secret and is never read.");
        }
        if (fact.kind() != Kind.BINARY && Attributes.isNeverText(attribute)) {
            wrong(fact, "attribute " + attribute + " is not text.");
        }
    }

    private void required(Map<Fact, FactSource> sources, Fact fact, String why) {
        boolean alreadyWrong =
                mistakes.stream().anyMatch(mistake -> mistake.key().equals(key(fact.key())));
        if (!sources.containsKey(fact) && !alreadyWrong) {
            wrong(fact, "is empty, but it has to come from an attribute: " + why + ".");
        }
    }

    private static Set<String> binaryKeys(Map<Fact, FactSource> sources) {
        return sources.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == Kind.BINARY)
                .flatMap(entry -> entry.getValue().attributes().stream())
                .map(Attributes::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void wrong(Fact fact, String message) {
        wrong(fact.key(), message);
    }

    private void wrong(String key, String message) {
        mistakes.add(new Mistake(key(key), message));
    }

    private static String key(String fact) {
        return "mapping." + fact;
    }

    private static String quoted(String text) {
        return "'" + (text.length() > 100 ? text.substring(0, 100) + "…" : text) + "'";
    }
}
