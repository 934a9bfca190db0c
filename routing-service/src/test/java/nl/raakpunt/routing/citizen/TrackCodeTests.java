package nl.raakpunt.routing.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrackCodeTests {

    @Test
    void aCodeIsReadAloudInGroupsOfFour() {
        assertThat(new TrackCode("7K3M9QX24DTW").shown()).isEqualTo("7K3M-9QX2-4DTW");
    }

    @Test
    void itDoesNotMatterHowACodeIsTyped() {
        TrackCode code = new TrackCode("7K3M9QX20DT1");
        assertThat(TrackCode.typed(" 7k3m 9qx2 odtl ")).contains(code);
        assertThat(TrackCode.typed("7K3M-9QX2-0DT1")).contains(code);
    }

    @Test
    void whatCannotBeACodeIsNone() {
        assertThat(TrackCode.typed("")).isEmpty();
        assertThat(TrackCode.typed("7K3M-9QX2")).isEmpty();
        assertThat(TrackCode.typed("UUUU-UUUU-UUUU")).isEmpty();
    }

    @Test
    void codesAreDifferentAndUseTheWholeAlphabet() {
        Set<String> codes = new HashSet<>();
        Set<Integer> letters = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            String code = TrackCode.random().value();
            codes.add(code);
            code.chars().forEach(letters::add);
        }
        assertThat(codes).hasSize(1_000);
        assertThat(letters).hasSize(32);
    }

    @Test
    void aCodeDoesNotGetIntoALogByAccident() {
        assertThat("code: " + new TrackCode("7K3M9QX24DTW")).doesNotContain("7K3M");
    }
}
