package nl.raakpunt.routing.chat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Answers a chat in time: at once when that can be, and else with a word that the bot is looking, and the answer later. */
@Component
public class PromptAnswers implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PromptAnswers.class);

    private final ChatBot bot;
    private final ChatSettings settings;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    PromptAnswers(ChatBot bot, ChatSettings settings) {
        this.bot = bot;
        this.settings = settings;
    }

    /** The answer, or that the bot is looking; then {@code later} gets the answer. */
    public ChatMessage now(Incoming incoming, Consumer<ChatMessage> later) {
        CompletableFuture<ChatMessage> answer = CompletableFuture.supplyAsync(() -> answer(incoming), threads);
        return inTime(answer).orElseGet(() -> {
            threads.execute(() -> say(answer.join(), later));
            return bot.looking(incoming.locale());
        });
    }

    /** Gives the answer later in any case, because this chat takes none at once. */
    public void later(Incoming incoming, Consumer<ChatMessage> later) {
        threads.execute(() -> say(answer(incoming), later));
    }

    private Optional<ChatMessage> inTime(CompletableFuture<ChatMessage> answer) {
        try {
            return Optional.of(answer.get(settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            return Optional.empty();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private ChatMessage answer(Incoming incoming) {
        try {
            return bot.answer(incoming).message();
        } catch (RuntimeException failure) {
            LOG.error("The chat-bot could not answer", failure);
            return bot.failed(incoming.locale());
        }
    }

    private static void say(ChatMessage message, Consumer<ChatMessage> later) {
        try {
            later.accept(message);
        } catch (ChatFailure failure) {
            LOG.warn("An answer could not be given in the chat: {}", failure.getMessage());
        }
    }

    @Override
    public void destroy() {
        threads.close();
    }
}
