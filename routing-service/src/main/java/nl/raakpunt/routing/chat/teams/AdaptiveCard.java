package nl.raakpunt.routing.chat.teams;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.raakpunt.routing.chat.ChatMessage;
import nl.raakpunt.routing.chat.ChatMessage.Block;
import nl.raakpunt.routing.chat.ChatMessage.Button;
import nl.raakpunt.routing.chat.ChatMessage.Fact;
import nl.raakpunt.routing.chat.ChatMessage.Style;
import nl.raakpunt.routing.chat.PlainLine;

/**
 * A message as an Adaptive Card 1.5. Texts are runs of a rich text block: the one element of a card in which Markdown and
 * mentions mean nothing, whatever a name contains.
 */
final class AdaptiveCard {

    private static final String TYPE = "application/vnd.microsoft.card.adaptive";
    private static final String VERSION = "1.5";
    private static final int LINE = 1_000;

    private AdaptiveCard() {}

    /** The message activity that carries the card. */
    static Map<String, Object> message(ChatMessage message, boolean pressable) {
        Map<String, Object> activity = new HashMap<>();
        activity.put("type", "message");
        activity.put("textFormat", "plain");
        activity.put("summary", PlainLine.of(message.asText(), 150));
        activity.put("attachments", List.of(Map.of("contentType", TYPE, "content", card(message, pressable))));
        return activity;
    }

    private static Map<String, Object> card(ChatMessage message, boolean pressable) {
        List<Map<String, Object>> body =
                message.blocks().stream().flatMap(AdaptiveCard::body).toList();
        List<Map<String, Object>> actions = message.blocks().stream()
                .flatMap(block -> actions(block, pressable))
                .toList();
        Map<String, Object> card = new HashMap<>();
        card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        card.put("type", "AdaptiveCard");
        card.put("version", VERSION);
        card.put("body", body);
        card.put("actions", actions);
        return card;
    }

    private static Stream<Map<String, Object>> body(Block block) {
        return switch (block) {
            case Block.Title(String text) -> Stream.of(line(List.of(run(text, true))));
            case Block.Text(String text) -> text.lines().map(line -> line(List.of(run(line, false))));
            case Block.Facts(List<Fact> facts) ->
                facts.stream().map(fact -> line(List.of(run(fact.label() + ": ", true), run(fact.value(), false))));
            case Block.Buttons _, Block.Page _ -> Stream.of();
        };
    }

    private static Map<String, Object> line(List<Map<String, Object>> runs) {
        return Map.of("type", "RichTextBlock", "inlines", runs);
    }

    private static Map<String, Object> run(String text, boolean bold) {
        String kept = PlainLine.of(text, LINE) + (text.endsWith(": ") ? " " : "");
        return Map.of("type", "TextRun", "text", kept, "weight", bold ? "bolder" : "default");
    }

    /** Outgoing webhooks only know buttons that open a page. */
    private static Stream<Map<String, Object>> actions(Block block, boolean pressable) {
        return switch (block) {
            case Block.Buttons(List<Button> buttons)
            when pressable -> buttons.stream().map(AdaptiveCard::submit);
            case Block.Page page ->
                Stream.of(Map.of(
                        "type",
                        "Action.OpenUrl",
                        "title",
                        PlainLine.of(page.label(), 75),
                        "url",
                        page.url().toString()));
            case Block.Title _, Block.Text _, Block.Facts _, Block.Buttons _ -> Stream.of();
        };
    }

    private static Map<String, Object> submit(Button button) {
        return Map.of(
                "type",
                "Action.Submit",
                "title",
                PlainLine.of(button.label(), 75),
                "style",
                style(button.style()),
                "data",
                Map.of("command", button.command()));
    }

    private static String style(Style style) {
        return switch (style) {
            case PLAIN -> "default";
            case PRIMARY -> "positive";
            case DANGER -> "destructive";
        };
    }
}
