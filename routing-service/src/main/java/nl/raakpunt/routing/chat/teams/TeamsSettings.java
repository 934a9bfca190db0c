package nl.raakpunt.routing.chat.teams;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bot in Microsoft Teams; off without tenant.
 *
 * @param tenant      id of the organisation's tenant; nobody of another one comes in
 * @param hookTokens  security tokens of outgoing webhooks, one for each team
 * @param appId       id of the bot; without it only outgoing webhooks work
 * @param appSecret   with which the bot gets its tokens; without it the bot cannot speak
 * @param keysUrl     where the keys are published with which activities are signed
 * @param keysAgain   how soon a key that is not known lets the keys be read again
 * @param issuer      who signs activities
 * @param skew        how much clocks may differ
 * @param tokenUrl    where the bot gets its tokens
 * @param serviceUrls addresses under which answers are given
 */
@ConfigurationProperties("raakpunt.chat.teams")
record TeamsSettings(
        @Nullable String tenant,
        @DefaultValue List<String> hookTokens,
        @DefaultValue("") String appId,
        @DefaultValue("") String appSecret,

        @DefaultValue("https://login.botframework.com/v1/.well-known/keys")
        URI keysUrl,

        @DefaultValue("1m") Duration keysAgain,
        @DefaultValue("https://api.botframework.com") String issuer,
        @DefaultValue("5m") Duration skew,

        @DefaultValue("https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token")
        URI tokenUrl,

        @DefaultValue("https://smba.trafficmanager.net/") List<URI> serviceUrls) {

    boolean speaks() {
        return !appId.isBlank() && !appSecret.isBlank();
    }
}
