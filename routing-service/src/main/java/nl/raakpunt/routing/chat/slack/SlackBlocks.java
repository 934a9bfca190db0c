package nl.raakpunt.routing.chat.slack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.raakpunt.routing.chat.ChatMessage;
import nl.raakpunt.routing.chat.ChatMessage.Block;
import nl.raakpunt.routing.chat.ChatMessage.Button;
import nl.raakpunt.routing.chat.ChatMessage.Fact;
import nl.raakpunt.routing.chat.ChatMessage.Style;
import nl.raakpunt.routing.chat.PlainLine;

/**
 * A message in Slack's Block Kit. All of it is {@code plain_text}, in which nothing is a mention, a link or markup; only the
 * line for notifications is not, and there the three characters that matter are escaped.
 */
final class SlackBlocks {

    private static final int FIELDS = 10;
    private static final int BUTTONS = 5;
    private static final int SECTION = 3_000;
    private static final int FIELD = 2_000;
    private static final int HEADER = 150;
    private static final int LABEL = 75;

    private SlackBlocks() {}

    /** What goes to Slack: the blocks, and one line for notifications and old clients. */
    static Map<String, Object> message(ChatMessage message) {
        List<Map<String, Object>> blocks =
                message.blocks().stream().flatMap(SlackBlocks::blocks).limit(50).toList();
        return Map.of("text", escaped(message.asText()), "blocks", blocks);
    }

    /** As an answer to a command or a button, for the asker alone. */
    static Map<String, Object> ephemeral(ChatMessage message) {
        Map<String, Object> answer = new HashMap<>(message(message));
        answer.put("response_type", "ephemeral");
        answer.put("replace_original", false);
        return answer;
    }

    private static Stream<Map<String, Object>> blocks(Block block) {
        return switch (block) {
            case Block.Title(String text) -> Stream.of(Map.of("type", "header", "text", plain(text, HEADER)));
            case Block.Text(String text) -> Stream.of(Map.of("type", "section", "text", plain(text, SECTION)));
            case Block.Facts(List<Fact> facts) ->
                parts(facts, FIELDS).map(part -> Map.of("type", "section", "fields", fields(part)));
            case Block.Buttons(List<Button> buttons) ->
                parts(buttons, BUTTONS).map(part -> Map.of("type", "actions", "elements", elements(part)));
            case Block.Page page -> Stream.of(Map.of("type", "actions", "elements", List.of(link(page))));
        };
    }

    private static List<Map<String, Object>> fields(List<Fact> facts) {
        return facts.stream()
                .map(fact -> plain(fact.label() + ": " + fact.value(), FIELD))
                .toList();
    }

    private static List<Map<String, Object>> elements(List<Button> buttons) {
        return IntStream.range(0, buttons.size())
                .mapToObj(number -> button(buttons.get(number), number))
                .toList();
    }

    private static Map<String, Object> button(Button button, int number) {
        Map<String, Object> element = new HashMap<>(Map.of(
                "type",
                "button",
                "action_id",
                "say-" + number,
                "text",
                plain(button.label(), LABEL),
                "value",
                button.command()));
        if (button.style() != Style.PLAIN) {
            element.put("style", button.style() == Style.PRIMARY ? "primary" : "danger");
        }
        return element;
    }

    private static Map<String, Object> link(Block.Page page) {
        return Map.of(
                "type",
                "button",
                "action_id",
                "open",
                "text",
                plain(page.label(), LABEL),
                "url",
                page.url().toString());
    }

    private static Map<String, Object> plain(String text, int most) {
        return Map.of("type", "plain_text", "emoji", false, "text", shortened(text, most));
    }

    /** Lines stay lines. */
    private static String shortened(String text, int most) {
        String lines = String.join(
                "\n", text.lines().map(line -> PlainLine.of(line, most)).toList());
        return lines.length() <= most ? lines : lines.substring(0, most);
    }

    private static String escaped(String text) {
        return shortened(text, SECTION)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private static <T> Stream<List<T>> parts(List<T> all, int size) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            parts.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return parts.stream();
    }
}
