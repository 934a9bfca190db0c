package nl.raakpunt.directory.source.ad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import nl.raakpunt.directory.source.BrokenEntryException;
import org.junit.jupiter.api.Test;

class ObjectGuidTests {

    @Test
    void theFirstThreeGroupsAreTurnedRound() {
        // A tombstone of a real server carries its identity in both forms.
        byte[] guid = HexFormat.of().parseHex("44a56b3d62e6774782798170a58ffe81");
        assertThat(ObjectGuid.uuid(guid)).isEqualTo(UUID.fromString("3d6ba544-e662-4777-8279-8170a58ffe81"));
    }

    @Test
    void everyIdentityComesBackTheSame() {
        Random random = new Random(841);
        for (int i = 0; i < 1_000; i++) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            assertThat(ObjectGuid.uuid(ObjectGuid.bytes(id))).isEqualTo(id);
        }
    }

    @Test
    void anotherLengthIsNoIdentity() {
        assertThatThrownBy(() -> ObjectGuid.uuid(new byte[15]))
                .isInstanceOf(BrokenEntryException.class)
                .hasMessage("objectGUID has 15 bytes instead of 16");
    }
}
