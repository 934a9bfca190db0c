package nl.raakpunt.municipality;

import java.util.List;
import org.apache.commons.csv.CSVRecord;

/**
 * How one kind of team looks in any district: its place, its jobs and its hours.
 *
 * @param weight   people it has in comparison with the other teams
 * @param lead     job title of the one who leads it
 * @param schedule which working patterns occur: office, counter, outdoor or enforcement
 */
record TeamPlan(
        String department,
        String name,
        int weight,
        String lead,
        Weighted<String> functions,
        List<String> skills,
        String schedule,
        String building) {

    private static final String BOARD = "Directie";

    boolean isBoard() {
        return name.equals(BOARD);
    }

    static TeamPlan of(CSVRecord row) {
        return new TeamPlan(
                row.get("department"),
                row.get("team"),
                Integer.parseInt(row.get("people")),
                row.get("lead"),
                functions(row.get("functions")),
                Resources.list(row.get("skills")),
                row.get("schedule"),
                row.get("building"));
    }

    private static Weighted<String> functions(String cell) {
        var functions = Weighted.<String>builder();
        for (String function : Resources.list(cell)) {
            int star = function.lastIndexOf('*');
            functions.add(function.substring(0, star), Integer.parseInt(function.substring(star + 1)));
        }
        return functions.build();
    }
}
