package nl.raakpunt.directory.search;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The threads that make documents, one for each core, and those that wait for Elasticsearch. */
@Component
class Workers implements DisposableBean {
    private final int cores = Runtime.getRuntime().availableProcessors();
    // Platform threads: on virtual ones, making documents would keep the cores from those who wait for an answer.
    private final ExecutorService analysis = Executors.newFixedThreadPool(
            cores, Thread.ofPlatform().name("search-documents-", 0).daemon().factory());
    private final ExecutorService network = Executors.newVirtualThreadPerTaskExecutor();

    int cores() {
        return cores;
    }

    ExecutorService analysis() {
        return analysis;
    }

    ExecutorService network() {
        return network;
    }

    @Override
    public void destroy() {
        analysis.shutdownNow();
        network.shutdownNow();
    }
}
