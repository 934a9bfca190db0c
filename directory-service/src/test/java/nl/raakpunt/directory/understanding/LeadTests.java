package nl.raakpunt.directory.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LeadTests {

    @Test
    void theLikeliestLeadsByAsMuchAsTheNextLagsBehind() {
        Lead lead = Lead.among(new double[] {0.1, 0.6, 0.3});

        assertThat(lead.of(0.6)).isPositive().isCloseTo(-lead.of(0.3), within(1e-9));
        assertThat(lead.of(0.1)).isLessThan(lead.of(0.3));
    }

    @Test
    void twoThatAreAsLikelyLeadByNothing() {
        assertThat(Lead.among(new double[] {0.5, 0.5}).of(0.5)).isZero();
    }

    @Test
    void whatIsNearlyCertainLeadsByNoMoreThanOne() {
        Lead lead = Lead.among(new double[] {1, 0});

        assertThat(lead.of(1)).isEqualTo(1);
        assertThat(lead.of(0)).isEqualTo(-1);
    }

    @Test
    void whereNothingWasLearnedNobodyLeads() {
        assertThat(Lead.among(new double[0]).of(0)).isZero();
    }
}
