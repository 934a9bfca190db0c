package nl.raakpunt.benchmark;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.raakpunt.journey.Desk;
import nl.raakpunt.municipality.Cast;
import nl.raakpunt.stack.LocalStack;

/** An agent's keys and the machine's time from a caller's first word until a colleague is asked. */
final class AnswerTimes {
    static final int WARM_UP = 5;
    static final int BETWEEN_KEYS = 80;

    /** A moment at which everybody of the demo cast works. */
    static final OffsetDateTime MOMENT = OffsetDateTime.parse("2026-11-24T10:00+01:00");

    private static final List<String> WORDS = List.of(
            "mijn buurman in Rockanje heeft een boom gekapt, mag dat?",
            "mijn buurman in Oostvoorne heeft een boom gekapt, mag dat?",
            "mijn buurman in Tinte heeft een boom gekapt, mag dat?");
    private static final String CALLER = "Jansen";

    /** Counts keys, and tells how long after the last one something is there. */
    private static final String WATCH = """
            (() => {
              const seen = { keys: 0, last: 0, settled: 0, painted: 0 };
              addEventListener('keydown', (event) => { seen.keys++; seen.last = event.timeStamp; }, true);
              addEventListener('htmx:afterSettle', (event) => {
                if (event.detail.target?.id !== 'result') return;
                const settled = event.timeStamp;
                requestAnimationFrame(() => setTimeout(() => Object.assign(seen, { settled, painted: performance.now() })));
              });
              window.rpSeen = seen;
              const when = (shown, painted, what) => new Promise((done, fail) => {
                const begin = performance.now();
                const look = () => {
                  if (shown()) setTimeout(() => done(painted() - seen.last));
                  else if (performance.now() - begin > 30000) fail(new Error(what + ' did not come'));
                  else requestAnimationFrame(look);
                };
                look();
              });
              // An answer to fewer words can come in after the last key, but not later than the page waits before it asks again.
              window.rpAnswered = () =>
                when(() => seen.settled - seen.last > 215 && document.querySelector('#person-title'), () => seen.painted, 'the answer');
              window.rpPainted = (selector) => when(() => document.querySelector(selector), () => performance.now(), selector);
            })()""";

    private final LocalStack stack;
    private final Browser browser;
    private final Map<String, List<Double>> times = new LinkedHashMap<>();
    private final List<Integer> keys = new ArrayList<>();

    AnswerTimes(LocalStack stack, Browser browser) {
        this.stack = stack;
        this.browser = browser;
    }

    Table measure(int calls) {
        try (Desk agent = Desk.of(browser, stack, Cast.AGENT)) {
            // The first search after a start finds every part cold.
            agent.find(WORDS.getFirst(), "Waarom Sanne?");
            agent.context().addInitScript(WATCH);
            for (int call = 0; call < WARM_UP + calls; call++) {
                if (call == WARM_UP) {
                    times.clear();
                    keys.clear();
                }
                call(agent, WORDS.get(call % WORDS.size()));
            }
        }
        return table();
    }

    private void call(Desk agent, String words) {
        Page page = agent.page();
        agent.open("/");
        page.locator("#text").pressSequentially(words, new Locator.PressSequentiallyOptions().setDelay(BETWEEN_KEYS));
        double all = add("the answer and the colleague", page.evaluate("rpAnswered()"));
        all += step(
                page,
                "the form to hand over",
                "#caller-name:focus",
                () -> page.keyboard().press("Control+Enter"));
        page.keyboard().type(CALLER);
        all += step(page, "offered", "#taken-title", () -> page.keyboard().press("Enter"));
        add("all together", all);
        int pressed = ((Number) page.evaluate("rpSeen.keys")).intValue();
        keys.add(pressed - words.length() - CALLER.length());
    }

    private double step(Page page, String name, String shown, Runnable deed) {
        page.evaluate("selector => { window.rpNext = rpPainted(selector); }", shown);
        deed.run();
        return add(name, page.evaluate("() => rpNext"));
    }

    private double add(String name, Object time) {
        double ms = ((Number) time).doubleValue();
        times.computeIfAbsent(name, _ -> new ArrayList<>()).add(ms);
        return ms;
    }

    private Table table() {
        Table table = new Table("what", "keys", "p50 ms", "p95 ms", "most ms");
        times.forEach((name, all) -> table.add(
                name,
                name.equals("all together")
                        ? Integer.toString(keys.stream().max(Integer::compare).orElseThrow())
                        : "",
                ms(Quantile.of(all, 0.5)),
                ms(Quantile.of(all, 0.95)),
                ms(Quantile.of(all, 1))));
        return table;
    }

    private static String ms(double time) {
        return String.format(Locale.ROOT, "%.0f", time);
    }
}
