package nl.raakpunt.routing.attachment;

import java.text.Normalizer;
import java.util.Locale;
import nl.raakpunt.routing.question.Bsn;

/** The name of a file, made safe to keep, to show and to save under. */
record FileName(String value) {

    private static final int LONGEST = 120;
    private static final int LONGEST_ENDING = 10;

    /** Without folders, control characters, characters that no file system takes, and citizen service numbers. */
    static FileName clean(String name) {
        String base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String safe = Normalizer.normalize(base, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}<>:\"|?*]", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        return new FileName(Bsn.mask(safe)).shortened();
    }

    /** In small letters, without the dot; empty when there is none. */
    String ending() {
        int dot = value.lastIndexOf('.');
        String ending = dot < 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
        return ending.length() > LONGEST_ENDING || !ending.matches("[a-z0-9]+") ? "" : ending;
    }

    /** With an ending that fits the content, so that what opens it is what it is. */
    FileName fitting(FileKind kind) {
        String named = value.isEmpty() ? "bestand" : value;
        return kind.fits(ending()) ? this : new FileName(named + "." + kind.ending());
    }

    private FileName shortened() {
        if (value.codePointCount(0, value.length()) <= LONGEST) {
            return this;
        }
        String ending = ending().isEmpty() ? "" : "." + ending();
        String start = value.substring(0, value.offsetByCodePoints(0, LONGEST - ending.length()));
        return new FileName(start.strip() + ending);
    }
}
