package nl.raakpunt.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/** Gives tests the system's Chromium, started once for all of them; of a failed one it tells what its windows showed last. */
public final class Browsers implements ParameterResolver, BeforeEachCallback, TestWatcher {
    private static final List<String> SHOWN_LAST = new CopyOnWriteArrayList<>();

    private static final List<String> CHROMIUM =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Browsers.class))
                .computeIfAbsent(Started.class, type -> start(), Started.class)
                .browser();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        SHOWN_LAST.clear();
    }

    @Override
    public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
        SHOWN_LAST.forEach(window -> System.out.println(context.getDisplayName() + ": " + window));
    }

    /** What a window showed when it was closed. */
    static void closing(String window) {
        SHOWN_LAST.add(window);
    }

    private static Started start() {
        // The first search after a start finds every part cold; on two busy cores that takes longer than the usual five
        // seconds.
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        Playwright playwright = playwright();
        return new Started(playwright, launch(playwright));
    }

    /** Playwright without a browser of its own. */
    public static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** The system's Chromium. */
    public static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installed())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    private static Path installed() {
        return CHROMIUM.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "No Chromium found; install it (Debian: apt-get install chromium) or use integration-tests/bin/verify"));
    }

    private record Started(Playwright playwright, Browser browser) implements AutoCloseable {
        @Override
        public void close() {
            playwright.close();
        }
    }
}
