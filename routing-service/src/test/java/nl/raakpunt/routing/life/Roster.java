package nl.raakpunt.routing.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.raakpunt.routing.access.Role;
import nl.raakpunt.routing.access.SignedIn;
import org.jspecify.annotations.Nullable;

/** Invented colleagues of one team and two agents; who is away until when, and whether Toos and Bram still work here, changes. */
final class Roster {

    static final SignedIn LOTTE = person(101, "Lotte Bakker", null, Role.COLLEAGUE, Role.AGENT);
    static final SignedIn NOOR = person(102, "Noor Visser", null, Role.COLLEAGUE, Role.AGENT);
    static final SignedIn SANNE = person(103, "Sanne van der Meer", "s@voorneaanzee.example", Role.COLLEAGUE);
    static final SignedIn KARIM = person(104, "Karim el Amrani", null, Role.COLLEAGUE);
    static final SignedIn MILA = person(105, "Mila Jansen", null, Role.COLLEAGUE);
    static final SignedIn BRAM = person(106, "Bram de Boer", null, Role.COLLEAGUE);
    static final SignedIn TOOS = person(107, "Toos Vink", null, Role.COLLEAGUE);
    static final SignedIn INGRID = person(108, "Ingrid de Wit", null, Role.COLLEAGUE, Role.MANAGER);

    static final List<SignedIn> AGENTS = List.of(LOTTE, NOOR);
    static final List<SignedIn> ALL = List.of(LOTTE, NOOR, SANNE, KARIM, MILA, BRAM, TOOS, INGRID);

    private static final Map<String, String> TEAM = Map.of("id", "groen-en-bomen", "name", "Groen en bomen");

    private final Map<UUID, State> states = new HashMap<>();
    private final Map<UUID, Instant> back = new HashMap<>();
    private final Set<UUID> left = new HashSet<>();
    private boolean down;

    private enum State {
        REACHABLE,
        AWAY,
        UNKNOWN
    }

    /** Whether somebody can see to it before the promise; the better comes first. */
    enum Presence {
        IN_TIME,
        UNKNOWN,
        TOO_LATE
    }

    private static SignedIn person(int number, String name, @Nullable String mail, Role... roles) {
        UUID id = UUID.fromString("00000000-0000-4000-8000-%012d".formatted(number));
        return new SignedIn(id, "u" + number, name, mail, Set.of(roles));
    }

    static SignedIn byId(UUID id) {
        return ALL.stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody here is " + id));
    }

    static UUID id(SignedIn person) {
        return person.id();
    }

    Presence presence(UUID person, Instant promise) {
        Instant backAt = back.get(person);
        return switch (stateOf(person)) {
            case REACHABLE -> Presence.IN_TIME;
            case UNKNOWN -> Presence.UNKNOWN;
            case AWAY -> backAt != null && backAt.isBefore(promise) ? Presence.IN_TIME : Presence.TOO_LATE;
        };
    }

    String state(UUID person) {
        return stateOf(person).name();
    }

    private State stateOf(UUID person) {
        return states.getOrDefault(person, State.REACHABLE);
    }

    /** When somebody who is away is back; {@code null} when they are here or it is not known. */
    @Nullable
    Instant backAt(UUID person) {
        return back.get(person);
    }

    boolean isDown() {
        return down;
    }

    boolean hasLeft(UUID person) {
        return left.contains(person);
    }

    /** Who stands in for somebody; {@code null} for the lead and who stands in for all others. */
    @Nullable
    SignedIn standIn(UUID person) {
        boolean nobody = person.equals(BRAM.id()) || person.equals(INGRID.id()) || hasLeft(BRAM.id());
        return nobody ? null : BRAM;
    }

    /** Who leads somebody; {@code null} for the lead. */
    static @Nullable SignedIn lead(UUID person) {
        return person.equals(INGRID.id()) ? null : INGRID;
    }

    /** Those of the topic in their order, who stands in right after whose place it is. */
    List<UUID> team() {
        return Stream.of(SANNE, BRAM, MILA, KARIM)
                .map(Roster::id)
                .filter(person -> !hasLeft(person))
                .toList();
    }

    /** Who gets what somebody leaves behind: who stands in, else who leads, else the first of these, of those who work here. */
    @Nullable
    UUID heir(UUID leaver, List<UUID> others) {
        Stream<SignedIn> byRight = Stream.concat(Stream.ofNullable(standIn(leaver)), Stream.ofNullable(lead(leaver)));
        return Stream.concat(byRight.map(Roster::id), others.stream())
                .filter(person -> !person.equals(leaver) && !hasLeft(person))
                .findFirst()
                .orElse(null);
    }

    /** What gives somebody the right to take over from a colleague. */
    boolean mayTakeOver(UUID from, UUID by) {
        SignedIn standIn = standIn(from);
        SignedIn lead = lead(from);
        return (standIn != null && standIn.id().equals(by))
                || (lead != null && lead.id().equals(by));
    }

    /** Another day: others are away, Toos or Bram came or went, or directory-service cannot be asked for a while. */
    void change(Random random, Instant now) {
        down = random.nextInt(8) == 0;
        left.clear();
        states.clear();
        back.clear();
        Stream.of(TOOS, BRAM).filter(_ -> random.nextInt(3) == 0).forEach(person -> left.add(person.id()));
        ALL.stream().map(Roster::id).forEach(person -> change(person, random, now));
    }

    private void change(UUID person, Random random, Instant now) {
        int kind = random.nextInt(10);
        if (kind < 4 || hasLeft(person)) {
            states.put(person, kind == 0 && !hasLeft(person) ? State.UNKNOWN : State.AWAY);
        }
        if (stateOf(person) == State.AWAY && kind < 3 && !hasLeft(person)) {
            back.put(person, now.plus(Duration.ofMinutes(random.nextInt(3_000))));
        }
    }

    /** Everybody for trees, as directory-service says it. */
    Map<String, @Nullable Object> experts() {
        Map<String, @Nullable Object> topic = facts("key", "boom-kappen", "title", "Boom kappen");
        topic.putAll(facts("uri", null, "answer", null, "territorial", false, "serviceLevelHours", 16));
        Map<String, @Nullable Object> match =
                facts("topic", topic, "score", 7.1, "confidence", 0.93, "matchedWords", List.of());
        match.putAll(facts("earlierQuestions", 3, "team", TEAM, "rule", null));
        List<Object> candidates = new ArrayList<>();
        for (UUID person : team()) {
            candidates.add(candidate(Ladder.role(person), byId(person), person.equals(BRAM.id()) ? SANNE : null));
        }
        candidates.add(candidate("TEAM_LEAD", INGRID, null));
        match.put("candidates", candidates);
        Map<String, @Nullable Object> understanding = facts("language", "nl", "area", null, "words", List.of("boom"));
        Map<String, @Nullable Object> experts = facts("understanding", understanding, "confident", true);
        experts.putAll(facts("topics", List.of(match), "people", List.of(), "parts", List.of(), "limited", false));
        experts.putAll(facts("asOf", "2026-11-23T09:00:00Z", "directoryUpdatedAt", "2026-11-23T08:55:00Z"));
        return experts;
    }

    private Map<String, @Nullable Object> candidate(String role, SignedIn person, @Nullable SignedIn standsInFor) {
        Map<String, @Nullable Object> candidate = facts("role", role, "area", null, "person", card(person));
        candidate.put("standInFor", standsInFor == null ? null : standsInFor.id());
        return candidate;
    }

    Map<String, @Nullable Object> details(SignedIn person) {
        SignedIn lead = lead(person.id());
        Map<String, @Nullable Object> details = card(person);
        details.put(
                "lead",
                lead == null ? null : facts("id", lead.id(), "displayName", lead.displayName(), "mail", lead.mail()));
        details.putAll(facts("skills", List.of(), "description", null, "topics", List.of()));
        return details;
    }

    private Map<String, @Nullable Object> card(SignedIn person) {
        Map<String, @Nullable Object> card = reachabilityOf(person);
        card.putAll(facts("function", null, "team", TEAM, "department", null, "location", null));
        card.putAll(facts("room", null, "mail", person.mail(), "phone", null, "mobile", null));
        return card;
    }

    Map<String, @Nullable Object> reachabilityOf(SignedIn person) {
        SignedIn standIn = standIn(person.id());
        Map<String, @Nullable Object> facts = facts("id", person.id(), "displayName", person.displayName());
        facts.put("reachability", reachability(person));
        facts.put("standIn", standIn == null ? null : standIn(standIn));
        return facts;
    }

    private Map<String, @Nullable Object> standIn(SignedIn standIn) {
        Map<String, @Nullable Object> facts =
                facts("id", standIn.id(), "displayName", standIn.displayName(), "via", "NAMED");
        facts.put("reachability", reachability(standIn));
        return facts;
    }

    private Map<String, @Nullable Object> reachability(SignedIn person) {
        State state = stateOf(person.id());
        String reason = hasLeft(person.id()) ? "INACTIVE" : state == State.AWAY ? "ABSENT" : "WITHIN_WORKING_HOURS";
        Map<String, @Nullable Object> facts = facts("state", state, "until", null, "backAt", backAt(person.id()));
        facts.putAll(facts("reason", reason, "source", "STAFF_DIRECTORY", "observedAt", "2026-11-23T08:55:00Z"));
        facts.putAll(facts("mayInterrupt", false, "channels", List.of(), "line", null, "missing", List.of()));
        return facts;
    }

    /** Names and values in turn; a value may be {@code null}. */
    private static Map<String, @Nullable Object> facts(@Nullable Object... pairs) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            facts.put(String.valueOf(pairs[at]), pairs[at + 1]);
        }
        return facts;
    }
}
