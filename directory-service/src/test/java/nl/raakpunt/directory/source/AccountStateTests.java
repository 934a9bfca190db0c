package nl.raakpunt.directory.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountStateTests {

    private static final String NEW_YEAR_2026 = "134116992000000000";
    private static final Instant AT_THE_END = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "512, true",
        "514, false",
        // A password that never ends, and a smart card: flags that say nothing about leaving.
        "66048, true",
        "262656, true",
        "66050, false",
        // Locked out.
        "528, true",
        ", true"
    })
    void aDisabledAccountIsNotActive(@Nullable String flags, boolean active) {
        assertThat(AccountState.isActive(flags, null, AT_THE_END)).isEqualTo(active);
    }

    @Test
    void anAccountEndsAtItsMomentAndNotBefore() {
        assertThat(AccountState.isActive("512", NEW_YEAR_2026, AT_THE_END.minusNanos(1)))
                .isTrue();
        assertThat(AccountState.isActive("512", NEW_YEAR_2026, AT_THE_END)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0", "9223372036854775807", ","})
    void anAccountMayNeverEnd(@Nullable String never) {
        assertThat(AccountState.isActive("512", never, Instant.parse("9999-12-31T00:00:00Z")))
                .isTrue();
    }

    @Test
    void aValueThatIsNoNumberBreaksTheEntryRatherThanGuess() {
        assertThatThrownBy(() -> AccountState.isActive("normal", null, AT_THE_END))
                .isInstanceOf(BrokenEntryException.class)
                .hasMessage("userAccountControl is not a number");
        assertThatThrownBy(() -> AccountState.isActive("512", "31-12-2026", AT_THE_END))
                .isInstanceOf(BrokenEntryException.class)
                .hasMessage("accountExpires is not a number");
    }
}
