package nl.raakpunt.directory.source.ad;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueRangeTests {

    @Test
    void aPartSaysWhatFollowsIt() {
        assertThat(ValueRange.of("member;range=0-1499")).hasValueSatisfying(part -> {
            assertThat(part).isEqualTo(new ValueRange("member", 0, 1499));
            assertThat(part.isLast()).isFalse();
            assertThat(part.rest()).isEqualTo("member;range=1500-*");
        });
    }

    @Test
    void theLastPartSaysSo() {
        assertThat(ValueRange.of("Member;Range=3000-*")).hasValueSatisfying(part -> {
            assertThat(part.attribute()).isEqualTo("Member");
            assertThat(part.isLast()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "member",
                "member;binary",
                "member;range=",
                "member;range=0-",
                "member;range=0-x",
                "member;range=0-99999999999",
                ";range=0-1"
            })
    void anythingElseIsNoPart(String description) {
        assertThat(ValueRange.of(description)).isEmpty();
    }
}
