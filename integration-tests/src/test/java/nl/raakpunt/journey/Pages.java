package nl.raakpunt.journey;

import static nl.raakpunt.municipality.Cast.ADMIN;
import static nl.raakpunt.municipality.Cast.AGENT;
import static nl.raakpunt.municipality.Cast.OWNER;
import static nl.raakpunt.municipality.Cast.TEAM_LEAD;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.journey.ShownPage.Opening;
import org.jspecify.annotations.Nullable;

/** Every page of the desk with the states it can be in; a new page is one line. */
public final class Pages {
    private static final @Nullable String NOBODY = null;
    private static final String RUNS = "/beheer/personeelslijst";
    private static final String ACTION = "/actie/{key:[0-9a-f]{16}}";

    /** Parts of pages, files and streams: nothing that somebody opens. */
    static final Set<String> NO_PAGES = Set.of(
            "/vragen/lijst",
            "/vragen/aantal",
            "/vragen/{id}/stand",
            "/vragen/{id}/bijlagen/{file}",
            "/standen",
            "/wie-is-wie/{id}/foto",
            "/inzicht.csv",
            "/inzicht/dekking.csv",
            "/beheer/zoekindex/stand",
            RUNS + "/stand",
            RUNS + "/kwaliteit.csv",
            "/manifest.webmanifest",
            "/dienst.js");

    private static final List<ShownPage> ALL = new ArrayList<>();

    static {
        page("login", "/inloggen", NOBODY, at("/inloggen"));
        page("login-wrong", "/inloggen", NOBODY, (desk, _) -> wrongLogin(desk));
        page("offline", "/zonder-verbinding", NOBODY, at("/zonder-verbinding"));

        page("desk", "/", AGENT, at("/"));
        page("desk-found", "/", AGENT, (desk, _) -> desk.find(Scene.CALLER, Scene.NAMED));
        page(
                "desk-area",
                "/",
                AGENT,
                (desk, _) -> desk.find("mijn buurman heeft een boom gekapt, mag dat?", "In welk dorp is het?"));
        page("desk-topics", "/", AGENT, (desk, _) -> desk.find("vergunning", "Gaat het om"));
        page("desk-none", "/", AGENT, (desk, _) -> desk.find("xqzwv prrtk", "Geen onderwerp gevonden"));
        page("desk-people", "/", AGENT, (desk, _) -> desk.find("sanne van der meer", "Sanne van der Meer"));
        page("desk-caller", "/", AGENT, (desk, _) -> caller(desk));
        page("desk-calls", "/", AGENT, (desk, _) -> calls(desk));
        page("desk-keys", "/", AGENT, (desk, _) -> dialog(desk, "keys"));
        page("desk-menu", "/", AGENT, (desk, _) -> menu(desk));
        page("desk-tour", "/", AGENT, (desk, _) -> {
            menu(desk);
            dialog(desk, "tour");
        });
        page("desk-logged-out", "/", AGENT, (desk, _) -> loggedOut(desk));
        page("take", "/", AGENT, (desk, _) -> Scene.take(desk));
        page("take-bsn", "/", AGENT, (desk, _) -> takeWithNumber(desk));
        page("take-answer", "/", AGENT, (desk, _) -> takeAnswer(desk));
        page("taken", "/", AGENT, (desk, _) -> Scene.handOver(desk));
        page(
                "known",
                "/",
                AGENT,
                (desk, scene) -> desk.find(scene.offered().reference(), "Deze vraag staat al in Raakpunt"));

        page("questions", "/vragen", AGENT, at("/vragen"));
        page("questions-offered", "/vragen", OWNER, (desk, scene) -> {
            scene.offered();
            desk.open("/vragen");
            desk.awaitShown("form[action$='/overnemen'] button");
        });
        page("question-offered", "/vragen/{id}", OWNER, (desk, scene) -> {
            Scene.question(desk, scene.offered().reference(), false);
            desk.page().locator("#decline summary").click();
        });
        page("question-owned", "/vragen/{id}", OWNER, (desk, scene) -> {
            Scene.question(desk, scene.owned().reference(), false);
            unfold(desk);
        });
        page("question-no", "/vragen/{id}", OWNER, (desk, scene) -> {
            Scene.question(desk, scene.owned().reference(), false);
            desk.page().check("#says-no");
        });
        page(
                "question-answered",
                "/vragen/{id}",
                OWNER,
                (desk, scene) -> Scene.answer(desk, scene.handedOver().reference()));
        page("question-handed-over", "/vragen/{id}", AGENT, (desk, scene) -> {
            Scene.question(desk, scene.offered().reference(), false);
            unfold(desk);
        });

        page("team", "/team", TEAM_LEAD, at("/team"));
        page("guide", "/wie-is-wie", AGENT, at("/wie-is-wie"));
        page("guide-found", "/wie-is-wie", AGENT, (desk, _) -> guide(desk));
        page("profile", "/wie-is-wie/{id}", AGENT, (desk, _) -> profile(desk));
        page("reach", "/bereikbaarheid", OWNER, at("/bereikbaarheid"));
        page("reach-lead", "/bereikbaarheid", TEAM_LEAD, (desk, _) -> {
            desk.open("/bereikbaarheid");
            unfold(desk);
        });
        page("reach-other", "/bereikbaarheid/{id}", TEAM_LEAD, (desk, _) -> {
            desk.open("/bereikbaarheid");
            desk.follow("section[aria-labelledby=team-title] a");
        });
        page("messages", "/berichten", OWNER, at("/berichten"));
        page("chat", "/chat", AGENT, at("/chat"));
        page("chat-said", "/chat", AGENT, (desk, _) -> chat(desk));
        page("help", "/hulp", AGENT, at("/hulp"));

        page("rules", "/verdeelregels", TEAM_LEAD, at("/verdeelregels"));
        page("rule-new", "/verdeelregels/nieuw", TEAM_LEAD, at("/verdeelregels/nieuw"));
        page("rule", "/verdeelregels/{id}", TEAM_LEAD, (desk, _) -> rule(desk));
        page("topics", "/onderwerpen", OWNER, at("/onderwerpen"));
        page("topics-none", "/onderwerpen", AGENT, at("/onderwerpen"));
        page("topic", "/onderwerpen/{key}", OWNER, (desk, _) -> topic(desk));
        page("topic-wrong", "/onderwerpen/{key}", OWNER, (desk, _) -> {
            topic(desk);
            desk.page().fill("#hours", "gauw");
            desk.press("Opslaan");
            desk.awaitShown(".utrecht-alert--error");
        });
        page("insight", "/inzicht", TEAM_LEAD, (desk, _) -> {
            desk.open("/inzicht");
            unfold(desk);
        });
        page("insight-explained", "/inzicht/uitleg", TEAM_LEAD, at("/inzicht/uitleg"));
        page("insight-month", "/inzicht/maand/{month}", TEAM_LEAD, at("/inzicht/maand/2026-11"));

        page("coverage", "/inzicht/dekking", TEAM_LEAD, at("/inzicht/dekking"));
        page("coverage-kind", "/inzicht/dekking/{path}", TEAM_LEAD, (desk, _) -> {
            desk.open("/inzicht/dekking");
            desk.follow("main a[href*='/dekking/']");
        });

        page("staff", RUNS, ADMIN, at(RUNS));
        page("staff-run", RUNS + "/rondes/{id}", ADMIN, (desk, _) -> {
            desk.open(RUNS);
            desk.follow(".rp-table tbody a");
        });
        page("staff-confirm", RUNS + "/rondes/{id}/uitvoeren", ADMIN, (desk, scene) -> scene.confirmRun(desk));
        page("staff-quality", RUNS + "/kwaliteit/{kind}", ADMIN, (desk, _) -> {
            desk.open(RUNS);
            desk.follow("a[href*='/kwaliteit/']");
        });
        page("staff-setup", RUNS + "/gidsen/{source}", ADMIN, (desk, _) -> {
            desk.open(RUNS);
            desk.follow("main a[href*='/gidsen/']");
        });
        page("index", "/beheer/zoekindex", ADMIN, at("/beheer/zoekindex"));
        page("index-again", "/beheer/zoekindex/opnieuw", ADMIN, at("/beheer/zoekindex/opnieuw"));
        page("privacy", "/beheer/privacy", ADMIN, at("/beheer/privacy"));
        page("privacy-found", "/beheer/privacy", ADMIN, (desk, scene) -> {
            scene.offered();
            desk.open("/beheer/privacy");
            desk.page().fill("#mail", Scene.CITIZEN);
            desk.press("Zoek vragen");
            desk.awaitShown("#found-title");
        });
        page("post", "/beheer/post", ADMIN, at("/beheer/post"));

        page("action", "/actie", NOBODY, at("/actie"));
        page("action-unknown", "/actie", NOBODY, (desk, _) -> {
            desk.open("/actie?doe=accept#" + "x".repeat(43));
            desk.awaitShown(".utrecht-alert--error");
        });
        page("action-ready", ACTION, NOBODY, (desk, scene) -> act(desk, scene, false));
        page("action-decline", ACTION, NOBODY, (desk, scene) -> {
            act(desk, scene, false);
            unfold(desk);
        });
        page("action-done", ACTION, NOBODY, (desk, scene) -> act(desk, scene, true));
        page("action-used", ACTION, NOBODY, (desk, scene) -> {
            String link = act(desk, scene, true);
            desk.open("/zonder-verbinding");
            desk.open(link);
            desk.awaitShown(".utrecht-alert--warning");
        });

        page("ask", "/vraag-stellen", NOBODY, at("/vraag-stellen"));
        page("ask-wrong", "/vraag-stellen", NOBODY, (desk, _) -> {
            desk.open("/vraag-stellen");
            desk.press("Verstuur uw vraag");
            desk.awaitShown(".utrecht-alert--error");
        });
        page("ask-bsn", "/vraag-stellen", NOBODY, (desk, _) -> askWithNumber(desk));
        page("follow", "/volg", NOBODY, at("/volg"));
        page("follow-wrong", "/volg", NOBODY, (desk, _) -> follow(desk, "0000-0000-0000"));
        page(
                "follow-offered",
                "/volg",
                NOBODY,
                (desk, scene) -> follow(desk, scene.offered().code()));
        page("follow-answered", "/volg", NOBODY, Pages::followAnswered);

        page("not-found", "", AGENT, at("/bestaat-niet"));
        page("not-allowed", "", AGENT, at("/beheer/post"));
    }

    private Pages() {}

    /** All of them. */
    public static List<ShownPage> all() {
        return List.copyOf(ALL);
    }

    /** What is in the list, as the service calls it. */
    static Set<String> mappings() {
        return Stream.concat(ALL.stream().map(ShownPage::mapping), NO_PAGES.stream())
                .collect(Collectors.toSet());
    }

    private static void page(String name, String mapping, @Nullable String login, Opening opening) {
        ALL.add(new ShownPage(name, mapping, login, opening));
    }

    private static Opening at(String path) {
        return (desk, _) -> desk.open(path);
    }

    private static void unfold(Desk desk) {
        desk.page().evaluate("document.querySelectorAll('main details').forEach(fold => fold.open = true)");
    }

    private static void wrongLogin(Desk desk) {
        desk.open("/inloggen");
        desk.logIn("n.iemand", "verkeerd");
        desk.awaitShown("#error");
    }

    private static void caller(Desk desk) {
        desk.page().locator("#desk-caller summary").click();
        desk.page().fill("#desk-mail", Scene.CITIZEN);
        desk.page().locator("#desk-caller button").click();
        desk.awaitShown("#earlier h2");
    }

    private static void calls(Desk desk) {
        desk.find(Scene.CALLER, Scene.NAMED);
        desk.page().locator("[data-key=t]").click();
        desk.find("mijn paspoort is kwijt", "paspoort");
        desk.awaitShown(".rp-calls > ul > li:nth-child(3)");
    }

    private static void menu(Desk desk) {
        desk.page().locator(".rp-menu--me summary").click();
        desk.awaitShown("[data-open=tour]");
    }

    private static void dialog(Desk desk, String name) {
        desk.page().locator("[data-open=" + name + "]").click();
        desk.awaitShown("#" + name + "-title");
    }

    private static void loggedOut(Desk desk) {
        desk.forgetLogin();
        desk.ask("boom");
        desk.awaitShown("#relogin-title");
    }

    private static void takeWithNumber(Desk desk) {
        desk.find(Scene.CALLER + " Mijn BSN is 123456782", "Sanne van der Meer");
        desk.page().keyboard().press("Control+Enter");
        desk.awaitShown(".rp-bsn");
    }

    private static void takeAnswer(Desk desk) {
        desk.find(Scene.CALLER, Scene.NAMED);
        desk.page().locator("[data-key=a]").click();
        desk.awaitShown("#take-answer");
    }

    private static void guide(Desk desk) {
        desk.open("/wie-is-wie");
        desk.page().locator("#who").pressSequentially("groen en bomen");
        desk.awaitShown("#found .rp-row a");
    }

    private static void profile(Desk desk) {
        guide(desk);
        desk.follow("#found .rp-row a[href^='/wie-is-wie/']");
        desk.awaitShown(".rp-profile h1");
    }

    private static void chat(Desk desk) {
        desk.open("/chat");
        desk.press("Maak een code");
        desk.awaitShown("#chat-code");
        desk.page().fill("#chat-text", "/wie " + Scene.CALLER);
        desk.page().keyboard().press("Enter");
        desk.awaitShown("#chat-log .rp-turn__said");
    }

    private static void rule(Desk desk) {
        desk.open("/verdeelregels/nieuw");
        desk.page().fill("#name", "Oostvoorne naar Ingrid");
        desk.page().selectOption("#areas", "oostvoorne");
        desk.page().check("#outcome-PERSON");
        desk.page().fill("#person", "Ingrid de Wit");
        desk.press("Verder");
        desk.follow("a.nl-button[href^='/verdeelregels/']:not([href$='nieuw'])");
        desk.awaitShown("#outcome-PERSON");
    }

    private static void topic(Desk desk) {
        desk.open("/onderwerpen");
        desk.follow("main a[href^='/onderwerpen/']");
        desk.awaitShown("#preview .rp-answer");
    }

    private static String act(Desk desk, Scene scene, boolean accept) {
        Scene.Handed handed = accept ? scene.handedOver() : scene.offered();
        String link = scene.actionLink(handed.reference());
        desk.open(link);
        desk.awaitShown("form[action$='/actie/accept'] button");
        if (accept) {
            desk.page().locator("form[action$='/actie/accept'] button").click();
            desk.awaitShown(".utrecht-alert--ok");
        }
        return link;
    }

    private static void askWithNumber(Desk desk) {
        desk.open("/vraag-stellen");
        desk.page().fill("#text", "Mijn BSN is 123456782. Mag ik mijn boom kappen?");
        desk.page().fill("#name", "Jan Jansen");
        desk.page().fill("#mail", Scene.CITIZEN);
        desk.press("Verstuur uw vraag");
        desk.awaitShown("#bsn");
    }

    private static void follow(Desk desk, String code) {
        desk.open("/volg");
        desk.page().fill("#code", code);
        desk.page().fill("#contact", Scene.CITIZEN);
        desk.press("Bekijk uw vraag");
        desk.awaitShown(code.startsWith("0000") ? "#problem" : ".rp-steps");
    }

    private static void followAnswered(Desk desk, Scene scene) {
        Scene.Handed handed = scene.handedOver();
        try (Desk colleague = Desk.ofKnown(scene.browser(), scene.stack(), OWNER)) {
            Scene.answer(colleague, handed.reference());
        }
        follow(desk, handed.code());
        desk.awaitShown("#text-niet-goed");
    }
}
