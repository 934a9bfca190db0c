package nl.raakpunt.directory.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+31181471234",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "\u00A0=1",
                "\u3000=1",
                "\u200B=1",
                "\uFEFF=1",
                "\u0000=1",
                "＝1",
                "＋1",
                "－1",
                "＠1",
                " ＝1",
                "=HYPERLINK(\"http://x\";\"klik\")",
                "=cmd|' /C calc'!A0"
            })
    void whatCouldBeAFormulaBecomesText(String cell) {
        assertThat(SafeCell.of(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "Sanne van der Meer", "a=b", "s.vandermeer@voorneaanzee.example", "'=1", "5 + 5", "é"})
    void otherTextStaysAsItIs(String cell) {
        assertThat(SafeCell.of(cell)).isEqualTo(cell);
    }
}
