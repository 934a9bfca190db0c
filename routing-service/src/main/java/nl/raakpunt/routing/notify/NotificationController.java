package nl.raakpunt.routing.notify;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Map;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.web.FieldProblem;
import nl.raakpunt.routing.web.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API of how whoever is logged in gets messages. */
@RestController
@RequestMapping("/v1/me/notifications")
class NotificationController {

    private static final Map<String, String> PROBLEMS = Map.of(
            "way", "is MAIL, CHAT or DIGEST",
            "asked", "is MAIL or CHAT: who asks something waits for an answer",
            "time", "is a time such as 18:00",
            "quiet", "belongs to the other end of the quiet hours: give both or neither",
            "same", "is another time than quietFrom",
            "digest", "is needed when messages go in the digest");

    private final Preferences preferences;

    NotificationController(Preferences preferences) {
        this.preferences = preferences;
    }

    /**
     * How somebody gets messages.
     *
     * @param asked      MAIL or CHAT
     * @param reminders  MAIL, CHAT or DIGEST
     * @param owned      MAIL, CHAT or DIGEST
     * @param done       MAIL, CHAT or DIGEST
     * @param quietFrom  time; {@code null} for no quiet hours
     * @param quietUntil time
     * @param digestAt   time; {@code null} for no digest
     * @param chatLinked whether a chat is linked; until then mail takes its place
     */
    record Notifications(
            String asked,
            String reminders,
            String owned,
            String done,
            @Nullable String quietFrom,
            @Nullable String quietUntil,
            @Nullable String digestAt,
            boolean chatLinked) {}

    @GetMapping
    @Operation(summary = "How whoever is logged in gets messages: by mail, by chat or in the digest of the day.")
    Notifications get(@Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        return shown(preferences.of(by.id()), by);
    }

    @PutMapping
    @Operation(summary = "Choose how you get messages, your quiet hours and when your digest comes.")
    Notifications put(
            @RequestBody PreferenceForm wishes, @Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        return switch (wishes.read()) {
            case PreferenceForm.Read.Fine(Preference preference) -> {
                preferences.save(by, preference);
                yield shown(preference, by);
            }
            case PreferenceForm.Read.Wrong(Map<String, String> problems) -> throw new InvalidRequest(fields(problems));
        };
    }

    private Notifications shown(Preference preference, SignedIn by) {
        QuietHours quiet = preference.quiet();
        return new Notifications(
                preference.way(Message.Group.ASKED).name(),
                preference.way(Message.Group.REMINDERS).name(),
                preference.way(Message.Group.OWNED).name(),
                preference.way(Message.Group.DONE).name(),
                quiet == null ? null : quiet.from().toString(),
                quiet == null ? null : quiet.until().toString(),
                preference.digestAt() == null ? null : preference.digestAt().toString(),
                preferences.hasChat(by.id()));
    }

    private static List<FieldProblem> fields(Map<String, String> problems) {
        return problems.entrySet().stream()
                .map(problem ->
                        new FieldProblem(problem.getKey(), PROBLEMS.getOrDefault(problem.getValue(), "is wrong")))
                .toList();
    }
}
