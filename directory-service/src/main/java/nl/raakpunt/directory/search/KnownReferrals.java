package nl.raakpunt.directory.search;

import java.util.Optional;
import nl.raakpunt.directory.understanding.Referral;
import nl.raakpunt.directory.understanding.Referrals;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** The other organisations of the file that the settings name; a file that is not right stops the service. */
@Component
class KnownReferrals {
    private final Referrals referrals;

    KnownReferrals(UnderstandingSettings settings, ResourceLoader resources) {
        this.referrals = Referrals.read(resources.getResource(settings.referrals()));
    }

    Optional<Referral> of(String question) {
        return referrals.of(question);
    }
}
