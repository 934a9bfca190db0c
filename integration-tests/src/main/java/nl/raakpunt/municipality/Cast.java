package nl.raakpunt.municipality;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The people every story and test knows by name; they are there for every seed and are never on leave. */
public final class Cast {

    public static final String AGENT = "l.bakker";
    public static final String OWNER = "s.vandermeer";
    public static final String STAND_IN = "k.elamrani";
    public static final String TEAM_LEAD = "i.dewit";
    public static final String ADMIN = "r.hofland";
    public static final String PASSWORD = "demo";

    static final String TREE_TOPIC = "boom-kappen";
    private static final List<String> OWNED_AREAS = List.of("rockanje", "oostvoorne");
    private static final String GREEN = "Groen en bomen";

    private static final List<Member> MEMBERS = List.of(
            new Member(
                    TEAM_LEAD,
                    new PersonalName("Ingrid", "de", "Wit"),
                    GREEN,
                    null,
                    "ma-do 08:30-17:00",
                    List.of(new StandIn(STAND_IN, "", null))),
            new Member(
                    OWNER,
                    new PersonalName("Sanne", "van der", "Meer"),
                    GREEN,
                    "Adviseur bomen en groen",
                    "ma-do 08:00-16:00",
                    List.of(new StandIn(STAND_IN, "vr", null), new StandIn(STAND_IN, "", null))),
            new Member(
                    STAND_IN,
                    new PersonalName("Karim", "el", "Amrani"),
                    GREEN,
                    "Adviseur bomen en groen",
                    "ma-vr 08:30-17:00",
                    List.of()),
            new Member(
                    AGENT,
                    new PersonalName("Lotte", "", "Bakker"),
                    "KCC",
                    "Medewerker KCC",
                    "ma-vr 08:30-17:00",
                    List.of()),
            new Member(
                    ADMIN,
                    new PersonalName("Ruud", "", "Hofland"),
                    "Functioneel beheer",
                    "Functioneel beheerder",
                    "ma-vr 08:30-17:00",
                    List.of()));

    private Cast() {}

    static List<Member> all() {
        return MEMBERS;
    }

    static List<Member> of(String team) {
        return MEMBERS.stream().filter(member -> member.team().equals(team)).toList();
    }

    static Optional<String> owner(String topic, String area) {
        return topic.equals(TREE_TOPIC) && OWNED_AREAS.contains(area) ? Optional.of(OWNER) : Optional.empty();
    }

    /** The colleagues between whom the rest of a topic is divided once the cast has taken its own part. */
    static List<String> leaveOthers(String topic, List<String> logins) {
        return topic.equals(TREE_TOPIC)
                ? logins.stream()
                        .filter(login -> !List.of(OWNER, STAND_IN).contains(login))
                        .toList()
                : logins;
    }

    static Optional<String> backup(String topic) {
        return topic.equals(TREE_TOPIC) ? Optional.of(STAND_IN) : Optional.empty();
    }

    /**
     * One of the cast.
     *
     * @param function job title, or {@code null} for the one who leads the team
     */
    record Member(
            String login,
            PersonalName name,
            String team,
            @Nullable String function,
            String pattern,
            List<StandIn> standIns) {

        boolean leads() {
            return function == null;
        }
    }
}
