package nl.raakpunt.routing.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.raakpunt.routing.question.Extent;
import nl.raakpunt.routing.question.People;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionErased;
import nl.raakpunt.routing.question.QuestionOverview;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.testing.Questioning;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Files in storage that speaks S3; nothing is left behind there, whatever fails when. */
@RoutingServiceTest
@DirtiesContext
class S3AttachmentStoreTests implements AttachmentStoreContract {

    private static final S3Server SERVER = new S3Server();
    private static final String BUCKET = "bestanden";

    @Autowired
    private S3AttachmentStore store;

    @Autowired
    private AttachmentPlaces places;

    @Autowired
    private PostgresAttachmentStore database;

    @Autowired
    private Attachments attachments;

    @Autowired
    private HealthIndicator attachmentStoreHealthIndicator;

    @Autowired
    private S3Client s3;

    @Autowired
    private Questions questions;

    @Autowired
    private QuestionOverview overview;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @DynamicPropertySource
    static void inS3(DynamicPropertyRegistry properties) {
        properties.add("raakpunt.attachment.store", () -> "s3");
        properties.add("raakpunt.attachment.s3.bucket", () -> BUCKET);
        properties.add("raakpunt.attachment.s3.endpoint", SERVER::endpoint);
        properties.add("raakpunt.attachment.s3.access-key", () -> S3Server.ACCOUNT);
        properties.add("raakpunt.attachment.s3.secret-key", () -> S3Server.PASSWORD);
        properties.add("raakpunt.attachment.s3.patience", () -> "2s");
        properties.add("raakpunt.attachment.s3.every", () -> "1000h");
    }

    @Autowired
    void makeBucket(S3Client client) {
        if (client.listBuckets().buckets().isEmpty()) {
            client.createBucket(bucket -> bucket.bucket(BUCKET));
        }
    }

    @AfterEach
    void nothingIsLeft() {
        jdbc.sql("delete from attachment_object").update();
        all().forEach(object -> s3.deleteObject(delete -> delete.bucket(BUCKET).key(object.key())));
    }

    @Override
    public AttachmentStore store() {
        return store;
    }

    @Override
    public void inTransaction(Runnable work) {
        transaction.executeWithoutResult(_ -> work.run());
    }

    @Test
    void theBytesAreInTheStorageAndNotInTheDatabase() {
        Attachment file = added(question());
        assertThat(objects()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from attachment_chunk where attachment_id = :id")
                        .param("id", file.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aFileThatIsThereStaysHoweverLongAgoItWasBegun() throws IOException {
        Attachment file = added(question());
        timePasses();
        store.sweep();
        assertThat(attachments.open(file).readAllBytes()).hasSize((int) file.size());
        assertThat(jdbc.sql("select count(*) from attachment_object where delete_at is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatACrashLeftBetweenTheObjectAndItsFileGoes() {
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            write(id);
            status.setRollbackOnly();
        });
        store.sweep();
        assertThat(objects()).as("its transaction may still be at work").isEqualTo(1);
        timePasses();
        store.sweep();
        assertThat(objects()).isZero();
        assertThat(rows()).isZero();
    }

    @Test
    void whatIsErasedGoesAtOnceAndOnlyWhenThatIsCommitted() {
        Question question = question();
        added(question);
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new QuestionErased(question.id(), Extent.TEXTS));
            status.setRollbackOnly();
        });
        assertThat(objects()).isEqualTo(1);
        erase(question);
        assertThat(objects()).isZero();
        assertThat(rows()).isZero();
    }

    @Test
    void whatIsErasedWhileTheStorageIsDownGoesWhenItIsBack() {
        Question question = question();
        added(question);
        SERVER.goesDown();
        try {
            erase(question);
            assertThat(attachments.of(question.id())).isEmpty();
            timePasses();
            store.sweep();
            assertThat(status()).isEqualTo("DEGRADED");
        } finally {
            SERVER.comesBack();
        }
        timePasses();
        store.sweep();
        assertThat(objects()).isZero();
        assertThat(rows()).isZero();
        assertThat(status()).isEqualTo("UP");
    }

    @Test
    void whileTheStorageIsDownNothingIsTakenAndThatIsNoFaultOfTheFile() {
        SERVER.goesDown();
        try {
            assertThatThrownBy(() -> added(question())).isInstanceOf(TransientDataAccessResourceException.class);
        } finally {
            SERVER.comesBack();
        }
        store.sweep();
        assertThat(status()).isEqualTo("UP");
    }

    @Test
    void whatWasInTheDatabaseBeforeIsFoundThere() throws IOException {
        UUID id = UUID.randomUUID();
        inTransaction(() -> {
            try {
                database.write(id, new ByteArrayInputStream(new byte[] {7}));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        assertThat(places.open(id).readAllBytes()).containsExactly(7);
        inTransaction(() -> places.delete(id));
        assertThat(places.open(id).readAllBytes()).isEmpty();
    }

    private Question question() {
        return new Questioning(questions, overview, clock).received(People.LOTTE);
    }

    private Attachment added(Question question) {
        Addition addition = Objects.requireNonNull(transaction.execute(_ -> {
            try {
                byte[] page = "%PDF-1.7 boom".getBytes(StandardCharsets.US_ASCII);
                return attachments.add(question.id(), new Upload("boom.pdf", new ByteArrayInputStream(page)), null);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }));
        return ((Addition.Added) addition).attachment();
    }

    private void write(UUID id) {
        try {
            store.write(id, new ByteArrayInputStream(new byte[] {1}));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void erase(Question question) {
        transaction.executeWithoutResult(_ -> events.publishEvent(new QuestionErased(question.id(), Extent.TEXTS)));
    }

    private void timePasses() {
        jdbc.sql("update attachment_object set delete_at = clock_timestamp() where delete_at is not null")
                .update();
    }

    private String status() {
        return Objects.requireNonNull(attachmentStoreHealthIndicator.health())
                .getStatus()
                .getCode();
    }

    private int objects() {
        return all().size();
    }

    private List<S3Object> all() {
        return s3.listObjectsV2(list -> list.bucket(BUCKET).prefix("raakpunt/")).contents();
    }

    private int rows() {
        return jdbc.sql("select count(*) from attachment_object")
                .query(Integer.class)
                .single();
    }
}
