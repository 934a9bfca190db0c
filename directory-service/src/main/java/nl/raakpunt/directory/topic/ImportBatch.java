package nl.raakpunt.directory.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.raakpunt.directory.topic.CsvRow.WrongCell;
import nl.raakpunt.directory.topic.ImportReport.Rejected;

/** Reads the rows of a file one by one, keeps the good ones and lists the others; pure. */
final class ImportBatch<T> {

    private final Map<Object, T> good = new LinkedHashMap<>();
    private final Map<Object, Long> lines = new HashMap<>();
    private final List<Rejected> rejected;
    private final int read;

    /** Two rows with one key contradict each other; the first counts. */
    ImportBatch(CsvFile file, Function<CsvRow, T> reader, Function<T, Object> key) {
        this.rejected = new ArrayList<>(file.rejected());
        this.read = file.read();
        for (CsvRow row : file.rows()) {
            try {
                T value = reader.apply(row);
                add(key.apply(value), value, row.line());
            } catch (WrongCell wrong) {
                rejected.add(wrong.rejected());
            }
        }
    }

    List<T> good() {
        return List.copyOf(good.values());
    }

    ImportReport report(int unchanged) {
        return new ImportReport(read, good.size() - unchanged, unchanged, List.copyOf(rejected));
    }

    private void add(Object key, T value, long line) {
        Long first = lines.putIfAbsent(key, line);
        if (first == null) {
            good.put(key, value);
        } else {
            rejected.add(new Rejected(line, null, null, "repeats line " + first + ", which counts"));
        }
    }
}
