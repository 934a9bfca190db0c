package nl.raakpunt.directory.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DnTests {

    private static final String ALPHABET = "aAbZ0 9,=-_.@'()&/+\\\"#<>;é漢\u00a0\u0130\t";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    uid=P1,ou=Medewerkers,dc=x | UID=p1, OU=medewerkers, DC=X
                    cn=Jan  Jansen,dc=x        | cn=jan jansen,dc=x
                    cn=Jansen\\, Jan,dc=x      | CN="Jansen, Jan",DC=x
                    cn=Jansen\\2C Jan,dc=x     | cn=jansen\\, jan,dc=x
                    """)
    void spellingsOfOneNameAreEqual(String one, String other) {
        assertThat(Dn.of(one)).isEqualTo(Dn.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"uid=p1,dc=x", "cn=Wegen & groen (oost),ou=Team's,dc=x-y", "cn=Zoë van 't Hof,dc=x"})
    void anOrdinaryNameNeedsNoParser(String name) {
        assertThat(Dn.plainSpelling(name)).isEqualTo(Dn.spelling(name));
    }

    @Test
    void whateverIsSpeltWithoutAParserIsSpeltAsTheParserWould() {
        Random random = new Random(5);
        int plain = 0;
        for (int i = 0; i < 200_000; i++) {
            String name = name(random);
            String spelling = Dn.plainSpelling(name);
            if (spelling != null) {
                plain++;
                assertThat(spelling).as(name).isEqualTo(Dn.spelling(name));
            }
        }
        assertThat(plain).isGreaterThan(5_000);
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        int parts = 1 + random.nextInt(3);
        for (int part = 0; part < parts; part++) {
            name.append(part == 0 ? "" : ",")
                    .append(random.nextInt(8) == 0 ? "" : "c")
                    .append('=');
            int length = random.nextInt(4);
            for (int i = 0; i < length; i++) {
                name.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
        }
        return name.toString();
    }
}
