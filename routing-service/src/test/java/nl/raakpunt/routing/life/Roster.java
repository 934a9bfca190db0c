package nl.raakpunt.routing.life;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.raakpunt.routing.access.Role;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.testing.DirectoryStub;
import nl.raakpunt.routing.testing.RealParts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Invented colleagues of one team and two agents; who is away, and whether Toos still works here, changes. */
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

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, String> TEAM = Map.of("id", "groen-en-bomen", "name", "Groen en bomen");

    private final Set<UUID> away = new HashSet<>();
    private boolean toosLeft;
    private boolean down;

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

    boolean isReachable(UUID person) {
        return !away.contains(person);
    }

    boolean isDown() {
        return down;
    }

    boolean hasLeft(UUID person) {
        return toosLeft && person.equals(TOOS.id());
    }

    /** Who stands in for somebody; {@code null} for the lead and who stands in for all others. */
    static @Nullable SignedIn standIn(UUID person) {
        return person.equals(BRAM.id()) || person.equals(INGRID.id()) ? null : BRAM;
    }

    /** Who leads somebody; {@code null} for the lead. */
    static @Nullable SignedIn lead(UUID person) {
        return person.equals(INGRID.id()) ? null : INGRID;
    }

    /** What gives somebody the right to take over from a colleague. */
    static boolean mayTakeOver(UUID from, UUID by) {
        SignedIn standIn = standIn(from);
        SignedIn lead = lead(from);
        return (standIn != null && standIn.id().equals(by))
                || (lead != null && lead.id().equals(by));
    }

    /** Another day: others are away, Toos came or went, or directory-service cannot be asked for a while. */
    void change(Random random) {
        down = random.nextInt(8) == 0;
        toosLeft = random.nextInt(3) == 0;
        away.clear();
        ALL.stream().filter(_ -> random.nextInt(4) == 0).forEach(person -> away.add(person.id()));
        publish();
    }

    void publish() {
        if (down) {
            DirectoryStub.isBroken();
            return;
        }
        DirectoryStub.works();
        first(post(urlPathEqualTo("/v1/experts/_find")), experts());
        first(
                post(urlPathEqualTo("/v1/reachability/_lookup")),
                Map.of("people", ALL.stream().map(this::reachabilityOf).toList()));
        ALL.forEach(person -> first(get(urlPathEqualTo("/v1/people/" + person.id())), details(person)));
    }

    private static void first(MappingBuilder request, Object answer) {
        RealParts.DIRECTORY.stubFor(request.atPriority(1).willReturn(okJson(JSON.writeValueAsString(answer))));
    }

    private Map<String, @Nullable Object> experts() {
        Map<String, @Nullable Object> topic = facts("key", "boom-kappen", "title", "Boom kappen");
        topic.putAll(facts("uri", null, "answer", null, "territorial", false, "serviceLevelHours", 16));
        Map<String, @Nullable Object> match =
                facts("topic", topic, "score", 7.1, "confidence", 0.93, "matchedWords", List.of());
        match.putAll(facts("earlierQuestions", 3, "team", TEAM, "rule", null));
        match.put(
                "candidates",
                List.of(
                        candidate("OWNER", SANNE, null),
                        candidate("STAND_IN", BRAM, SANNE),
                        candidate("EXPERT", MILA, null),
                        candidate("BACKUP", KARIM, null),
                        candidate("TEAM_LEAD", INGRID, null)));
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

    private Map<String, @Nullable Object> details(SignedIn person) {
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

    private Map<String, @Nullable Object> reachabilityOf(SignedIn person) {
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
        boolean there = isReachable(person.id());
        String reason = hasLeft(person.id()) ? "INACTIVE" : there ? "WITHIN_WORKING_HOURS" : "ABSENT";
        Map<String, @Nullable Object> facts =
                facts("state", there ? "REACHABLE" : "AWAY", "until", null, "backAt", null);
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
