package nl.raakpunt.routing.chat.mattermost;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bot in Mattermost; off without address.
 *
 * @param url           where Mattermost is
 * @param commandTokens tokens of its slash commands, one for each
 * @param actionSecret  with which this service signs its buttons, because Mattermost signs nothing
 * @param botToken      token with which the bot speaks; without it the bot only answers
 * @param teamChannels  addresses of its incoming webhooks by the key of the team whose channel it is
 * @param ownUrl        where Mattermost reaches this service when a button is pressed
 */
@ConfigurationProperties("raakpunt.chat.mattermost")
record MattermostSettings(
        @Nullable URI url,
        @DefaultValue List<String> commandTokens,
        @DefaultValue("") String actionSecret,
        @Nullable String botToken,
        @Nullable URI ownUrl,
        @DefaultValue Map<String, URI> teamChannels) {}
