package nl.raakpunt.routing.attachment;

import java.util.List;
import java.util.Map;
import nl.raakpunt.routing.question.CitizenData;
import nl.raakpunt.routing.question.QuestionErased;
import nl.raakpunt.routing.question.QuestionId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a citizen which files are kept, and forgets them when personal data goes: a file may hold a name too. */
@Component
class AttachmentPrivacy implements CitizenData {

    private final Attachments attachments;

    AttachmentPrivacy(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public String part() {
        return "attachments";
    }

    @Override
    public @Nullable Object of(QuestionId question) {
        List<Map<String, Object>> files = attachments.of(question).stream()
                .map(file -> Map.<String, Object>of(
                        "name", file.name(), "type", file.type(), "size", file.size(), "addedAt", file.addedAt()))
                .toList();
        return files.isEmpty() ? null : files;
    }

    @EventListener
    void forget(QuestionErased erased) {
        attachments.forget(erased.id());
    }
}
