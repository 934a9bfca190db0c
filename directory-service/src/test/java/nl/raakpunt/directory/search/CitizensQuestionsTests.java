package nl.raakpunt.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks everything that ships with the service what made-up citizens ask, without any question having been finished. */
class CitizensQuestionsTests {
    private static final double SURE = 0.8;

    private final InMemory shipped = ShippedSubjects.asked();

    private record Asked(String product, String question) {}

    @Test
    void theRightSubjectComesFirstForMostAndAmongThreeForNearlyAll() {
        List<Asked> asked = asked("citizens-seen.txt");

        assertThat(share(asked, 1)).isGreaterThan(0.86);
        assertThat(share(asked, 3)).isGreaterThan(0.94);
    }

    @Test
    void alsoForQuestionsThatNobodyLookedAtWhileWritingTheLanguageThatShips() {
        List<Asked> asked = asked("citizens-apart.txt");

        assertThat(share(asked, 1)).isGreaterThan(0.84);
        assertThat(share(asked, 3)).isGreaterThan(0.92);
    }

    @Test
    void whatIsSureIsRight() {
        List<Asked> sure = asked("citizens-apart.txt").stream()
                .filter(one -> shipped.confidence(one.question()) >= SURE)
                .toList();

        assertThat(sure).hasSizeGreaterThan(60);
        assertThat(share(sure, 1)).isGreaterThan(0.9);
    }

    @Test
    void whoAsksNothingGetsHardlyEverAName() {
        assertThat(InMemory.lines("asks-nothing.txt"))
                .hasSizeGreaterThan(90)
                .filteredOn(text -> shipped.confidence(text) >= SURE)
                .hasSizeLessThanOrEqualTo(3);
        assertThat(shipped.confidence("hallo, ik heb een vraag")).isLessThan(0.3);
        assertThat(shipped.confidence("kunt u mij terugbellen")).isLessThan(0.6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kunt u mij terugbellen?",
                "kan iemand mij vandaag nog terugbellen",
                "wordt ik nog gebeld",
                "wanneer krijg ik antwoord op mijn vraag",
                "hallo, ik heb een vraag"
            })
    void aWishAboutAnEarlierContactIsNoTopicAndNoneIsGuessed(String wish) {
        assertThat(shipped.ranked(wish)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"afspraak", "formulier", "melding doen", "klacht", "hulp nodig", "informatie opvragen"})
    void aSingleGeneralWordStillLeavesAChoice(String words) {
        assertThat(shipped.ranked(words)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"citizens-seen.txt", "citizens-apart.txt"})
    void noQuestionOfACitizenIsTakenForNone(String file) {
        assertThat(asked(file))
                .allSatisfy(one -> assertThat(shipped.ranked(one.question())).isNotEmpty());
    }

    @Test
    void aGreetingBeforeAQuestionMakesItNoLessClear() {
        String question = "mijn paspoort is verlopen, hoe vraag ik een nieuw paspoort aan";

        assertThat(shipped.confidence(
                        "Hallo, ik heb een vraag: " + question + "? Alvast hartelijk bedankt voor uw hulp"))
                .isGreaterThan(SURE);
    }

    @Test
    void threeQuestionsInOneTextAreToldApart() {
        String text = "Mijn paspoort is verlopen, hoe krijg ik een nieuw paspoort? Wanneer wordt de kliko geleegd?"
                + " En hoe kan ik een parkeervergunning aanvragen?";

        assertThat(Parts.of(text, shipped::ranked)).hasSize(3);
    }

    @Test
    void theQuestionInAMailOfTenThousandLettersIsFound() {
        String chatter =
                "Wij wonen hier nu twaalf jaar en hebben het erg naar onze zin. Op zondag wandelen wij graag. ";
        String mail = chatter.repeat(60) + "Mijn paspoort is verlopen, hoe vraag ik een nieuw paspoort aan? "
                + chatter.repeat(50);

        List<TopicMatch> ranked = shipped.ranked(Focus.of(mail, shipped.model()::clarity));

        assertThat(mail).hasSizeGreaterThan(10_000);
        assertThat(ranked.getFirst().topic().key()).isEqualTo(key("paspoort"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dzień dobry, chciałbym się dowiedzieć, gdzie mogę odebrać dokumenty",
                "Guten Tag, ich möchte wissen, wo ich meine Unterlagen abholen kann",
                "Merhaba, belgelerimi nereden alabileceğimi öğrenmek istiyorum",
                "xqzw brtk plmf vvnn",
                "ğüşiöç"
            })
    void whatIsNotUnderstoodGetsNoName(String text) {
        assertThat(shipped.confidence(text)).isLessThan(SURE);
    }

    private double share(List<Asked> asked, int places) {
        long found = asked.stream()
                .filter(one -> shipped.ranked(one.question()).stream()
                        .limit(places)
                        .anyMatch(match -> match.topic().key().equals(key(one.product()))))
                .count();
        return (double) found / asked.size();
    }

    private String key(String product) {
        String wanted = product.toLowerCase(Locale.ROOT);
        return shipped.catalogue().topics().keySet().stream()
                .filter(key -> List.of(key.split("\\|", -1)).contains(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No subject has the product " + product));
    }

    private static List<Asked> asked(String file) {
        return InMemory.lines(file).stream()
                .map(line -> line.split(" \\| ", 2))
                .map(row -> new Asked(row[0], row[1]))
                .toList();
    }
}
