package nl.raakpunt.directory.source;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import nl.raakpunt.directory.source.SourceProblem.Kind;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a server's certificate or its encryption. */
final class TlsProblems {

    private TlsProblems() {}

    /** The reason, or {@code null} when the problem has nothing to do with encryption. */
    static @Nullable SourceProblem describe(Throwable problem) {
        SourceProblem found = null;
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            SourceProblem more = one(cause);
            if (more != null) {
                found = more;
            }
        }
        return found;
    }

    /** The innermost reason says most, so the last one found counts. */
    private static @Nullable SourceProblem one(Throwable cause) {
        String text = String.valueOf(cause.getMessage());
        return switch (cause) {
            case CertificateExpiredException _ ->
                new SourceProblem(
                        Kind.CERTIFICATE_ENDED,
                        "The certificate of the staff directory has ended (" + text
                                + "); its administrator has to renew it.");
            case CertificateNotYetValidException _ ->
                new SourceProblem(
                        Kind.CERTIFICATE_NOT_YET_VALID,
                        "The certificate of the staff directory is not valid yet (" + text + "); check the clocks.");
            case CertPathBuilderException _ ->
                new SourceProblem(
                        Kind.CERTIFICATE_NOT_TRUSTED,
                        "The certificate of the staff directory is not trusted; put the certificate of its authority in the ssl-bundle"
                                + " of this source.");
            case CertificateException _
            when isAboutName(text) ->
                new SourceProblem(
                        Kind.CERTIFICATE_OF_ANOTHER_NAME,
                        "The certificate of the staff directory is made out to another name (" + text
                                + "); use the name that is in it.");
            case SSLException _
            when isAboutName(text) ->
                new SourceProblem(
                        Kind.CERTIFICATE_OF_ANOTHER_NAME,
                        "The certificate of the staff directory is made out to another name; use the name that is in it.");
            case SSLException _ ->
                new SourceProblem(
                        Kind.ENCRYPTION_FAILED,
                        "The connection to the staff directory cannot be encrypted (" + text + ").");
            default -> null;
        };
    }

    private static boolean isAboutName(String text) {
        return text.contains("No subject alternative")
                || text.contains("No name matching")
                || text.contains("hostname")
                || text.contains("host name")
                || text.contains("subjectAltName");
    }
}
