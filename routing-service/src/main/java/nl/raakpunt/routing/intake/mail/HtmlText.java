package nl.raakpunt.routing.intake.mail;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Reads a web page in a mail as text: lines stay lines, quotes get their {@code >}, links keep where they lead to. */
final class HtmlText implements NodeVisitor {

    private static final Set<String> LINES = Set.of(
            "p",
            "div",
            "br",
            "tr",
            "li",
            "ul",
            "ol",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "pre",
            "blockquote",
            "section",
            "article",
            "header",
            "footer",
            "address",
            "dl",
            "dt",
            "dd");
    private static final Set<String> APART = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol");

    /** Deeper quotes read like the one around them, or a short mail would become a very long text. */
    private static final int DEEPEST = 5;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private int quotes;

    private HtmlText() {}

    static String of(String html) {
        Document page = Jsoup.parse(html);
        page.select("head, style, script, template, [hidden], [style~=(?i)display\\s*:\\s*none]")
                .remove();
        HtmlText reader = new HtmlText();
        page.body().traverse(reader);
        reader.endLine();
        return reader.text.toString().replaceAll("\\n{3,}", "\n\n").strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText().replaceAll("[\\s\\u00A0]+", " "));
        } else if (node instanceof Element element) {
            begin(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        if (name.equals("a")) {
            link(element);
        } else if (LINES.contains(name) && !name.equals("br")) {
            endLine();
            if (APART.contains(name)) {
                text.append('\n');
            }
        }
        if (name.equals("blockquote")) {
            quotes--;
        }
    }

    private void begin(Element element) {
        String name = element.normalName();
        if (name.equals("br")) {
            text.append(prefix()).append(line.toString().strip()).append('\n');
            line.setLength(0);
        } else if (LINES.contains(name)) {
            endLine();
        }
        switch (name) {
            case "blockquote" -> quotes++;
            case "li" -> append("- ");
            case "td", "th" -> append(" ");
            default -> {}
        }
    }

    private void link(Element element) {
        String to = element.attr("href");
        if (to.matches("(?i)https?://.+") && !element.text().contains(to)) {
            append(" (" + to + ")");
        }
    }

    private void append(String words) {
        boolean spaced = line.isEmpty() || line.charAt(line.length() - 1) == ' ';
        line.append(spaced ? words.replaceFirst("^ ", "") : words);
    }

    private void endLine() {
        String words = line.toString().strip();
        line.setLength(0);
        if (!words.isEmpty()) {
            text.append(prefix()).append(words).append('\n');
        }
    }

    private String prefix() {
        return "> ".repeat(Math.min(quotes, DEEPEST));
    }
}
