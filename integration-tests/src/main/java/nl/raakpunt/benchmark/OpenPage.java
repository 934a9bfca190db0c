package nl.raakpunt.benchmark;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import nl.raakpunt.stack.LocalStack;

/** A page of the desk that stays open: told that somebody it shows changed, it reads their states, as the page's script does. */
final class OpenPage implements AutoCloseable {
    private static final String ANYBODY = "*";

    private final DeskUser user;
    private final List<UUID> shown;
    private final Arrivals arrivals;
    private final AtomicInteger refused = new AtomicInteger();
    private final EventStream stream;

    OpenPage(LocalStack stack, String login, List<UUID> shown, Arrivals arrivals)
            throws IOException, InterruptedException {
        this.user = DeskUser.logIn(stack.deskUrl(), login);
        this.shown = List.copyOf(shown);
        this.arrivals = arrivals;
        this.stream = EventStream.of(user.stream("/vragen/live"), this::told);
    }

    private void told(String event, String data) {
        if (event.equals("states")) {
            Set<String> changed = new HashSet<>(List.of(data.split(",", -1)));
            List<UUID> read = shown.stream()
                    .filter(person -> data.equals(ANYBODY) || changed.contains(person.toString()))
                    .toList();
            if (!read.isEmpty()) {
                Thread.startVirtualThread(() -> read(read));
            }
        }
    }

    private void read(List<UUID> people) {
        long begin = System.nanoTime();
        try {
            String page = user.get(
                    "/standen?wie=" + people.stream().map(UUID::toString).collect(Collectors.joining(",")));
            people.stream()
                    .filter(person -> page.contains(person.toString()))
                    .forEach(person -> arrivals.heard(person, begin));
        } catch (IOException unanswered) {
            refused.incrementAndGet();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Readings of states that were not answered. */
    int refused() {
        return refused.get();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
