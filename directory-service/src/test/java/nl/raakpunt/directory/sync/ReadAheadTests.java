package nl.raakpunt.directory.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.raakpunt.directory.source.DirectoryEntry;
import nl.raakpunt.directory.source.EntryKind;
import nl.raakpunt.directory.source.EntrySink;
import nl.raakpunt.directory.source.SourceException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ReadAheadTests {

    private static final int MANY = 10_137;

    private final List<String> taken = new ArrayList<>();

    @Test
    void everythingComesInOrderInTheCallersThread() throws SourceException {
        Thread caller = Thread.currentThread();
        read(this::many, new Sink() {
            @Override
            public void entry(EntryKind kind, DirectoryEntry entry) {
                assertThat(Thread.currentThread()).isSameAs(caller);
                super.entry(kind, entry);
            }
        });
        assertThat(taken).hasSize(MANY + 1).endsWith("0", "broken").startsWith(Integer.toString(MANY - 1));
        assertThat(taken.get(MANY / 2)).isEqualTo(Integer.toString(MANY - 1 - MANY / 2));
    }

    @Test
    void whatWasReadBeforeAnErrorComesAndThenTheError() {
        assertThatThrownBy(() -> read(
                        sink -> {
                            sink.entry(EntryKind.PERSON, entry("1"));
                            throw new SourceException("cut off");
                        },
                        new Sink()))
                .isInstanceOf(SourceException.class)
                .hasMessage("cut off");
        assertThat(taken).containsExactly("1");
    }

    @Test
    void anErrorOfTheReadersThreadIsNotWaitedFor() {
        assertThatThrownBy(() -> read(
                        _ -> {
                            throw new StackOverflowError();
                        },
                        new Sink()))
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void aReaderNobodyListensToHasEndedBeforeTheCallerGoesOn() {
        AtomicBoolean reading = new AtomicBoolean();
        assertThatThrownBy(() -> read(
                        sink -> {
                            reading.set(true);
                            try {
                                many(sink);
                            } finally {
                                reading.set(false);
                            }
                        },
                        new Sink() {
                            @Override
                            public void entry(EntryKind kind, DirectoryEntry entry) {
                                throw new IllegalStateException("stopped");
                            }
                        }))
                .hasMessage("stopped");
        assertThat(reading).isFalse();
    }

    private static void read(ReadAhead.Source source, EntrySink sink) throws SourceException {
        try (ReadAhead ahead = ReadAhead.of(source)) {
            ahead.into(sink);
        }
    }

    private void many(EntrySink sink) {
        for (int i = MANY - 1; i >= 0; i--) {
            sink.entry(EntryKind.PERSON, entry(Integer.toString(i)));
        }
        sink.unreadable(EntryKind.TEAM, "broken", null, "why");
    }

    private static DirectoryEntry entry(String dn) {
        return new DirectoryEntry(new UUID(0, 1), dn, Map.of(), Map.of());
    }

    private class Sink implements EntrySink {

        @Override
        public void entry(EntryKind kind, DirectoryEntry entry) {
            taken.add(entry.dn());
        }

        @Override
        public void unreadable(EntryKind kind, String dn, @Nullable UUID id, String reason) {
            taken.add(dn);
        }
    }
}
