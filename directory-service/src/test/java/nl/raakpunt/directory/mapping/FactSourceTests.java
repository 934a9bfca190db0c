package nl.raakpunt.directory.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.raakpunt.directory.source.DirectoryEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactSourceTests {

    private static final DirectoryEntry ENTRY = new DirectoryEntry(
            new UUID(0, 1),
            "uid=sanne,ou=Bomen\\, groen,ou=Beheer,dc=example",
            Map.of(
                    "telephonenumber", List.of("0181-471234"),
                    "ipphone", List.of("1234"),
                    "ou", List.of("Groen", "Wegen"),
                    "departmentnumber", List.of("Beheer"),
                    "l", List.of("BRI gebouw A"),
                    "sn", List.of("van der Meer"),
                    "description", List.of("Bomen; kappen; snoeien"),
                    "employeestatus", List.of("Uit dienst"),
                    "extensionattribute7", List.of("a, b ,, c"),
                    "description;lang-nl", List.of("Hallo")),
            Map.of());

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            telephoneNumber                                     ~ 0181-471234
            TELEPHONENUMBER                                     ~ 0181-471234
            ipPhone | telephoneNumber                           ~ 1234
            pager|ipPhone                                       ~ 1234
            ou                                                  ~ Groen/Wegen
            ou + departmentNumber                               ~ Groen/Wegen/Beheer
            description;lang-nl                                 ~ Hallo
            'Voorne aan Zee'                                    ~ Voorne aan Zee
            'in ''t Veld'                                       ~ in 't Veld
            "zegt ""ja"" "                                     ~ zegt "ja"
            pager | 'geen'                                      ~ geen
            sn -> prefix-out                                    ~ Meer
            sn -> prefix                                        ~ van der
            sn->prefix-out->upper                               ~ MEER
            sn -> lower                                         ~ van der meer
            description -> before ";"                           ~ Bomen
            description -> before "#"                           ~ Bomen; kappen; snoeien
            description -> after ";"                            ~ kappen; snoeien
            description -> after "#" | sn                       ~ van der Meer
            description -> split ";" -> upper                   ~ BOMEN/KAPPEN/SNOEIEN
            extensionAttribute7 -> split ","                    ~ a/b/c
            extensionAttribute7 -> split '.'                    ~ a, b ,, c
            l -> match "^(\\w+)"                                ~ BRI
            l -> match "gebouw \\w"                             ~ gebouw A
            l -> match "^(x)?B"                                 ~
            l -> match "etage"                                  ~
            l -> before " " -> map "bri=Brielle, ROC=Rockanje"  ~ Brielle
            l -> map "ROC=Rockanje"                             ~ BRI gebouw A
            employeeStatus -> is "uit dienst, met pensioen"     ~ true
            employeeStatus -> is-not "uit dienst"               ~ false
            pager -> is "uit dienst"                            ~
            dn -> dn-part ou                                    ~ Bomen, groen
            dn -> dn-part OU                                    ~ Bomen, groen
            dn -> dn-part dc                                    ~ example
            dn -> dn-part l                                     ~
            pager                                               ~
            """)
    void aSourceSaysWhatBecomesOfAnEntry(String text, String values) {
        String expected = values == null ? "" : values;
        assertThat(String.join("/", FactSource.parse(text).values(ENTRY))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            sn ->                        ~ at position 6: expected the name of a transform, found the end
            sn -> -> lower               ~ at position 7: expected the name of a transform, found '-'
            -> lower                     ~ at position 1: expected the name of an attribute or a text in quotes, found '-'
            a | | b                      ~ at position 5: expected the name of an attribute or a text in quotes, found '|'
            a |                          ~ at position 4: expected the name of an attribute or a text in quotes, found the end
            a + b | c                    ~ at position 7: expected '+', because '|' and '+' do not go together, found '|'
            a b                          ~ at position 3: expected '|', '+', '->' or the end, found 'b'
            a -> lower "x"               ~ at position 6: 'lower' takes nothing behind it
            a -> lower x y               ~ at position 6: 'lower' takes nothing behind it
            a -> split                   ~ at position 6: 'split' needs a text behind it
            a -> split ""                ~ at position 6: 'split' needs a text behind it
            a -> prefx-out               ~ at position 6: there is no transform 'prefx-out'; there are lower, prefix
            a -> match "(x"              ~ at position 6: '(x' is not a pattern: Unclosed group
            a -> map "BRI"               ~ at position 6: 'BRI' is not a pair
            a -> map "=Brielle"          ~ at position 6: '=Brielle' is not a pair
            a -> dn-part "o u"           ~ at position 6: 'o u' is not the name of a part
            a -> split ";                ~ at position 12: the text that begins here has no closing "
            ''                           ~ at position 1: the text in quotes is empty
            2.5.4.4                      ~ at position 1: '2.5.4.4' is not a valid name of an LDAP attribute
            tele_phone                   ~ at position 1: 'tele_phone' is not a valid name of an LDAP attribute
            a | *)(uid=*                 ~ at position 5: '*)(uid=*' is not a valid name of an LDAP attribute
            """)
    void aTextThatCannotBeReadIsRefusedWithPlaceAndExpectation(String text, String message) {
        assertThatThrownBy(() -> FactSource.parse(text))
                .isInstanceOf(MappingSyntaxException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void anEmptyTextIsNoSource() {
        assertThat(FactSource.parse("  ").isEmpty()).isTrue();
    }

    @Test
    void whatIsAskedOfTheServerAreTheAttributesOnly() {
        assertThat(FactSource.parse("dn -> dn-part ou | ou -> lower | 'KCC'").attributes())
                .containsExactly("ou");
    }

    @Test
    @Timeout(10)
    void aPatternThatNeverEndsIsStopped() {
        FactSource source = FactSource.parse("l -> match \"^(a+)+$\"");
        assertThatThrownBy(() -> source.values(entry("l", "a".repeat(900) + "b")))
                .isInstanceOf(UnusableValueException.class)
                .hasMessage("makes the pattern take too long");
        assertThatThrownBy(() -> source.values(entry("l", "a".repeat(1_001))))
                .isInstanceOf(UnusableValueException.class)
                .hasMessage("is too long to match with a pattern");
    }

    @Test
    void theLongestTextIsNotTooDeepForAPattern() {
        FactSource source = FactSource.parse("l -> match \"^(a|b|ab)*c$\"");
        assertThat(source.values(entry("l", "a".repeat(990) + "c"))).hasSize(1);
    }

    @Test
    void aTextThatIsNoNameHasNoParts() {
        FactSource source = FactSource.parse("l -> dn-part ou");
        assertThatThrownBy(() -> source.values(entry("l", "gewoon tekst")))
                .isInstanceOf(UnusableValueException.class)
                .hasMessage("is not a distinguished name");
    }

    private static DirectoryEntry entry(String attribute, String value) {
        return new DirectoryEntry(new UUID(0, 1), "uid=x", Map.of(attribute, List.of(value)), Map.of());
    }
}
