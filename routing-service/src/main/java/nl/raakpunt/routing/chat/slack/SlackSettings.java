package nl.raakpunt.routing.chat.slack;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bot in Slack; off without signing secret.
 *
 * @param signingSecret with which Slack signs what it sends
 * @param botToken      token (xoxb-) with which the bot speaks; without it the bot only answers
 * @param workspaces    ids of the workspaces (T…) that may come in
 * @param api           where Slack's API is
 * @param responseBases addresses under which answers are given later
 * @param window        how old a request may be
 */
@ConfigurationProperties("raakpunt.chat.slack")
record SlackSettings(
        @DefaultValue("") String signingSecret,
        @Nullable String botToken,
        @DefaultValue List<String> workspaces,
        @DefaultValue("https://slack.com/api/") URI api,
        @DefaultValue("https://hooks.slack.com/") List<URI> responseBases,
        @DefaultValue("5m") Duration window) {}
