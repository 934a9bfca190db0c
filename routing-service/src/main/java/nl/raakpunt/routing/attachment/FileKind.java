package nl.raakpunt.routing.attachment;

import java.util.List;
import java.util.Optional;

/** A kind of file that is taken; what can run on a colleague's computer is not among them. */
enum FileKind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    TIFF("image/tiff", "tif", "tiff"),
    HEIC("image/heic", "heic", "heif"),
    VIDEO("video/mp4", "mp4", "mov", "m4v", "3gp"),
    AUDIO("audio/mp4", "m4a"),
    MP3("audio/mpeg", "mp3"),
    WAV("audio/wav", "wav"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    SHEET("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    SLIDES("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    OPEN_TEXT("application/vnd.oasis.opendocument.text", "odt"),
    OPEN_SHEET("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    OPEN_SLIDES("application/vnd.oasis.opendocument.presentation", "odp"),
    OLD_WORD("application/msword", "doc"),
    OLD_SHEET("application/vnd.ms-excel", "xls"),
    OLD_SLIDES("application/vnd.ms-powerpoint", "ppt"),
    RICH_TEXT("application/rtf", "rtf"),
    TEXT("text/plain", "txt", "csv", "md", "log", "ics", "vcf");

    private final String type;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> endings;

    FileKind(String type, String... endings) {
        this.type = type;
        this.endings = List.of(endings);
    }

    String type() {
        return type;
    }

    boolean fits(String ending) {
        return endings.contains(ending);
    }

    /** The ending a file of this kind gets when its own does not fit. */
    String ending() {
        return endings.getFirst();
    }

    /** The kind among these that a name's ending asks for. */
    static Optional<FileKind> byEnding(String ending, FileKind... among) {
        return List.of(among).stream().filter(kind -> kind.fits(ending)).findFirst();
    }
}
