package nl.raakpunt.routing.notify;

import java.util.List;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringWebFluxTemplateEngine;

/** Prints a letter, as text and as HTML. */
@Component
class LetterPrint {

    private final ISpringWebFluxTemplateEngine templates;
    private final LetterWords words;
    private final boolean answerable;

    LetterPrint(ISpringWebFluxTemplateEngine templates, LetterWords words, MailSettings settings) {
        this.templates = templates;
        this.answerable = settings.replyTo() != null;
        this.words = words;
    }

    String html(Letter letter) {
        Context context = new Context(LetterWords.DUTCH);
        context.setVariable("letter", letter);
        context.setVariable("footer", footer(letter));
        context.setVariable("settings", settings());
        return templates.process("mail/letter", context);
    }

    String text(Letter letter) {
        StringBuilder text = new StringBuilder();
        paragraph(text, letter.hello());
        letter.says().forEach(says -> paragraph(text, says));
        letter.facts()
                .forEach(fact -> text.append(fact.name())
                        .append(": ")
                        .append(fact.value())
                        .append('\n'));
        text.append(letter.facts().isEmpty() ? "" : "\n");
        letter.sections().forEach(section -> section(text, section));
        if (letter.main() != null) {
            link(text, letter.main());
        }
        if (!letter.more().isEmpty()) {
            paragraph(text, words.say("letter.more") + ":");
            letter.more().forEach(link -> link(text, link));
        }
        letter.after().forEach(after -> paragraph(text, after));
        paragraph(text, footer(letter));
        link(text, settings());
        return text.toString();
    }

    private static void section(StringBuilder text, Letter.Section section) {
        paragraph(text, section.title().toUpperCase(LetterWords.DUTCH));
        for (Letter.Item item : section.items()) {
            text.append("- ").append(item.title()).append('\n');
            lines(text, item.lines());
            text.append("  ").append(item.url()).append("\n\n");
        }
    }

    private static void lines(StringBuilder text, List<String> lines) {
        lines.forEach(line -> text.append("  ").append(line).append('\n'));
    }

    private static void link(StringBuilder text, Letter.Link link) {
        paragraph(text, link.label() + ":\n" + link.url());
    }

    private static void paragraph(StringBuilder text, String paragraph) {
        text.append(paragraph).append("\n\n");
    }

    private String footer(Letter letter) {
        String answers = letter.sections().isEmpty() ? "mail.footer.reply" : "mail.footer.reply-several";
        return words.say(answerable ? answers : "mail.footer").strip();
    }

    private Letter.Link settings() {
        return new Letter.Link(words.say("letter.settings"), words.page("/berichten"));
    }
}
