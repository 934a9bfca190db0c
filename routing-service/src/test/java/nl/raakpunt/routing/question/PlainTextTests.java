package nl.raakpunt.routing.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests for {@link PlainText}. */
class PlainTextTests {

    @Test
    void whatADatabaseOrAPageCannotHoldIsLeftOut() {
        assertThat(PlainText.clean(" bo\u0000om\u001b[31m \ud800 weg\r\n")).isEqualTo("boom[31m  weg");
    }

    @Test
    void emojiAndLinesStay() {
        assertThat(PlainText.clean("boom 🌳👨‍👩‍👧\nweg")).isEqualTo("boom 🌳👨‍👩‍👧\nweg");
    }

    @Test
    void lettersAreComposed() {
        assertThat(PlainText.clean("cafe\u0301")).isEqualTo("café");
    }

    @Test
    void nothingLeftIsNothing() {
        assertThat(PlainText.cleanOrNull(" \u0000 ")).isNull();
        assertThat(PlainText.cleanOrNull(null)).isNull();
    }
}
