package nl.raakpunt.routing.desk;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.raakpunt.routing.call.Call;
import org.jspecify.annotations.Nullable;

/** One of the calls an agent has in hand, as a tab. */
public record CallTab(UUID id, String label, boolean current) {
    private static final int LENGTH = 32;

    static List<CallTab> of(List<Call> calls, @Nullable UUID current, Words words) {
        return calls.stream()
                .map(call ->
                        new CallTab(call.id(), label(call, words), call.id().equals(current)))
                .toList();
    }

    private static String label(Call call, Words words) {
        return Stream.of(
                        call.caller().name(),
                        call.text(),
                        call.caller().phone(),
                        call.caller().mail())
                .map(SearchForm::chosen)
                .filter(Objects::nonNull)
                .map(CallTab::shortened)
                .findFirst()
                .orElseGet(() -> words.say("calls.empty"));
    }

    private static String shortened(String value) {
        return value.length() <= LENGTH ? value : value.substring(0, LENGTH) + "…";
    }
}
