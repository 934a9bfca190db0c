package nl.raakpunt.directory.learning;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.directory.api.Problem;
import nl.raakpunt.directory.api.Problem.FieldError;
import nl.raakpunt.directory.learning.Happening.Kind;
import nl.raakpunt.directory.learning.Happening.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes in what happened to questions. */
@RestController
@Tag(name = "learning")
class LessonController {

    private final LessonBook book;

    LessonController(LessonBook book) {
        this.book = book;
    }

    @PostMapping("/v1/lessons")
    @Operation(
            operationId = "addLessons",
            summary = "Tell what happened to questions; what was told before, by id, changes nothing. "
                    + "Personal data is taken out before anything is kept")
    Added add(@Valid @RequestBody Batch batch) {
        refuseContradictions(batch.lessons());
        return new Added(
                book.add(batch.lessons().stream().map(LessonInput::happening).toList()));
    }

    private static void refuseContradictions(List<LessonInput> lessons) {
        List<FieldError> errors = new ArrayList<>();
        for (int at = 0; at < lessons.size(); at++) {
            LessonInput lesson = lessons.get(at);
            if ((lesson.topic() == null) != (lesson.kind() == Kind.NOTHING_FOUND)) {
                errors.add(new FieldError(
                        "lessons[" + at + "].topic", "is needed, except with NOTHING_FOUND, where there is none"));
            }
            if ((lesson.reason() == null) != (lesson.kind() != Kind.DECLINED)) {
                errors.add(new FieldError("lessons[" + at + "].reason", "is needed with DECLINED, and only then"));
            }
            if ((lesson.topic() + lesson.question()).indexOf('\0') >= 0) {
                errors.add(new FieldError("lessons[" + at + "]", "holds a NUL character"));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    record Batch(@NotEmpty @Size(max = 500) List<@NotNull @Valid LessonInput> lessons) {}

    record LessonInput(
            @NotNull UUID id,
            @NotNull Kind kind,
            @Nullable @Size(min = 1, max = 200) String topic,
            @Nullable Reason reason,
            @NotBlank @Size(max = 10_000) String question,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 200) String> names,
            @NotNull Instant at) {

        Happening happening() {
            return new Happening(id, kind, topic, reason, question, names == null ? List.of() : names, at);
        }
    }

    /** How many were new and held something to learn from. */
    record Added(int added) {}
}
