package nl.raakpunt.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.raakpunt.stack.LocalStack;

/** One person's browser window on the desk; it fails the test on any script or policy error it meets. */
public final class Desk implements AutoCloseable {
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();
    private static final Path SHOTS = Path.of("target", "screenshots");

    private final BrowserContext context;
    private final Page page;
    private final List<String> errors = new ArrayList<>();

    /**
     * What the browser logs when an answer is no success, and htmx when its page is left before the answer, or somebody of whom it
     * tells is not shown any more.
     */
    private final List<String> expected = new ArrayList<>(
            List.of("Failed to load resource", "htmx:sendAbort", "htmx:afterRequest", "htmx:oobErrorNoTarget"));

    private Desk(BrowserContext context) {
        this.context = context;
        // The tour for first-time agents lies over everything; it has a test of its own.
        context.addInitScript("localStorage.getItem('raakpunt.tour') ?? localStorage.setItem('raakpunt.tour', 'seen')");
        this.page = context.newPage();
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && expected.stream().noneMatch(message.text()::startsWith)) {
                errors.add(message.text());
            }
        });
    }

    /** Logs somebody of the demo cast in. */
    public static Desk of(Browser browser, LocalStack stack, String login) {
        Desk desk = atLogin(browser, stack);
        desk.logIn(login, "demo");
        assertThat(desk.page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Hoofdmenu")))
                .isVisible();
        return desk;
    }

    /** The same in a new window of somebody who logged in before, as a bookmark opens it: without asking again. */
    static Desk ofKnown(Browser browser, LocalStack stack, String login) {
        String kept = KNOWN.computeIfAbsent(stack.deskUrl() + " " + login, _ -> logIn(browser, stack, login));
        Desk desk = new Desk(browser.newContext(window(stack).setStorageState(kept)));
        desk.page.navigate("/");
        return desk;
    }

    private static String logIn(Browser browser, LocalStack stack, String login) {
        try (Desk desk = of(browser, stack, login)) {
            return desk.context.storageState();
        }
    }

    /** A citizen's browser window, without login. */
    static Desk ofVisitor(Browser browser, LocalStack stack, String path) {
        Desk visitor = atLogin(browser, stack);
        visitor.open(path);
        return visitor;
    }

    public static Desk atLogin(Browser browser, LocalStack stack) {
        Desk desk = new Desk(browser.newContext(window(stack)));
        desk.page.navigate("/");
        return desk;
    }

    private static Browser.NewContextOptions window(LocalStack stack) {
        return new Browser.NewContextOptions()
                .setBaseURL(stack.deskUrl().toString())
                .setLocale("nl-NL")
                .setTimezoneId("Europe/Amsterdam")
                .setViewportSize(1280, 800);
    }

    void logIn(String login, String password) {
        page.fill("#username", login);
        page.fill("#password", password);
        page.keyboard().press("Enter");
    }

    public Page page() {
        return page;
    }

    /** The window's own cookies and connection. */
    public BrowserContext context() {
        return context;
    }

    /** The row of a list that holds this text. */
    Locator row(String list, String text) {
        return page.locator(list + " li", new Page.LocatorOptions().setHasText(text));
    }

    /** The session is over, as after an hour without doing anything. */
    void forgetLogin() {
        expected.addAll(List.of("Response Status Error Code 401", "[object Event]"));
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("raakpunt"));
    }

    /** The network is cut, or is there again. */
    void cutOff(boolean cut) {
        expected.addAll(List.of("htmx:sendError", "EventSource"));
        context.setOffline(cut);
    }

    /** From now on the server answers this address with an error for programs, until the pattern is unrouted. */
    void serverFails(String address, int status) {
        expected.add("Response Status Error Code " + status);
        page.route(
                address,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(status)
                        .setContentType("application/problem+json")
                        .setBody("{\"type\":\"about:blank\",\"status\":" + status + "}")));
    }

    /** From now on more is sent than is read. */
    void sendsTooMuch() {
        expected.add("Response Status Error Code 413");
    }

    /** From now on no news comes in. */
    void hearsNothing() {
        expected.add("[object Event]");
        page.route("**/vragen/live", route -> route.abort());
    }

    /** Opens a page of the desk. */
    public void open(String path) {
        page.navigate(path);
    }

    /** From now on searches get no answer until they are let go. */
    Runnable holdSearches() {
        return hold("**/zoeken");
    }

    /** From now on what is asked for at this address gets no answer until it is let go. */
    Runnable hold(String address) {
        List<Route> held = new ArrayList<>();
        page.route(address, held::add);
        return () -> {
            held.forEach(Route::resume);
            page.unroute(address);
        };
    }

    /** From now on no time passes in the window but the time it is given, however slow the machine is. */
    void stopTime() {
        page.clock().install();
        // Time that is stopped must lie ahead.
        page.clock().pauseAt(System.currentTimeMillis() + 60_000);
    }

    /** Waits until nothing that was asked for is under way. */
    void awaitQuiet() {
        assertThat(page.locator(".htmx-request, .htmx-swapping, .htmx-settling"))
                .hasCount(0);
    }

    /** Types words into the search box, as a caller says them. */
    void ask(String words) {
        page.locator("#text").fill("");
        page.locator("#text").pressSequentially(words);
    }

    /** Asks until it is answered: the first search after a start finds every part cold, and may be told that it does not work yet. */
    public void find(String words, String answer) {
        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptionsInstanceOf(PlaywrightException.class)
                .untilAsserted(() -> {
                    page.waitForResponse(response -> isAnswerTo(words, response.request()), () -> ask(words));
                    awaitQuiet();
                    assertThat(page.locator("main"))
                            .containsText(answer, new LocatorAssertions.ContainsTextOptions().setTimeout(5_000));
                });
    }

    /** Answers to fewer words may come in while typing. */
    private static boolean isAnswerTo(String words, Request request) {
        String sent = request.postData();
        return request.url().endsWith("/zoeken")
                && sent != null
                && URLDecoder.decode(sent, StandardCharsets.UTF_8).contains("text=" + words + "&");
    }

    /** Opens the page that the first such link leads to. */
    void follow(String link) {
        page.locator(link).first().click();
    }

    /** Waits until this is on the page. */
    void awaitShown(String selector) {
        assertThat(page.locator(selector).first()).isVisible();
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    void see(String text) {
        assertThat(page.locator("main")).containsText(text);
    }

    /** Keeps the whole page as a picture. */
    void shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setType(ScreenshotType.JPEG)
                .setQuality(80)
                .setPath(SHOTS.resolve(name + ".jpg")));
    }

    /** No accessibility violation by WCAG 2.2 AA, EN 301 549 and axe's best practices. */
    void isAccessible() {
        hasNoViolation(axe().withTags(List.of(
                "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549", "best-practice")));
    }

    /** No violation of the rules that look at colours; what the others look at is the same in every theme. */
    void hasEnoughContrast() {
        hasNoViolation(axe().withRules(List.of("color-contrast", "link-in-text-block")));
    }

    /** Without frames in any page there is nothing to gather in a page of axe's own, which takes longer than the looking. */
    @SuppressWarnings("deprecation")
    private AxeBuilder axe() {
        assertThat(page.frames()).as("frames of the page").hasSize(1);
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private static void hasNoViolation(AxeBuilder axe) {
        assertThat(axe.analyze().getViolations())
                .extracting((Rule rule) ->
                        rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }

    @Override
    public void close() {
        Browsers.closing(lastShown());
        context.close();
        assertThat(errors).as("script and policy errors in the browser").isEmpty();
    }

    private String lastShown() {
        try {
            return page.url() + "\n" + page.evaluate("document.body.innerText");
        } catch (PlaywrightException gone) {
            return page.url() + "\n" + gone.getMessage();
        }
    }
}
