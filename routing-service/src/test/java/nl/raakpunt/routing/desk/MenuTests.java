package nl.raakpunt.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The menu is as long as somebody's work, and what belongs together is under one heading. */
@DeskTest
class MenuTests {

    @LocalServerPort
    private int port;

    @Test
    void whoOnlyAnswersQuestionsHasNoGroups() {
        assertThat(page("s.vandermeer", "/vragen").select("nav details")).isEmpty();
    }

    @Test
    void whoLeadsATeamHasOne() {
        Document page = page("i.dewit", "/vragen");
        assertThat(page.select("nav summary").eachText()).containsExactly("Sturen");
        assertThat(page.select("nav details a").eachText())
                .containsExactly("Inzicht", "Dekking", "Onderwerpen", "Verdeelregels");
    }

    @Test
    void anAdministratorHasTwoAndSeesInWhichThePageIs() {
        Document page = page("r.hofland", "/beheer/privacy");
        assertThat(page.select("nav summary").eachText()).containsExactly("Sturen", "Beheer");
        assertThat(page.select("details.rp-menu--here summary").eachText()).containsExactly("Beheer");
        assertThat(page.select("nav a[aria-current=page]").eachText()).containsExactly("Gegevens van inwoners");
        assertThat(page.select("nav details[open]"))
                .as("closed, so that nothing is covered")
                .isEmpty();
        assertThat(page.select("nav details[name=menu]"))
                .as("one open at a time")
                .hasSize(2);
    }

    private Document page(String login, String path) {
        return Jsoup.parse(Browser.loggedInAs(login, port).get(path).body());
    }
}
