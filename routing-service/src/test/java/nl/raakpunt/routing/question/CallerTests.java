package nl.raakpunt.routing.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests for what is kept of a {@link Caller}; 111222333 is an invented citizen service number. */
class CallerTests {

    @Test
    void aMailAddressWithANumberInItCanStillBeWrittenTo() {
        assertThat(kept(new Caller("Jan", null, "jan111222333@inwoner.example")))
                .isEqualTo(new Caller("Jan", null, "jan111222333@inwoner.example"));
    }

    @Test
    void aCitizenServiceNumberInAnyFieldIsNotKept() {
        assertThat(kept(new Caller("Jan 111222333", "111222333", "111222333")))
                .isEqualTo(new Caller("Jan [BSN verwijderd]", "[BSN verwijderd]", "[BSN verwijderd]"));
    }

    private static Caller kept(Caller caller) {
        return Tidy.question(new NewQuestion("Mag de boom weg?", caller, null, null, null, false))
                .caller();
    }
}
