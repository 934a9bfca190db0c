package nl.raakpunt.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of figures, and cells of files. */
class ChartViewTests {

    @Test
    void valuesGoFromLeftToRightAndFromLowToHigh() {
        ChartView chart = ChartView.of(values(0.0, 0.5, 1.0), 1, 0.8, "100%");

        assertThat(chart.lines()).containsExactly("6.0,74.0 150.0,40.0 294.0,6.0");
        assertThat(chart.dots()).hasSize(3);
        assertThat(chart.goal()).isEqualTo("19.6");
    }

    @Test
    void theLineIsBrokenWhereAValueIsMissing() {
        ChartView chart = ChartView.of(values(1.0, null, null, 1.0, 0.0), 1, null, "100%");

        assertThat(chart.lines()).hasSize(2).first().isEqualTo("6.0,6.0");
        assertThat(chart.dots()).hasSize(3);
    }

    @Test
    void nothingIsDrawnOutsideTheChart() {
        assertThat(ChartView.of(values(0.0, 0.0), 0, null, "0").lines()).containsExactly("6.0,74.0 294.0,74.0");
        assertThat(ChartView.of(values(5.0), 1, null, "1").lines()).containsExactly("150.0,6.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+31", "-2", "@SUM(A1)", "\t=1", "  =1", "\u00A0=1", "\u200B=1", "＝1", "\r=1"})
    void aCellThatCouldRunBecomesText(String cell) {
        assertThat(SafeCell.of(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "63,2", "Groen en bomen", "a=b"})
    void anOrdinaryCellStaysAsItIs(String cell) {
        assertThat(SafeCell.of(cell)).isEqualTo(cell);
    }

    private static List<@Nullable Double> values(@Nullable Double... values) {
        List<@Nullable Double> list = new ArrayList<>();
        Collections.addAll(list, values);
        return list;
    }
}
