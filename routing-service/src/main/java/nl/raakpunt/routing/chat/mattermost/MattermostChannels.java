package nl.raakpunt.routing.chat.mattermost;

import java.net.URI;
import java.util.Map;
import nl.raakpunt.routing.chat.ChatFailure;
import nl.raakpunt.routing.chat.ChatHttp;
import nl.raakpunt.routing.chat.ChatMessage;
import nl.raakpunt.routing.chat.TeamChannels;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Speaks in the channels of teams by the incoming webhooks of Mattermost, for which no bot account is needed. */
@Component
@ConditionalOnProperty("raakpunt.chat.mattermost.url")
class MattermostChannels implements TeamChannels {

    private final MattermostSettings settings;
    private final ChatHttp http;

    MattermostChannels(MattermostSettings settings, ChatHttp http) {
        this.settings = settings;
        this.http = http;
    }

    @Override
    public String name() {
        return MattermostVendor.NAME;
    }

    @Override
    public boolean has(String team) {
        return settings.teamChannels().containsKey(team);
    }

    @Override
    public void say(String team, ChatMessage message) {
        URI webhook = settings.teamChannels().get(team);
        if (webhook == null) {
            throw ChatFailure.refused("this team has no channel any more");
        }
        http.call(
                MattermostVendor.NAME,
                http.web()
                        .post()
                        .uri(webhook)
                        .bodyValue(Map.of("text", MattermostPosts.markdown(message)))
                        .retrieve()
                        .toBodilessEntity());
    }
}
