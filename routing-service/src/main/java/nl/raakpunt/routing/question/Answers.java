package nl.raakpunt.routing.question;

import java.net.URI;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ResponseStatusException;

/** Answers of the API about a question: the question with its version, or a problem that names the rule. */
@Component
class Answers {

    private static final URI REFUSED = URI.create("https://raakpunt.nl/problems/refused");
    private static final URI STALE = URI.create("https://raakpunt.nl/problems/changed-meanwhile");
    private static final URI VERSION_REQUIRED = URI.create("https://raakpunt.nl/problems/version-required");

    private final MessageSource texts;

    Answers(MessageSource texts) {
        this.texts = texts;
    }

    ResponseEntity<QuestionView> of(Outcome outcome, Locale locale) {
        return switch (outcome) {
            case Outcome.Done(Question question) -> of(question);
            case Outcome.Refused(Refusal refusal, Question question) -> throw refused(refusal, question, locale);
            case Outcome.Stale(Question question) -> throw stale(question);
            case Outcome.Unknown() -> throw unknown();
        };
    }

    static ResponseEntity<QuestionView> of(Question question) {
        return ResponseEntity.ok().eTag(tag(question)).body(QuestionView.of(question));
    }

    static String tag(Question question) {
        return "\"" + question.version() + "\"";
    }

    static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such question for you.");
    }

    /** The version the caller looked at, from {@code If-Match}. */
    static Long version(String ifMatch) {
        if (ifMatch.isBlank()) {
            throw problem(HttpStatus.PRECONDITION_REQUIRED, VERSION_REQUIRED, "Send the question's ETag as If-Match.");
        }
        String version = ifMatch.strip().replaceAll("^(?:W/)?\"|\"$", "");
        if (!version.matches("\\d{1,18}")) {
            throw problem(HttpStatus.PRECONDITION_FAILED, STALE, "If-Match is not a version of this question.");
        }
        return Long.valueOf(version);
    }

    private ErrorResponseException refused(Refusal refusal, Question question, Locale locale) {
        Colleague person = refusal.person();
        Object[] names = {person == null ? "" : person.displayName()};
        String text = texts.getMessage(refusal.rule().messageKey(), names, locale);
        ProblemDetail body = body(HttpStatus.CONFLICT, REFUSED, text);
        body.setProperty("rule", refusal.rule().code());
        if (person != null) {
            body.setProperty("person", QuestionView.Person.of(person));
        }
        body.setProperty("version", question.version());
        return new ErrorResponseException(HttpStatus.CONFLICT, body, null);
    }

    private static ErrorResponseException stale(Question question) {
        ProblemDetail body =
                body(HttpStatus.PRECONDITION_FAILED, STALE, "The question changed since the version you looked at.");
        body.setProperty("version", question.version());
        return new ErrorResponseException(HttpStatus.PRECONDITION_FAILED, body, null);
    }

    private static ErrorResponseException problem(HttpStatus status, URI type, String detail) {
        return new ErrorResponseException(status, body(status, type, detail), null);
    }

    private static ProblemDetail body(HttpStatus status, URI type, String detail) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(type);
        return body;
    }
}
