package nl.raakpunt.municipality;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;

/** Writes the municipality's files by hand: {@code --folder out --people 620 --seed 1 --date 2026-11-23 --messy}. */
public final class GenerateFiles {

    private GenerateFiles() {}

    public static void main(String[] args) throws IOException {
        Clock clock = Clock.system(ZoneId.of("Europe/Amsterdam"));
        Request request = Request.of(List.of(args), LocalDate.now(clock));
        Instant start = clock.instant();
        GeneratedFiles files = GeneratedFiles.write(request.folder(), request.options());
        double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
        int people = request.options().people();
        System.out.printf("%d people in %.1f s (%.0f people/s)%n", people, seconds, people / seconds);
        System.out.println(files);
    }

    /** What the command line asks for. */
    record Request(Path folder, GeneratedFiles.Options options) {

        static Request of(List<String> args, LocalDate today) {
            Path folder = Path.of("municipality");
            long seed = 1;
            int people = Municipality.USUAL_SIZE;
            LocalDate date = today;
            boolean messy = false;
            for (Iterator<String> words = args.iterator(); words.hasNext(); ) {
                String option = words.next();
                switch (option) {
                    case "--folder" -> folder = Path.of(valueOf(option, words));
                    case "--seed" -> seed = Long.parseLong(valueOf(option, words));
                    case "--people" -> people = Integer.parseInt(valueOf(option, words));
                    case "--date" -> date = LocalDate.parse(valueOf(option, words));
                    case "--messy" -> messy = true;
                    default -> throw new IllegalArgumentException("Unknown option " + option);
                }
            }
            return new Request(folder, new GeneratedFiles.Options(seed, people, date, messy));
        }

        private static String valueOf(String option, Iterator<String> words) {
            if (!words.hasNext()) {
                throw new IllegalArgumentException(option + " needs a value");
            }
            return words.next();
        }
    }
}
