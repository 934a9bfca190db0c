package nl.raakpunt.directory.source.ad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.raakpunt.directory.source.GenericServer;
import nl.raakpunt.directory.source.RootDse;
import nl.raakpunt.directory.source.ServerKind;
import nl.raakpunt.directory.source.SourceSettings.ServerType;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class ActiveDirectoryKindsTests {

    private static final RootDse CONTROLLER =
            new RootDse(Map.of("supportedcapabilities", List.of("1.2.840.113556.1.4.800")));

    @Test
    void aDomainControllerIsRecognisedBeforeEverythingElse() {
        try (AnnotationConfigApplicationContext context =
                new AnnotationConfigApplicationContext(GenericServer.class, ActiveDirectoryKinds.class)) {
            assertThat(firstThatKnows(context, CONTROLLER)).contains(ServerType.ACTIVE_DIRECTORY);
            assertThat(firstThatKnows(context, new RootDse(Map.of()))).contains(ServerType.GENERIC);
        }
    }

    private static Optional<ServerType> firstThatKnows(AnnotationConfigApplicationContext context, RootDse root) {
        return context.getBeanProvider(ServerKind.class)
                .orderedStream()
                .filter(kind -> kind.recognises(root))
                .map(ServerKind::type)
                .findFirst();
    }
}
