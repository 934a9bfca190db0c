package nl.raakpunt.routing.citizen;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * A letter to a citizen, as plain text and as accessible HTML that say the same.
 *
 * @param title what it is about; the first heading
 */
record Letter(Locale language, String subject, String title, List<Part> parts, String goodbye) {
    Letter {
        parts = List.copyOf(parts);
    }

    /** A piece of a letter. */
    sealed interface Part {
        /** Something we say. */
        record Line(String text) implements Part {}

        /** What somebody wrote, under a heading. */
        record Quote(String heading, String text) implements Part {}

        /** The code, large enough to read aloud. */
        record Code(String heading, String code) implements Part {}

        /** Where to go. */
        record Link(String text, String url) implements Part {}
    }

    String text() {
        return title + "\n\n"
                + parts.stream().map(Letter::text).collect(Collectors.joining("\n\n"))
                + "\n\n" + goodbye + "\n";
    }

    String html() {
        String body = parts.stream().map(Letter::html).collect(Collectors.joining("\n"));
        return """
            <!DOCTYPE html>
            <html lang="%s">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title></head>
            <body style="margin:0;padding:24px;font-family:Arial,sans-serif;font-size:16px;line-height:1.5;color:#1b1b1b;background-color:#ffffff">
            <main style="max-width:600px">
            <h1 style="font-size:22px;line-height:1.3">%s</h1>
            %s
            <p>%s</p>
            </main>
            </body>
            </html>
            """.formatted(language.getLanguage(), escaped(subject), escaped(title), body, lines(goodbye));
    }

    private static String text(Part part) {
        return switch (part) {
            case Part.Line(String text) -> text;
            case Part.Quote(String heading, String text) ->
                heading + "\n" + text.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
            case Part.Code(String heading, String code) -> heading + " " + code;
            case Part.Link(String text, String url) -> text + "\n" + url;
        };
    }

    private static String html(Part part) {
        return switch (part) {
            case Part.Line(String text) -> "<p>" + lines(text) + "</p>";
            case Part.Quote(String heading, String text) ->
                "<h2 style=\"font-size:18px\">" + escaped(heading)
                        + "</h2>\n<blockquote style=\"margin:0 0 16px;padding-left:16px;border-left:4px solid #767676\"><p>"
                        + lines(text) + "</p></blockquote>";
            case Part.Code(String heading, String code) ->
                "<p>" + escaped(heading) + " <strong style=\"font-size:20px;white-space:nowrap\">" + escaped(code)
                        + "</strong></p>";
            case Part.Link(String text, String url) ->
                "<p><a href=\"" + escaped(url) + "\" style=\"color:#0b5394\">" + escaped(text) + "</a></p>";
        };
    }

    private static String lines(String text) {
        return escaped(text).replace("\n", "<br>");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
