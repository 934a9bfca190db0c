package nl.raakpunt.directory.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests for {@link TopicDigest}. */
class TopicDigestTests {

    @Test
    void theSameTopicHasTheSameDigest() {
        assertThat(digest("Boom", List.of("omzagen"), "Nee.")).isEqualTo(digest("Boom", List.of("omzagen"), "Nee."));
    }

    @Test
    void oneWordWithACommaIsNotTwoWords() {
        assertThat(digest("Boom", List.of("kappen, snoeien"), null))
                .isNotEqualTo(digest("Boom", List.of("kappen", "snoeien"), null));
    }

    @Test
    void noAnswerIsNotAnAnswerThatLooksLikeNone() {
        assertThat(digest("Boom", List.of(), null))
                .isNotEqualTo(digest("Boom", List.of(), "null"))
                .isNotEqualTo(digest("Boom", List.of(), "-"));
    }

    private static String digest(String title, List<String> synonyms, @Nullable String answer) {
        return TopicDigest.of(
                new Topic("boom-kappen", title, null, null, synonyms, List.of(), answer, false, 16, null));
    }
}
