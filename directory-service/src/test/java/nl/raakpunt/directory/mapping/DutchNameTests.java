package nl.raakpunt.directory.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DutchNameTests {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            van der Meer;           van der;    Meer
            Van der Meer;           van der;    Meer
            VAN DER MEER;           van der;    MEER
            Meer, van der;          van der;    Meer
            Meer,van der;           van der;    Meer
            Meer van der;           van der;    Meer
            MEER VAN DER;           van der;    MEER
            Berg v.d.;              v.d.;       Berg
            v.d. Berg;              v.d.;       Berg
            v/d Berg;               v/d;        Berg
            de Vries;               de;         Vries
            Vries de;               de;         Vries
            Vries, de;              de;         Vries
            in 't Veld;             in 't;      Veld
            In ’t Veld;             in 't;      Veld
            Veld in 't;             in 't;      Veld
            Veld, in ’t;            in 't;      Veld
            't Hart;                't;         Hart
            ‘t Hart;                't;         Hart
            van 't Hoff;            van 't;     Hoff
            op 't Hof;              op 't;      Hof
            op den Kamp;            op den;     Kamp
            Ten Have;               ten;        Have
            ter Braak;              ter;        Braak
            te Velde;               te;         Velde
            uit den Boogaard;       uit den;    Boogaard
            onder de Linden;        onder de;   Linden
            aan de Stegge;          aan de;     Stegge
            van de Ven;             van de;     Ven
            van den Berg-de Vries;  van den;    Berg-de Vries
            Van den Berg-de Vries;  van den;    Berg-de Vries
            Berg-de Vries, van den; van den;    Berg-de Vries
            van der Meer Bakker;    van der;    Meer Bakker
            van   der   Meer;       van der;    Meer
            d'Hondt;                d';         Hondt
            d’Ancona;               d';         Ancona
            Ver Loren;              ver;        Loren
            von Bülow;              von;        Bülow
            von der Heide;          von der;    Heide
            Heide, von der;         von der;    Heide
            El Amrani;              El;         Amrani
            el Amrani;              el;         Amrani
            Aït Taleb;              Aït;        Taleb
            Ben Salah;              Ben;        Salah
            Da Silva;               Da;         Silva
            de la Rue;              de la;      Rue
            De La Cruz;             De La;      Cruz
            dos Santos;             dos;        Santos
            Le Roux;                Le;         Roux
            Vanden Broeck;          Vanden;     Broeck
            van der 😀;             van der;    😀
            """)
    void aPrefixIsTakenOutWhereverItStands(String written, String prefix, String family) {
        assertThat(DutchName.of(written)).isEqualTo(new DutchName(prefix, family));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vandenberg",
                "Vandermeer",
                "Dekker",
                "Denneman",
                "Vanderbilt",
                "Ter",
                "Van",
                "van der",
                "De",
                "'t",
                "Opdam",
                "Tenhagen",
                "O'Brien",
                "D'Angelo",
                "D'Hondt",
                "McDonald",
                "Mc Donald",
                "Jansen-van der Meer",
                "Jansen",
                "Nguyen Van",
                "Bakker Korff",
                "Meer, van der (extern)",
                "Vries, Jan",
                "Vries,",
                ",",
                "-",
                "s'Jacob",
                "'s-Gravesande",
                "Ölmez",
                "王",
                "😀",
                "<script>alert(1)</script>",
                "=HYPERLINK(\"x\")",
                ""
            })
    void anotherNameStaysAsItIs(String written) {
        assertThat(DutchName.of(written)).isEqualTo(new DutchName("", written));
        assertThat(DutchName.of(written).written()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            Meer, van der;  van der Meer
            De Vries;       de Vries
            El Amrani;      El Amrani
            d'Hondt;        d'Hondt
            in 't Veld;     in 't Veld
            Vandenberg;     Vandenberg
            """)
    void behindAFirstNameItIsWrittenAsPeopleWriteIt(String written, String behindFirstName) {
        assertThat(DutchName.of(written).written()).isEqualTo(behindFirstName);
    }

    @Test
    @Timeout(10)
    void aHugeNameCostsLittle() {
        String name = "van ".repeat(250_000);
        assertThat(DutchName.of(name).family()).hasSizeGreaterThan(900_000);
    }
}
