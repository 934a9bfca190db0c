package nl.raakpunt.directory.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.raakpunt.directory.understanding.Calibration.Observation;
import org.junit.jupiter.api.Test;

class CalibrationTests {

    @Test
    void confidenceFollowsHowOftenAnswersWereRight() {
        List<Observation> observed = observed(new Calibration(-3, 5, 1, 2, 1));
        Calibration fitted = Calibration.fitted(observed);

        List<Observation> sure = observed.stream()
                .filter(one -> fitted.confidence(one.signs()) >= 0.8)
                .toList();
        double told = sure.stream()
                .mapToDouble(one -> fitted.confidence(one.signs()))
                .average()
                .orElseThrow();
        double right = (double) sure.stream().filter(Observation::right).count() / sure.size();
        assertThat(right).isGreaterThan(0.8).isCloseTo(told, within(0.03));
    }

    @Test
    void theSameAnswersGiveTheSameFigures() {
        List<Observation> observed = observed(new Calibration(-1, 2, 2, 1, 1));
        assertThat(Calibration.fitted(observed)).isEqualTo(Calibration.fitted(observed));
    }

    @Test
    void fewAnswersLeaveWhatWasShipped() {
        assertThat(Calibration.fitted(observed(new Calibration(-9, 0, 0, 0, 0)).subList(0, 50)))
                .isEqualTo(Calibration.SHIPPED);
    }

    @Test
    void aLargerMarginNeverMakesLessSure() {
        List<Observation> contrary = observed(new Calibration(2, -5, 0, 0, 0));
        Calibration fitted = Calibration.fitted(contrary);
        assertThat(fitted.confidence(new Signs(0.9, 0.5, 0.5, 0, 1)))
                .isGreaterThanOrEqualTo(fitted.confidence(new Signs(0.1, 0.5, 0.5, 0, 1)));
    }

    @Test
    void whereNothingIsAskedNothingIsSure() {
        assertThat(Calibration.SHIPPED.confidence(new Signs(1, 1, 1, 1, 1))).isGreaterThan(0.8);
        assertThat(Calibration.SHIPPED.confidence(new Signs(1, 1, 1, 1, 0.1))).isLessThan(0.1);
    }

    @Test
    void whereAnotherAnswerIsLikelierItIsLessSure() {
        assertThat(Calibration.SHIPPED.confidence(new Signs(0.6, 1, 0.8, -0.5, 1)))
                .isLessThan(0.5)
                .isLessThan(Calibration.SHIPPED.confidence(new Signs(0.6, 1, 0.8, 0.5, 1)));
    }

    private static List<Observation> observed(Calibration truth) {
        Random random = new Random(7);
        List<Observation> observed = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            Signs signs = new Signs(
                    random.nextDouble(), random.nextDouble(), random.nextDouble(), 2 * random.nextDouble() - 1, 1);
            observed.add(new Observation(signs, random.nextDouble() < truth.confidence(signs)));
        }
        return observed;
    }
}
