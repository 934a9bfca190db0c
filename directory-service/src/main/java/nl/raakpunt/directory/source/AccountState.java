package nl.raakpunt.directory.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether an account of Active Directory can be used; pure. Being locked out for a while is not leaving. */
public final class AccountState {

    private static final int DISABLED = 0x2;
    private static final long NEVER = 0;
    private static final long NEVER_EITHER = Long.MAX_VALUE;
    private static final long TICKS_PER_SECOND = 10_000_000;
    private static final long NANOS_PER_TICK = 100;
    private static final Instant EPOCH = Instant.parse("1601-01-01T00:00:00Z");

    private AccountState() {}

    /**
     * Whether the account is enabled and has not ended. The end comes without any change in the directory, so this is
     * to be asked at every reading of everything, and not only when an entry changed.
     *
     * @param userAccountControl flags of the account; {@code null} when the directory has none
     * @param accountExpires     ticks of 100 ns since 1601; {@code null} when the directory has none
     * @throws BrokenEntryException when one of them is not a number
     */
    public static boolean isActive(@Nullable String userAccountControl, @Nullable String accountExpires, Instant now) {
        return !isDisabled(userAccountControl) && !hasEnded(accountExpires, now);
    }

    private static boolean isDisabled(@Nullable String userAccountControl) {
        return userAccountControl != null && (number("userAccountControl", userAccountControl) & DISABLED) != 0;
    }

    private static boolean hasEnded(@Nullable String accountExpires, Instant now) {
        if (accountExpires == null) {
            return false;
        }
        long ticks = number("accountExpires", accountExpires);
        return ticks != NEVER && ticks != NEVER_EITHER && !instant(ticks).isAfter(now);
    }

    private static Instant instant(long ticks) {
        return EPOCH.plusSeconds(Math.floorDiv(ticks, TICKS_PER_SECOND))
                .plusNanos(Math.floorMod(ticks, TICKS_PER_SECOND) * NANOS_PER_TICK);
    }

    private static long number(String attribute, String value) {
        try {
            return Long.parseLong(value.strip());
        } catch (NumberFormatException notANumber) {
            throw new BrokenEntryException(attribute + " is not a number");
        }
    }
}
