package nl.raakpunt.directory.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DutchTextTests {
    private final DutchText text = DutchText.knowing(
            List.of("Boom kappen", "Parkeervergunning", "Gevonden voorwerpen", "Verkiezingen en stemmen", "Laadpaal"));

    @ParameterizedTest
    @CsvSource({
        "bomen, boom",
        "boompje, boom",
        "gekapt, kappen",
        "gevonden, vinden",
        "vond, vinden",
        "verhuisd, verhuizen",
        "verhuizing, verhuizen",
        "aangevraagd, aanvragen",
        "ingeschreven, inschrijven",
        "opgehaald, ophalen",
        "weggelopen, weglopen",
        "stemt, stemmen",
        "overledene, overlijden",
        "begrafenis, begraven",
        "kinderen, kind",
        "foto's, foto",
        "vergunningen, vergunning",
        "Identiteitskaarten, identiteitskaart",
        "wegen, weg"
    })
    void formsOfOneWordMeet(String form, String other) {
        assertThat(terms(form)).containsAnyElementsOf(terms(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Hoe schrijf ik mij in?, inschrijven",
        "Ik meld mijn hond af, afmelden",
        "Wanneer haalt u het oud papier op bij ons?, ophalen",
        "Waar lever ik mijn oude pas in en krijg ik geld terug?, inleveren"
    })
    void aVerbTakenApartIsTheWholeVerb(String question, String verb) {
        DutchText knowing = DutchText.knowing(List.of("Inschrijven, afmelden, ophalen en inleveren"));

        assertThat(asked(knowing, question)).contains(knowing.word(verb).forms().getFirst());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ik schrijf een brief in het Frans",
                "De melding ligt op de balie",
                "Haal het bankje op het plein weg"
            })
    void aSmallWordBeforeANounIsNoPartOfAVerb(String question) {
        DutchText knowing = DutchText.knowing(List.of("Inschrijven, opmelden, ophalen en inleveren"));

        assertThat(asked(knowing, question))
                .doesNotContain(
                        knowing.word("inschrijven").forms().getFirst(),
                        knowing.word("opmelden").forms().getFirst(),
                        knowing.word("ophalen").forms().getFirst());
    }

    @Test
    void theNumberOfADayTellsNothing() {
        DutchText knowing = DutchText.knowing(List.of("18 jaar worden"));

        assertThat(asked(knowing, "Waar kan ik stemmen op 18 maart 2026?"))
                .containsExactlyElementsOf(asked(knowing, "Waar kan ik stemmen?"));
        assertThat(asked(knowing, "Ik word 18 in maart")).contains("18");
    }

    private static List<String> asked(DutchText knowing, String question) {
        return knowing.asked(question, DutchText.MOST_WORDS).stream()
                .flatMap(word -> word.forms().stream())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "gebouwen, bouw",
        "geluid, lui",
        "gemeente, meenten",
        "gebied, bieden",
        "overheid, over",
        "markt, mark",
        "gezondheid, zon"
    })
    void wordsThatOnlyLookAlikeStayApart(String word, String other) {
        assertThat(text.word(word).forms())
                .doesNotContainAnyElementsOf(text.word(other).forms());
    }

    @ParameterizedTest
    @CsvSource({
        "parkeervergunningaanvraag, parkeren vergunning aanvraag",
        "hondenpoepbak, hond poep bak",
        "laadpalen, laden paal",
        "bouwvergunning, bouw vergunning",
        "verkiezingsuitslag, verkiezing",
        "gehandicaptenparkeerplaats, gehandicapt parkeren plaats",
        "afvalcontainer, afval container",
        "bomenkap, boom kap",
        "zandsuppletiesubsidie, subsidie"
    })
    void compoundsAreFoundByTheirParts(String compound, String parts) {
        assertThat(text.word(compound).parts()).containsAll(stemsOf(parts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"paspoort", "verkiezing", "vergunning", "gemeente", "omgeving", "belasting", "rijbewijs"})
    void wordsThatAreNoCompoundOfKnownPartsStayWhole(String word) {
        assertThat(text.word(word).parts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CAFÉ, cafe", "Ĳsbaan, ijsbaan", "reünie, reunie", "e\u0301e\u0301n, een", "A.P.V., apv"})
    void writingDoesNotMatter(String written, String normal) {
        assertThat(DutchText.plain(written)).containsExactly(normal);
    }

    @Test
    void onlyWordsThatTellQuestionsApartAreStrong() {
        QuestionWords words = QuestionWords.of("Hoe kan ik bij de gemeente een parkeervergunning aanvragen?", text);

        assertThat(words.strong()).extracting(Word::original).containsExactly("parkeervergunning");
        assertThat(words.weak()).extracting(Word::original).containsExactly("gemeente", "aanvragen");
    }

    @Test
    void aQuestionOfWeakWordsOnlyIsStillAQuestion() {
        QuestionWords words = QuestionWords.of("Waar kan ik informatie aanvragen?", text);

        assertThat(words.strong()).extracting(Word::original).containsExactly("informatie", "aanvragen");
        assertThat(words.weak()).isEmpty();
    }

    @Test
    void anOrdinaryWordThatNoTopicHasIsNoSlip() {
        DutchText text = DutchText.knowing(List.of("sporten", "gemaaid gras"));

        assertThat(QuestionWords.of("welke soorten zijn er", text).strongTerms())
                .doesNotContain("sport");
        assertThat(QuestionWords.of("het deksel is eraf gewaaid", text).strongTerms())
                .doesNotContain("maai");
        assertThat(QuestionWords.of("het gras is gemaid", text).strongTerms()).contains("maai");
    }

    @Test
    void citizensWordsLeadToOfficialOnes() {
        List<Word> words = text.words("vuilnis");

        assertThat(DutchText.related(words)).contains("afval").doesNotContain("vuilnis");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u0000\u0007", "🦆🚲👩‍👩‍👧", "?!... --- '\"", "de het een"})
    void textWithoutWordsHasNoTerms(String nothing) {
        assertThat(text.words(nothing)).isEmpty();
        assertThat(text.terms(nothing)).isEmpty();
    }

    @Test
    void aQuestionIsReadNoFurtherThanTwoHundredWords() {
        String mail = "boom ".repeat(500) + "laadpaal";

        assertThat(QuestionWords.of(mail, text).strong()).hasSize(DutchText.MOST_WORDS);
    }

    @Test
    void piecesKeepMatchingWhenAWordIsMisspelled() {
        Set<String> right = Set.copyOf(DutchText.pieces("parkeervergunning"));

        assertThat(DutchText.pieces("parkeervergunnig"))
                .filteredOn(right::contains)
                .hasSizeGreaterThan(10);
    }

    private Set<String> terms(String word) {
        return text.word(DutchText.plain(word).getFirst()).terms();
    }

    private List<String> stemsOf(String words) {
        return List.of(words.split(" ")).stream()
                .map(word -> text.word(word).forms().getFirst())
                .toList();
    }
}
