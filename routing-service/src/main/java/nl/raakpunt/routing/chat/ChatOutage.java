package nl.raakpunt.routing.chat;

import java.util.List;
import java.util.Objects;
import nl.raakpunt.routing.notify.By;
import nl.raakpunt.routing.notify.Undelivered;
import nl.raakpunt.routing.outbox.Leased;
import nl.raakpunt.routing.outbox.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells by mail too what a chat that is down keeps waiting, so that nobody misses a question because of a chat. */
@Component
class ChatOutage {

    private static final Logger LOG = LoggerFactory.getLogger(ChatOutage.class);
    private static final int BATCH = 50;

    private final Outbox outbox;
    private final Undelivered undelivered;
    private final ChatSettings settings;
    private final TransactionTemplate transaction;

    ChatOutage(Outbox outbox, Undelivered undelivered, ChatSettings settings, TransactionTemplate transaction) {
        this.outbox = outbox;
        this.undelivered = undelivered;
        this.settings = settings;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${raakpunt.messages.every:1m}", initialDelayString = "${raakpunt.messages.every:1m}")
    void sweep() {
        int told;
        do {
            told = Objects.requireNonNull(transaction.execute(_ -> tellSome()));
        } while (told == BATCH);
    }

    private int tellSome() {
        List<Leased> late = outbox.claimLate(By.CHAT.channel(), settings.mailAfter(), BATCH);
        late.stream().filter(parcel -> !ChatNews.Kind.isChange(parcel.kind())).forEach(undelivered::byMailToo);
        if (!late.isEmpty()) {
            LOG.warn("{} messages wait for a chat; they went by mail too", late.size());
        }
        return late.size();
    }
}
