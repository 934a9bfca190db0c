package nl.raakpunt.routing.attachment;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Tells the kind of a file by how it begins; its name only chooses among kinds that begin the same. */
final class Sniffer {

    /** How much of a file is looked at. */
    static final int HEAD = 8 * 1024;

    private static final String ZIP = "504b0304";
    private static final String OLE = "d0cf11e0a1b11ae1";

    private final byte[] head;
    private final String start;
    private final String ending;

    private Sniffer(byte[] head, String ending) {
        this.head = head;
        this.start = HexFormat.of().formatHex(head, 0, Math.min(16, head.length));
        this.ending = ending;
    }

    /**
     * The kind, or nothing when it is not one that is taken.
     *
     * @param head   the first bytes, {@link #HEAD} of them or all
     * @param ending of its name, in small letters
     */
    static Optional<FileKind> kind(byte[] head, String ending) {
        Sniffer sniffer = new Sniffer(head, ending);
        return sniffer.byStart().or(sniffer::container).or(sniffer::media).or(sniffer::text);
    }

    private Optional<FileKind> byStart() {
        if (starts("ffd8ff")) {
            return Optional.of(FileKind.JPEG);
        }
        if (starts("89504e470d0a1a0a")) {
            return Optional.of(FileKind.PNG);
        }
        if (starts("474946383961") || starts("474946383761")) {
            return Optional.of(FileKind.GIF);
        }
        if (starts("49492a00") || starts("4d4d002a")) {
            return Optional.of(FileKind.TIFF);
        }
        if (starts("7b5c727466")) {
            return Optional.of(FileKind.RICH_TEXT);
        }
        // Some programs write a few bytes before it, which every reader accepts.
        return ascii(0, Math.min(1024, head.length)).contains("%PDF-") ? Optional.of(FileKind.PDF) : Optional.empty();
    }

    private Optional<FileKind> container() {
        if (starts(OLE)) {
            return FileKind.byEnding(ending, FileKind.OLD_WORD, FileKind.OLD_SHEET, FileKind.OLD_SLIDES);
        }
        if (!starts(ZIP)) {
            return Optional.empty();
        }
        String names = ascii(0, head.length);
        if (names.startsWith("mimetypeapplication/vnd.oasis.opendocument.", 30)) {
            return openDocument(names.substring(38));
        }
        boolean office = names.contains("[Content_Types].xml") || names.contains("_rels/.rels");
        return office ? FileKind.byEnding(ending, FileKind.WORD, FileKind.SHEET, FileKind.SLIDES) : Optional.empty();
    }

    private static Optional<FileKind> openDocument(String type) {
        for (FileKind kind : new FileKind[] {FileKind.OPEN_TEXT, FileKind.OPEN_SHEET, FileKind.OPEN_SLIDES}) {
            if (type.startsWith(kind.type())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private Optional<FileKind> media() {
        if (ascii(4, 8).equals("ftyp")) {
            return Optional.of(
                    switch (ascii(8, 12)) {
                        case "heic", "heix", "heim", "heis", "hevc", "mif1", "msf1" -> FileKind.HEIC;
                        case "M4A ", "M4B " -> FileKind.AUDIO;
                        default -> FileKind.VIDEO;
                    });
        }
        if (ascii(0, 4).equals("RIFF")) {
            return switch (ascii(8, 12)) {
                case "WEBP" -> Optional.of(FileKind.WEBP);
                case "WAVE" -> Optional.of(FileKind.WAV);
                default -> Optional.empty();
            };
        }
        return starts("494433") || starts("fffb") || starts("fff3") ? Optional.of(FileKind.MP3) : Optional.empty();
    }

    /** Text has no control characters, and a name that no program runs. */
    private Optional<FileKind> text() {
        for (byte each : head) {
            if (each >= 0 && each < ' ' && each != '\n' && each != '\r' && each != '\t' && each != '\f') {
                return Optional.empty();
            }
        }
        return ending.isEmpty() || FileKind.TEXT.fits(ending) ? Optional.of(FileKind.TEXT) : Optional.empty();
    }

    private boolean starts(String hex) {
        return start.startsWith(hex);
    }

    private String ascii(int from, int to) {
        return to > head.length ? "" : new String(head, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
