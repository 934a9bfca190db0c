package nl.raakpunt.directory.source.ad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.raakpunt.directory.source.Changes;
import nl.raakpunt.directory.source.SourceException;
import nl.raakpunt.directory.source.SourceSession;
import nl.raakpunt.directory.source.SourceSettings.ServerType;
import nl.raakpunt.directory.source.Watermark;
import nl.raakpunt.directory.testing.ActiveDirectoryServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirSyncDeltaTests implements ActiveDirectoryChangesContract {

    @Override
    public Sources sources() {
        return Sources.of(SERVER).type(ServerType.ACTIVE_DIRECTORY_DIRSYNC);
    }

    @Test
    void whatNobodyReadsIsNotHeard() throws SourceException {
        UUID anna = SERVER.addPerson("anna");
        Heard heard = ActiveDirectoryChangesContract.changes(
                sources(), () -> SERVER.set(ActiveDirectoryServer.dn("anna"), "postalCode", "3201 CA"));
        assertThat(heard.people).doesNotContainKey(anna);
        assertThat(heard.gone).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no base64", "Z2FyYmFnZQ=="})
    void aDamagedCookieIsUseless(String cookie) throws SourceException {
        UUID anna = SERVER.addPerson("anna");
        try (SourceSession session = sources().source().connect()) {
            Watermark good = session.watermark().orElseThrow();
            Heard heard = new Heard();
            Changes changes =
                    session.changesSince(new Watermark(good.method(), good.server(), good.scope(), cookie), heard);
            assertThat(changes).isInstanceOf(Changes.Unusable.class);
            assertThat(heard.gone).doesNotContain(anna);
        }
    }
}
