package nl.raakpunt.municipality;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The generated municipality Voorne aan Zee: the same seed, size and date always give the same people. */
public final class Municipality {

    public static final int USUAL_SIZE = 620;
    public static final int LARGEST_SIZE = 1_000_000;

    private final long seed;
    private final int size;
    private final LocalDate referenceDate;
    private final Catalogue catalogue;

    private Municipality(long seed, int size, LocalDate referenceDate, Catalogue catalogue) {
        this.seed = seed;
        this.size = size;
        this.referenceDate = referenceDate;
        this.catalogue = catalogue;
    }

    /**
     * Describes a municipality; its people are made while they are read.
     *
     * @param referenceDate day around which leave is spread: four months before it, eight after
     */
    public static Municipality generate(long seed, int size, LocalDate referenceDate) {
        Catalogue catalogue = Catalogue.load();
        int smallest = Headcount.smallest(catalogue.teams());
        if (size < smallest || size > LARGEST_SIZE) {
            throw new IllegalArgumentException(
                    "A municipality has %d to %d people, not %d".formatted(smallest, LARGEST_SIZE, size));
        }
        return new Municipality(seed, size, referenceDate, catalogue);
    }

    public int size() {
        return size;
    }

    public List<Area> areas() {
        return catalogue.areas();
    }

    public List<TopicContent> topics() {
        return catalogue.topics();
    }

    /** All teams with their people, made one team at a time; each call starts again with the same ones. */
    public Stream<StaffedTeam> teams() {
        return teams(Headcount.districts(size));
    }

    /** Everybody, made while they are read. */
    public Stream<Employee> staff() {
        return teams().flatMap(team -> team.members().stream());
    }

    /** Who answers for which topic, and where. */
    public List<Responsibility> responsibilities() {
        int[] central = {Headcount.districts(size)[0]};
        return teams(central).flatMap(team -> team.responsibilities().stream()).toList();
    }

    private Stream<StaffedTeam> teams(int[] districts) {
        var staffing = new Staffing(catalogue, seed, referenceDate);
        return IntStream.range(0, districts.length)
                .mapToObj(number -> District.of(number, districts[number], catalogue.areas()))
                .flatMap(district -> teams(district, staffing));
    }

    private Stream<StaffedTeam> teams(District district, Staffing staffing) {
        List<TeamPlan> plans = catalogue.teams();
        int[] sizes = Headcount.teams(district.people(), plans);
        return IntStream.range(0, plans.size())
                .mapToObj(place -> staffing.fill(plans.get(place), place, district, sizes[place]));
    }
}
