package nl.raakpunt.routing.chat.mattermost;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.raakpunt.routing.chat.ChatMessage;
import nl.raakpunt.routing.chat.ChatMessage.Block;
import nl.raakpunt.routing.chat.ChatMessage.Button;
import nl.raakpunt.routing.chat.ChatMessage.Fact;
import nl.raakpunt.routing.chat.ChatMessage.Style;
import nl.raakpunt.routing.chat.PlainLine;
import nl.raakpunt.routing.chat.Signatures;
import org.jspecify.annotations.Nullable;

/**
 * A message as Mattermost's Markdown with buttons. Values come from elsewhere: every character that means something is
 * escaped, and names after an at sign mention nobody. A button carries a signature for the one user who may press it.
 */
final class MattermostPosts {

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*{}\\[\\]()#+\\-.!_>~|<]");

    /** What would begin a mention, an emoji, an address or a formula. */
    private static final Pattern OPENER = Pattern.compile("[@$]|:(?=[\\p{L}/+_-])");

    private static final String UNSEEN = "\u200B";
    private static final int LINE = 1_000;

    private final byte[] secret;
    private final @Nullable URI ownUrl;

    MattermostPosts(String secret, @Nullable URI ownUrl) {
        this.secret = secret.getBytes(UTF_8);
        this.ownUrl = ownUrl;
    }

    static String markdown(ChatMessage message) {
        return message.blocks().stream()
                .map(MattermostPosts::markdown)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /** The buttons for one user. */
    List<Map<String, Object>> attachments(ChatMessage message, String user) {
        List<Button> buttons = message.buttons();
        if (buttons.isEmpty() || ownUrl == null || secret.length == 0) {
            return List.of();
        }
        List<Map<String, Object>> actions = new ArrayList<>();
        for (Button button : buttons) {
            actions.add(action(button, user, "say" + actions.size()));
        }
        return List.of(Map.of("text", "", "actions", actions));
    }

    boolean isSigned(String user, String command, @Nullable String signature) {
        return secret.length > 0 && Signatures.same(sign(user, command), signature);
    }

    private Map<String, Object> action(Button button, String user, String id) {
        Map<String, Object> integration = Map.of(
                "url",
                ownUrl + "/hooks/mattermost/action",
                "context",
                Map.of("command", button.command(), "signature", sign(user, button.command())));
        return Map.of(
                "id",
                id,
                "type",
                "button",
                "name",
                PlainLine.of(button.label(), 75),
                "style",
                style(button.style()),
                "integration",
                integration);
    }

    private String sign(String user, String command) {
        return HexFormat.of()
                .formatHex(Signatures.hmac(secret, user.getBytes(UTF_8), new byte[1], command.getBytes(UTF_8)));
    }

    private static String style(Style style) {
        return switch (style) {
            case PLAIN -> "default";
            case PRIMARY -> "primary";
            case DANGER -> "danger";
        };
    }

    private static String markdown(Block block) {
        return switch (block) {
            case Block.Title(String text) -> "**" + escaped(text) + "**";
            case Block.Text(String text) ->
                text.lines().map(MattermostPosts::escaped).collect(Collectors.joining("  \n"));
            case Block.Facts(List<Fact> facts) ->
                facts.stream()
                        .map(fact -> "**" + escaped(fact.label()) + "**: " + escaped(fact.value()))
                        .collect(Collectors.joining("  \n"));
            case Block.Buttons _ -> "";
            case Block.Page page -> "[" + escaped(page.label()) + "](" + page.url() + ")";
        };
    }

    static String escaped(String text) {
        String opened = OPENER.matcher(PlainLine.of(text, LINE)).replaceAll("$0" + UNSEEN);
        return MARKUP.matcher(opened).replaceAll("\\\\$0");
    }
}
