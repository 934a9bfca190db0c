package nl.raakpunt.routing.chat.teams;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A conversation with a user, as kept to say something in it later: the service, the conversation, the user in it. */
record TeamsPlace(String serviceUrl, String conversation, String user) {

    static TeamsPlace of(Activity activity) {
        return new TeamsPlace(activity.serviceUrl(), activity.conversation(), activity.from());
    }

    static Optional<TeamsPlace> read(@Nullable String kept) {
        String[] parts = kept == null ? new String[0] : kept.split(" ", -1);
        return parts.length == 3 ? Optional.of(new TeamsPlace(parts[0], parts[1], parts[2])) : Optional.empty();
    }

    String kept() {
        return serviceUrl + " " + conversation + " " + user;
    }
}
