package nl.raakpunt.directory.coverage;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** In what way what is asked is not covered. */
enum Gap {
    WITHOUT_OWNER("without-owner"),
    ASKED_WITHOUT_TOPIC("asked-without-topic"),
    BOUNCED("bounced"),
    STALE("stale");

    private final String code;

    Gap(String code) {
        this.code = code;
    }

    @JsonValue
    String code() {
        return code;
    }

    static Optional<Gap> of(String code) {
        return Arrays.stream(values()).filter(gap -> gap.code.equals(code)).findFirst();
    }
}
