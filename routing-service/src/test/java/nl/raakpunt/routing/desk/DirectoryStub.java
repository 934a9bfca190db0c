package nl.raakpunt.routing.desk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.UUID;
import nl.raakpunt.routing.access.StaffLdap;

/** A directory-service that knows a few people and topics, and can be down. */
final class DirectoryStub implements AutoCloseable {
    static final UUID KARIM = UUID.fromString("55555555-5555-4555-8555-555555555555");
    static final String EVIL = "<img src=x onerror=alert(1)> [[${7*7}]]";

    private static final String REACHABLE = """
            {"state":"REACHABLE","until":"2026-11-24T15:00:00Z","backAt":null,"reason":"WITHIN_WORKING_HOURS",
             "source":"STAFF_DIRECTORY","observedAt":"2026-11-24T09:40:00Z",
             "mayInterrupt":false,"channels":["PHONE","CHAT","MAIL"],"line":null,"assumed":false,"missing":[]}""";
    private static final String NOT_TODAY = """
            {"state":"BACK","until":null,"backAt":"2026-11-25T08:00:00Z","reason":"NOT_A_WORKING_DAY",
             "source":"STAFF_DIRECTORY","observedAt":"2026-11-24T09:40:00Z",
             "mayInterrupt":false,"channels":["MAIL","CHAT"],"line":null,"assumed":false,"missing":[]}""";
    private static final String UNKNOWN = """
            {"state":"UNKNOWN","until":null,"backAt":null,"reason":"NO_WORKING_PATTERN",
             "source":"STAFF_DIRECTORY","observedAt":"2026-11-24T09:40:00Z",
             "mayInterrupt":false,"channels":["PHONE","CHAT","MAIL"],"line":null,"assumed":false,"missing":[]}""";

    private static final String SANNE = person(
            StaffLdap.SANNE, "Sanne van der Meer", "Adviseur bomen en groen", "+31 181 471234", REACHABLE, "null");
    private static final String KARIM_CARD =
            person(KARIM, "Karim el Amrani", "Adviseur groen", "+31 181 471235", REACHABLE, "null");
    private static final String INGRID =
            person(StaffLdap.INGRID, "Ingrid de Wit", "Teamleider Groen en bomen", "+31 181 471236", UNKNOWN, "null");
    private static final String SANNE_OUT = person(
            StaffLdap.SANNE,
            "Sanne van der Meer",
            "Adviseur bomen en groen",
            "+31 181 471234",
            NOT_TODAY,
            "{\"id\":\"" + KARIM + "\",\"displayName\":\"Karim el Amrani\",\"reachability\":" + REACHABLE
                    + ",\"via\":\"NAMED\"}");
    private static final String EVIL_CARD =
            person(StaffLdap.EVIL, EVIL, "<script>alert(2)</script>", "javascript:alert(3)", UNKNOWN, "null");

    private static final String TREE = topic(
            "boom-kappen",
            "Boom kappen",
            "Een boom dikker dan 20 centimeter mag u niet zomaar kappen. U hebt dan een vergunning nodig. De gemeente beslist binnen acht weken.");
    private static final String PRUNE = topic("snoeien", "Boom snoeien", "De gemeente snoeit bomen in de winter.");

    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());

    DirectoryStub() {
        server.start();
        up();
    }

    String url() {
        return server.baseUrl();
    }

    /** It takes every call and answers none in time. */
    void hangs() {
        server.stubFor(any(anyUrl()).atPriority(1).willReturn(okJson("{}").withFixedDelay(4_000)));
    }

    void up() {
        server.resetAll();
        server.stubFor(get("/v1/areas").willReturn(okJson("""
                {"areas":[{"key":"brielle","name":"Brielle","aliases":[]},{"key":"hellevoetsluis","name":"Hellevoetsluis","aliases":[]},
                 {"key":"nieuwenhoorn","name":"Nieuwenhoorn","aliases":[]},{"key":"oostvoorne","name":"Oostvoorne","aliases":[]},
                 {"key":"rockanje","name":"Rockanje","aliases":[]},{"key":"tinte","name":"Tinte","aliases":[]},
                 {"key":"vierpolders","name":"Vierpolders","aliases":[]},{"key":"zwartewaal","name":"Zwartewaal","aliases":[]}]}""")));
        server.stubFor(get("/v1/topics").willReturn(okJson("{\"topics\":[" + PRUNE + "," + TREE + "]}")));
        find("", experts("null", "[]", false, "", ""));
        find("boom", experts("null", "[\"boom\"]", true, match(TREE, 0.9, candidates(SANNE)), ""));
        find(
                "tak",
                experts(
                        "null",
                        "[\"tak\"]",
                        false,
                        match(TREE, 0.4, candidates(SANNE)) + "," + match(PRUNE, 0.38, candidates(KARIM_CARD)),
                        ""));
        find(
                "rockanje",
                experts(
                        "{\"key\":\"rockanje\",\"name\":\"Rockanje\"}",
                        "[\"boom\",\"gekapt\"]",
                        true,
                        match(TREE, 0.93, candidates(SANNE)) + "," + match(PRUNE, 0.2, candidates(KARIM_CARD)),
                        ""));
        find(
                "vrijdag",
                experts(
                        "{\"key\":\"rockanje\",\"name\":\"Rockanje\"}",
                        "[\"boom\"]",
                        true,
                        match(TREE, 0.93, candidates(SANNE_OUT)),
                        ""));
        find(
                "evil",
                experts(
                        "null",
                        "[]",
                        false,
                        "",
                        "{\"person\":" + EVIL_CARD + ",\"matchedOn\":[\"skills\"],\"score\":1.0}"));
        server.stubFor(post("/v1/people/_search").willReturn(okJson(people("", false, "2026-11-24T09:40:00Z"))));
        people("sanne", SANNE);
        people("Groen en bomen", SANNE);
        people("karim", KARIM_CARD);
        server.stubFor(get(urlPathMatching("/v1/people/[^/]+/team"))
                .willReturn(okJson("{\"team\":{\"id\":\"groen-en-bomen\",\"name\":\"Groen en bomen\"},\"people\":["
                        + SANNE + "]}")));
        person(KARIM, KARIM_CARD);
        person(StaffLdap.INGRID, INGRID);
        person(StaffLdap.SANNE, SANNE);
        server.stubFor(post("/v1/reachability/_lookup").willReturn(okJson("{\"people\":[]}")));
        nl.raakpunt.routing.testing.DirectoryStub.syncWorks(server);
        nl.raakpunt.routing.testing.DirectoryStub.selfServiceWorks(server);
        nl.raakpunt.routing.testing.DirectoryStub.insightWorks(server);
    }

    WireMockServer server() {
        return server;
    }

    /** Elasticsearch is off and the staff directory was read three hours ago. */
    void searchLimited() {
        server.stubFor(
                post("/v1/experts/_find").willReturn(okJson("""
                {"understanding":{"area":null,"words":["boom"]},"confident":false,"topics":[%s],"people":[],"limited":true,
                 "asOf":"2026-11-24T09:42:00Z","directoryUpdatedAt":"2026-11-24T06:42:00Z"}""".formatted(match(TREE, 0.5, candidates(SANNE))))));
        server.stubFor(
                post("/v1/people/_search").willReturn(okJson(people(hit(KARIM_CARD), true, "2026-11-24T06:42:00Z"))));
    }

    /** The text asks two things, one of them for the RDW, and is in English. */
    void understoodMore() {
        server.stubFor(post("/v1/experts/_find").willReturn(okJson("""
                {"understanding":{"area":null,"words":["boom"],"language":"en"},"confident":false,"topics":[%s],"people":[],
                 "referral":{"key":"rdw","who":"RDW","why":"De apk regelt de RDW.","phone":"088 008 74 47","url":"https://www.rdw.nl"},
                 "separation":{"question":"Gaat het om kappen of snoeien?","open":false,
                   "options":[{"label":"kappen","topic":"boom-kappen"},{"label":"snoeien","topic":"snoeien"}]},
                 "parts":[{"text":"May I cut the \\"old\\" tree?","topics":[{"key":"boom-kappen","title":"Boom kappen","confidence":0.9}]},
                   {"text":"When do you prune?","topics":[{"key":"snoeien","title":"Boom snoeien","confidence":0.9}]}],
                 "limited":false,"asOf":"2026-11-24T09:42:00Z","directoryUpdatedAt":"2026-11-24T09:40:00Z"}""".formatted(
                        match(TREE, 0.5, candidates(SANNE)) + "," + match(PRUNE, 0.4, candidates(KARIM_CARD))))));
    }

    /** Nothing short tells the topics apart. */
    void understoodLittle() {
        server.stubFor(post("/v1/experts/_find").willReturn(okJson("""
                {"understanding":{"area":null,"words":["boom"],"language":"nl"},"confident":false,"topics":[%s],"people":[],
                 "separation":{"question":"Waar gaat het over?","open":true,
                   "options":[{"label":"Boom kappen","topic":"boom-kappen"},{"label":"Boom snoeien","topic":"snoeien"}]},
                 "limited":false,"asOf":"2026-11-24T09:42:00Z","directoryUpdatedAt":"2026-11-24T09:40:00Z"}""".formatted(
                        match(TREE, 0.5, candidates(SANNE)) + "," + match(PRUNE, 0.4, candidates(KARIM_CARD))))));
    }

    void peopleDown() {
        server.stubFor(get(urlPathMatching("/v1/people/.*"))
                .atPriority(1)
                .willReturn(aResponse().withStatus(503)));
    }

    void searchDown() {
        server.resetAll();
        server.stubFor(
                any(anyUrl())
                        .willReturn(
                                aResponse()
                                        .withStatus(503)
                                        .withHeader("Content-Type", "application/problem+json")
                                        .withBody(
                                                "{\"type\":\"https://raakpunt.nl/problems/search-unavailable\",\"title\":\"Search is down\",\"status\":503}")));
    }

    @Override
    public void close() {
        server.stop();
    }

    private void find(String word, ResponseDefinitionBuilder answer) {
        server.stubFor(post("/v1/experts/_find")
                .withRequestBody(matchingJsonPath("$.question", containing(word)))
                .willReturn(answer));
    }

    private void people(String word, String card) {
        server.stubFor(post("/v1/people/_search")
                .withRequestBody(matchingJsonPath("$.text", containing(word)))
                .willReturn(okJson(people(hit(card), false, "2026-11-24T09:40:00Z"))));
    }

    private static String hit(String card) {
        return "{\"person\":" + card + ",\"matchedOn\":[\"name\"],\"score\":3.1}";
    }

    private static String people(String hits, boolean limited, String updatedAt) {
        return """
                {"people":[%s],"total":%d,"limited":%s,"asOf":"2026-11-24T09:42:00Z","directoryUpdatedAt":"%s"}""".formatted(hits, hits.isEmpty() ? 0 : 1, limited, updatedAt);
    }

    /** Karim, with or without a picture. */
    void withPicture(boolean there) {
        var details = KARIM_CARD.substring(0, KARIM_CARD.lastIndexOf('}')) + ",\"hasPhoto\":" + there
                + ",\"skills\":[],\"description\":null,\"topics\":[]}";
        server.stubFor(get("/v1/people/" + KARIM).willReturn(okJson(details)));
    }

    private void person(UUID id, String card) {
        var details = card.substring(0, card.lastIndexOf('}')) + ",\"skills\":[],\"description\":null,\"topics\":[]}";
        server.stubFor(get("/v1/people/" + id).willReturn(okJson(details)));
    }

    private static ResponseDefinitionBuilder experts(
            String area, String words, boolean confident, String topics, String people) {
        return okJson("""
                {"understanding":{"area":%s,"words":%s},"confident":%s,"topics":[%s],"people":[%s],"limited":false,
                 "asOf":"2026-11-24T09:42:00Z","directoryUpdatedAt":"2026-11-24T09:40:00Z"}""".formatted(area, words, confident, topics, people));
    }

    private static String match(String topic, double confidence, String candidates) {
        return """
                {"topic":%s,"score":7.1,"confidence":%s,"matchedWords":["boom","gekapt"],
                 "team":{"id":"groen-en-bomen","name":"Groen en bomen"},"candidates":[%s]}""".formatted(topic, confidence, candidates);
    }

    private static String candidates(String owner) {
        return """
                {"role":"OWNER","area":"rockanje","standInFor":null,"person":%s},
                {"role":"STAND_IN","area":"rockanje","standInFor":"%s","person":%s},
                {"role":"TEAM_LEAD","area":null,"standInFor":null,"person":%s}""".formatted(owner, StaffLdap.SANNE, KARIM_CARD, INGRID);
    }

    private static String topic(String key, String title, String answer) {
        return """
                {"key":"%s","title":"%s","uri":"http://standaarden.overheid.nl/owms/terms/kapvergunning","answer":"%s",
                 "territorial":true,"serviceLevelHours":16,"description":"","synonyms":[],"questions":[],"team":null}""".formatted(key, title, answer);
    }

    private static String person(
            UUID id, String name, String function, String phone, String reachability, String standIn) {
        return """
                {"id":"%s","displayName":"%s","function":"%s","team":{"id":"groen-en-bomen","name":"Groen en bomen"},
                 "department":"Beheer openbare ruimte","location":"Gemeentewerf Brielle","room":"1.12",
                 "mail":"x@voorneaanzee.example","phone":"%s","mobile":null,"reachability":%s,"standIn":%s}""".formatted(id, name, function, phone, reachability, standIn);
    }
}
