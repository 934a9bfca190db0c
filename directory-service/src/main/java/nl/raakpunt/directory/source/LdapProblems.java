package nl.raakpunt.directory.source;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.Objects;
import java.util.Set;
import javax.naming.ReferralException;
import nl.raakpunt.directory.source.SourceProblem.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.ldap.NamingException;

/** Says what is wrong with the staff directory in words an administrator can act on, whichever client met it. */
public final class LdapProblems {

    private static final String CODE = "error code ";

    /** The server is there, but not for us now; another one may be. */
    private static final Set<ResultCode> TRY_ANOTHER = Set.of(
            ResultCode.BUSY,
            ResultCode.UNAVAILABLE,
            ResultCode.SERVER_DOWN,
            ResultCode.CONNECT_ERROR,
            ResultCode.TIMEOUT,
            ResultCode.CONFIDENTIALITY_REQUIRED);

    private LdapProblems() {}

    /** The problem as Spring LDAP tells it. */
    static SourceException exception(NamingException problem) {
        SourceProblem tls = TlsProblems.describe(problem);
        if (tls != null) {
            return new UnreachableException(tls, problem);
        }
        if (problem.getCause() instanceof ReferralException referral) {
            return new SourceException(
                    new SourceProblem(
                            Kind.ELSEWHERE,
                            "The staff directory points to another server for a part of it, so this part was not read: "
                                    + referral.getReferralInfo() + "."),
                    problem);
        }
        ResultCode code = code(problem);
        return TRY_ANOTHER.contains(code)
                ? new UnreachableException(describe(code), problem)
                : new SourceException(describe(code), problem);
    }

    /** The problem as UnboundID's client tells it. */
    public static SourceException exception(LDAPException problem) {
        SourceProblem tls = TlsProblems.describe(problem);
        if (tls != null) {
            return new UnreachableException(tls, problem);
        }
        ResultCode code = problem.getResultCode();
        return TRY_ANOTHER.contains(code)
                ? new UnreachableException(describe(code), problem)
                : new SourceException(describe(code), problem);
    }

    /** Java's client only has the number in the text. */
    private static ResultCode code(NamingException problem) {
        String text = Objects.toString(problem.getMessage(), "");
        int at = text.indexOf(CODE);
        if (at >= 0) {
            int start = at + CODE.length();
            int end = start;
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            if (end > start) {
                return ResultCode.valueOf(Integer.parseInt(text, start, end, 10));
            }
        }
        return switch (problem) {
            case org.springframework.ldap.AuthenticationException _ -> ResultCode.INVALID_CREDENTIALS;
            case org.springframework.ldap.InvalidNameException _ -> ResultCode.INVALID_DN_SYNTAX;
            case org.springframework.ldap.InvalidSearchFilterException _ -> ResultCode.FILTER_ERROR;
            case org.springframework.ldap.PartialResultException _ -> ResultCode.REFERRAL;
            default -> isTimeout(problem) ? ResultCode.TIMEOUT : ResultCode.SERVER_DOWN;
        };
    }

    private static boolean isTimeout(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            String text = Objects.toString(cause.getMessage(), "");
            if (text.contains("timed out") || text.contains("timeout")) {
                return true;
            }
        }
        return false;
    }

    private static SourceProblem describe(@Nullable ResultCode code) {
        return switch (code == null ? 0 : code.intValue()) {
            case ResultCode.SERVER_DOWN_INT_VALUE, ResultCode.CONNECT_ERROR_INT_VALUE ->
                new SourceProblem(
                        Kind.UNREACHABLE,
                        "The staff directory cannot be reached, or broke off the connection; check the urls of this source.");
            case ResultCode.TIMEOUT_INT_VALUE ->
                new SourceProblem(
                        Kind.NO_ANSWER_IN_TIME,
                        "The staff directory did not answer in time; it may be too busy, or connect-timeout and read-timeout of this"
                                + " source too short.");
            case ResultCode.PROTOCOL_ERROR_INT_VALUE ->
                new SourceProblem(
                        Kind.NOT_UNDERSTOOD,
                        "The staff directory does not know what is asked of it, such as to encrypt the connection (StartTLS).");
            case ResultCode.BUSY_INT_VALUE -> new SourceProblem(Kind.BUSY, "The staff directory says it is too busy.");
            case ResultCode.UNAVAILABLE_INT_VALUE ->
                new SourceProblem(Kind.UNAVAILABLE, "The staff directory says it is not available.");
            case ResultCode.UNWILLING_TO_PERFORM_INT_VALUE ->
                new SourceProblem(
                        Kind.UNWILLING,
                        "The staff directory refuses; it may allow only so much in a time, or not keep what is asked for.");
            case ResultCode.INVALID_CREDENTIALS_INT_VALUE, ResultCode.INAPPROPRIATE_AUTHENTICATION_INT_VALUE ->
                new SourceProblem(
                        Kind.ACCOUNT_REFUSED,
                        "The staff directory does not accept the name and password of the sync account.");
            case ResultCode.CONFIDENTIALITY_REQUIRED_INT_VALUE ->
                new SourceProblem(
                        Kind.ENCRYPTION_WANTED,
                        "The staff directory wants an encrypted connection; use ldaps:// or start-tls.");
            case ResultCode.STRONG_AUTH_REQUIRED_INT_VALUE ->
                new SourceProblem(
                        Kind.ENCRYPTION_WANTED,
                        "The staff directory wants an encrypted connection or a stronger sign-in; use ldaps:// or start-tls.");
            case ResultCode.INSUFFICIENT_ACCESS_RIGHTS_INT_VALUE ->
                new SourceProblem(Kind.NOT_ALLOWED, "The sync account may not read the staff directory.");
            case ResultCode.NO_SUCH_OBJECT_INT_VALUE ->
                new SourceProblem(
                        Kind.PLACE_MISSING,
                        "The place where people or teams should be does not exist in the staff directory, or the sync account may"
                                + " not see it; check base, people-base and teams-base.");
            case ResultCode.TIME_LIMIT_EXCEEDED_INT_VALUE ->
                new SourceProblem(
                        Kind.TIME_LIMIT,
                        "The staff directory stopped because reading took longer than the sync account may.");
            case ResultCode.SIZE_LIMIT_EXCEEDED_INT_VALUE ->
                new SourceProblem(
                        Kind.SIZE_LIMIT,
                        "The staff directory cut the answer short: the sync account runs into a size limit.");
            case ResultCode.ADMIN_LIMIT_EXCEEDED_INT_VALUE ->
                new SourceProblem(
                        Kind.ADMIN_LIMIT, "The staff directory refuses because of a limit of the sync account.");
            case ResultCode.REFERRAL_INT_VALUE ->
                new SourceProblem(
                        Kind.ELSEWHERE,
                        "The staff directory points to another server for a part of it, so this part was not read.");
            case ResultCode.UNAVAILABLE_CRITICAL_EXTENSION_INT_VALUE ->
                new SourceProblem(
                        Kind.CONTROL_MISSING,
                        "The staff directory cannot do what is needed to read it completely, such as reading by pages.");
            case ResultCode.FILTER_ERROR_INT_VALUE ->
                new SourceProblem(Kind.FILTER_INVALID, "The staff directory does not understand the filter.");
            case ResultCode.INVALID_DN_SYNTAX_INT_VALUE ->
                new SourceProblem(Kind.PLACE_INVALID, "The place where people or teams should be is not a valid name.");
            default -> new SourceProblem(Kind.OTHER, "The staff directory gave an error: " + code + ".");
        };
    }
}
