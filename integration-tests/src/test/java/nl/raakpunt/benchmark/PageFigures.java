package nl.raakpunt.benchmark;

import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.raakpunt.journey.Desk;
import nl.raakpunt.journey.Pages;
import nl.raakpunt.journey.ShownPage;
import nl.raakpunt.municipality.Cast;
import nl.raakpunt.stack.LocalStack;
import org.jspecify.annotations.Nullable;

/** What each page weighs on a first load, and how long the service takes for it. */
final class PageFigures {
    static final int WARM_UP = 10;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final LocalStack stack;
    private final Browser browser;
    private final Table table =
            new Table("page", "first load KB", "requests", "of which the page KB", "p50 ms", "p95 ms");

    PageFigures(LocalStack stack, Browser browser) {
        this.stack = stack;
        this.browser = browser;
    }

    /** Each address once, in whichever state its page is seen first. */
    Table measure(int reads) throws IOException, InterruptedException {
        Set<String> seen = new HashSet<>();
        for (ShownPage shown : Pages.all()) {
            if (seen.add(shown.mapping())) {
                measure(shown, path(shown), reads);
            }
        }
        return table;
    }

    private String path(ShownPage shown) {
        try (Desk desk = shown.open(stack, browser)) {
            return desk.page().url().replaceFirst("^https?://[^/]+", "").replaceFirst("#.*", "");
        }
    }

    private void measure(ShownPage shown, String path, int reads) throws IOException, InterruptedException {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(stack.deskUrl().toString())
                .setLocale("nl-NL"))) {
            logIn(context, shown.login());
            Weight weight = weigh(context, path);
            List<Double> times = times(context, path, reads);
            table.add(
                    "`" + (shown.mapping().isEmpty() ? "(not found)" : shown.mapping()) + "`",
                    kilobytes(weight.all()),
                    Integer.toString(weight.requests()),
                    kilobytes(weight.page()),
                    ms(Quantile.of(times, 0.5)),
                    ms(Quantile.of(times, 0.95)));
        }
    }

    /** By its requests alone, so that nothing of a page is in the browser's cache yet. */
    private static void logIn(BrowserContext context, @Nullable String login) {
        if (login == null) {
            return;
        }
        Matcher token = TOKEN.matcher(context.request().get("/inloggen").text());
        if (!token.find()) {
            throw new IllegalStateException("The page to log in has no form token");
        }
        APIResponse answer = context.request()
                .post(
                        "/inloggen",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("_csrf", token.group(1))
                                        .set("username", login)
                                        .set("password", Cast.PASSWORD)));
        if (answer.url().endsWith("/inloggen")) {
            throw new IllegalStateException(login + " cannot log in");
        }
    }

    /** What travelled: of all requests, and of the page itself. */
    private record Weight(long all, int requests, long page) {}

    private static Weight weigh(BrowserContext context, String path) {
        Page page = context.newPage();
        CDPSession wire = context.newCDPSession(page);
        AtomicLong bytes = new AtomicLong();
        AtomicLong first = new AtomicLong();
        AtomicInteger requests = new AtomicInteger();
        wire.on("Network.loadingFinished", event -> {
            long size = size(event);
            first.compareAndSet(0, size);
            bytes.addAndGet(size);
            requests.incrementAndGet();
        });
        wire.send("Network.enable");
        page.navigate(path);
        page.waitForLoadState(LoadState.LOAD);
        page.waitForTimeout(500);
        return new Weight(bytes.get(), requests.get(), first.get());
    }

    private static long size(JsonObject event) {
        return event.get("encodedDataLength").getAsLong();
    }

    private List<Double> times(BrowserContext context, String path, int reads)
            throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        try (HttpClient client = client(context)) {
            HttpRequest request = HttpRequest.newBuilder(stack.deskUrl().resolve(path))
                    .header("Accept", "text/html")
                    .header("Accept-Encoding", "gzip")
                    .GET()
                    .build();
            for (int read = 0; read < WARM_UP + reads; read++) {
                long begin = System.nanoTime();
                client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (read >= WARM_UP) {
                    times.add((System.nanoTime() - begin) / 1e6);
                }
            }
        }
        return times;
    }

    private HttpClient client(BrowserContext context) {
        CookieManager cookies = new CookieManager();
        URI desk = stack.deskUrl();
        context.cookies().forEach(cookie -> {
            HttpCookie kept = new HttpCookie(cookie.name, cookie.value);
            kept.setPath("/");
            kept.setVersion(0);
            cookies.getCookieStore().add(desk, kept);
        });
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .build();
    }

    private static String kilobytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / 1000.0);
    }

    private static String ms(double time) {
        return String.format(Locale.ROOT, "%.1f", time);
    }
}
