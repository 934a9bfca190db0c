package nl.raakpunt.directory.source.ad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.raakpunt.directory.source.SourceException;
import nl.raakpunt.directory.testing.ActiveDirectoryServer;
import org.junit.jupiter.api.Test;

class UsnDeltaTests implements ActiveDirectoryChangesContract {

    @Override
    public Sources sources() {
        return Sources.of(SERVER);
    }

    /** Such an account is not told of deletions; reading everything finds out. */
    @Test
    void anAccountThatMayNotSeeTombstonesHearsTheRest() throws SourceException {
        UUID anna = SERVER.addPerson("anna");
        UUID bram = SERVER.addPerson("bram");
        Heard heard = ActiveDirectoryChangesContract.changes(sources().as(ActiveDirectoryServer.READER_ACCOUNT), () -> {
            SERVER.delete(ActiveDirectoryServer.dn("anna"));
            SERVER.set(ActiveDirectoryServer.dn("bram"), "title", "Wethouder");
        });
        assertThat(heard.people).containsOnlyKeys(bram);
        assertThat(heard.gone).doesNotContain(anna);
    }
}
