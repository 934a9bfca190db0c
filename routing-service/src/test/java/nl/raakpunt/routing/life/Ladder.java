package nl.raakpunt.routing.life;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom the design has asked when nobody took a question: who stands in, then the team, then the team lead, each step once. */
final class Ladder {

    private static final String BOOM = "boom-kappen";
    private static final Map<UUID, String> ROLES = Map.of(
            Roster.SANNE.id(), "OWNER",
            Roster.BRAM.id(), "STAND_IN",
            Roster.MILA.id(), "EXPERT",
            Roster.KARIM.id(), "BACKUP");
    private static final List<String> STEPS = List.of("STAND_IN", "TEAM", "TEAM_LEAD");

    private final LifeModel question;
    private final LifeModel.Search search;
    private final Roster roster;

    Ladder(LifeModel question, LifeModel.Search search, Roster roster) {
        this.question = question;
        this.search = search;
        this.roster = roster;
    }

    /**
     * Who is next.
     *
     * @param step    {@code null} when nobody is left
     * @param who     {@code null} when nobody is left
     * @param skipped steps that would only cost time, each with why
     */
    record Next(@Nullable String step, @Nullable UUID who, List<String> skipped) {}

    Next next() {
        List<String> skipped = new ArrayList<>();
        for (String step : STEPS.stream().filter(this::isLeft).toList()) {
            List<UUID> all = people(step);
            List<UUID> askable =
                    all.stream().filter(person -> isAskable(person, step)).toList();
            UUID who = askable.stream()
                    .filter(person -> roster.presence(person, question.promise) != Roster.Presence.TOO_LATE)
                    .min(Comparator.comparing(person -> roster.presence(person, question.promise)))
                    .orElse(null);
            if (who != null) {
                return new Next(step, who, skipped);
            }
            skipped.add(step + (all.isEmpty() ? " NOBODY" : askable.isEmpty() ? " ASKED_ALREADY" : " NOT_REACHABLE"));
        }
        return new Next(null, null, skipped);
    }

    /** A refusal costs no time: the team goes on where it is, and who stands in is not asked, because who refuses is there. */
    private boolean isLeft(String step) {
        boolean refused = search.cause.equals("DECLINED");
        boolean again = refused && step.equals("TEAM");
        return !search.taken.contains("TEAM_LEAD")
                && (again || !search.taken.contains(step))
                && !(refused && step.equals("STAND_IN"));
    }

    /** A lead who declined it as one of many is asked as lead nevertheless. */
    private boolean isAskable(UUID person, String step) {
        boolean declined = question.declined.contains(person) && !step.equals("TEAM_LEAD");
        return !person.equals(question.owner)
                && !declined
                && !search.asked.contains(person)
                && !search.refusedAtTheEnd.contains(person);
    }

    private List<UUID> people(String step) {
        // Without a topic the words say what it is about, and everybody here speaks of trees.
        boolean known = question.topic.equals(BOOM) || question.topic.isEmpty();
        boolean standsInForLast = search.last.equals(Roster.SANNE.id());
        return switch (step) {
            case "STAND_IN" ->
                Stream.ofNullable(roster.standIn(search.last)).map(Roster::id).toList();
            case "TEAM" ->
                known
                        ? roster.team().stream()
                                .filter(person -> !standsInForLast || !person.equals(Roster.BRAM.id()))
                                .toList()
                        : List.of();
            default -> known || Roster.lead(search.last) != null ? List.of(Roster.INGRID.id()) : List.of();
        };
    }

    /** The recorded part for which somebody is asked. */
    static String role(UUID person) {
        return ROLES.getOrDefault(person, "TEAM_LEAD");
    }
}
