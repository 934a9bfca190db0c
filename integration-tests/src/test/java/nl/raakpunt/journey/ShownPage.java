package nl.raakpunt.journey;

import com.microsoft.playwright.Browser;
import nl.raakpunt.stack.LocalStack;
import org.jspecify.annotations.Nullable;

/**
 * A page of the desk in one of its states.
 *
 * @param name    what its pictures are called
 * @param mapping what it is called in the service
 * @param login   who sees it; null for everybody, without logging in
 * @param opening leads to it
 */
public record ShownPage(
        String name, String mapping, @Nullable String login, Opening opening) {

    /** How somebody gets to a page. */
    @FunctionalInterface
    interface Opening {
        void open(Desk desk, Scene scene);
    }

    /** The page in a new window, of whoever sees it. */
    public Desk open(LocalStack stack, Browser browser) {
        Desk desk = login == null ? Desk.atLogin(browser, stack) : Desk.ofKnown(browser, stack, login);
        try {
            opening.open(desk, new Scene(stack, browser));
            return desk;
        } catch (RuntimeException | AssertionError failure) {
            desk.context().close();
            throw failure;
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
