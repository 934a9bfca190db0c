package nl.raakpunt.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import nl.raakpunt.stack.LocalStack;
import nl.raakpunt.stack.RunningStack;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in every state: readable for everybody, in light and dark, and on the narrowest screen; with a picture of each. */
@ExtendWith({RunningStack.class, Browsers.class})
class EveryPageIT {
    private static final int NARROWEST = 320;

    static List<ShownPage> pages() {
        return Pages.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void isAccessibleInBothThemesAndFitsTheNarrowestScreen(ShownPage shown, LocalStack stack, Browser browser) {
        try (Desk desk = shown.open(stack, browser)) {
            look(desk, ColorScheme.LIGHT, shown.name() + "-light");
            desk.isAccessible();
            look(desk, ColorScheme.DARK, shown.name() + "-dark");
            desk.hasEnoughContrast();
            desk.page().setViewportSize(NARROWEST, 800);
            desk.shoot("pages/" + shown.name() + "-narrow");
            assertThat(desk.page().evaluate("document.documentElement.scrollWidth"))
                    .as("width of what is on a screen of 320 pixels")
                    .isEqualTo(NARROWEST);
        }
    }

    private static void look(Desk desk, ColorScheme theme, String name) {
        desk.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        desk.shoot("pages/" + name);
    }
}
