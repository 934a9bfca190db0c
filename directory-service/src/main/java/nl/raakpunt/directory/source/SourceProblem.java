package nl.raakpunt.directory.source;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a staff directory.
 *
 * @param server the server that has it; {@code null} when it is about the directory as a whole
 * @param text   in words for an administrator, in English
 */
public record SourceProblem(Kind kind, @Nullable String server, String text) {

    SourceProblem(Kind kind, String text) {
        this(kind, null, text);
    }

    SourceProblem at(String url) {
        return new SourceProblem(kind, url, text);
    }

    @Override
    public String toString() {
        return server == null ? text : server + ": " + text;
    }

    /** What a program needs to know of it, for example to say it in another language. */
    @Schema(name = "SourceProblem")
    public enum Kind {
        UNREACHABLE,
        NO_ANSWER_IN_TIME,
        BUSY,
        UNAVAILABLE,
        UNWILLING,
        /** Such as StartTLS. */
        NOT_UNDERSTOOD,
        ACCOUNT_REFUSED,
        NO_PASSWORD,
        ENCRYPTION_WANTED,
        NOT_ALLOWED,
        /** The place of people or teams does not exist, or may not be seen. */
        PLACE_MISSING,
        PLACE_INVALID,
        FILTER_INVALID,
        TIME_LIMIT,
        SIZE_LIMIT,
        ADMIN_LIMIT,
        /** A part is on another server. */
        ELSEWHERE,
        /** The server has no paging, for example. */
        CONTROL_MISSING,
        CERTIFICATE_ENDED,
        CERTIFICATE_NOT_YET_VALID,
        CERTIFICATE_NOT_TRUSTED,
        CERTIFICATE_OF_ANOTHER_NAME,
        ENCRYPTION_FAILED,
        TOO_MANY_ENTRIES,
        /** Only the text says what. */
        @JsonEnumDefaultValue
        OTHER
    }
}
