package nl.raakpunt.routing.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.question.Caller;
import nl.raakpunt.routing.question.CitizenRecords;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.NewQuestion;
import nl.raakpunt.routing.question.People;
import nl.raakpunt.routing.question.QuestionId;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import nl.raakpunt.routing.testing.SignInByHeader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests for the API of the files of questions, over HTTP. */
@RoutingServiceTest
class AttachmentApiTests {

    private static final byte[] PDF = "%PDF-1.7 plattegrond".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private Questions questions;

    @Autowired
    private QuestionFiles files;

    @Autowired
    private Attachments attachments;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private CitizenRecords records;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private QuestionId question;

    @BeforeEach
    void receive() {
        question = questions
                .receive(
                        new NewQuestion("Mag de boom weg?", Caller.UNKNOWN, null, null, null, false),
                        People.LOTTE,
                        null)
                .id();
    }

    @Test
    void aFileIsAddedListedAndDownloadedAsItWas() {
        EntityExchangeResult<byte[]> added = post(People.LOTTE, new File("kaart é.pdf", PDF));
        assertThat(added.getStatus().value()).isEqualTo(201);
        JsonNode file = json(added).get(0);
        assertThat(file.at("/name").asString()).isEqualTo("kaart é.pdf");
        assertThat(file.at("/type").asString()).isEqualTo("application/pdf");
        assertThat(file.at("/size").asLong()).isEqualTo(PDF.length);
        assertThat(file.at("/addedBy").asString()).isEqualTo("Lotte Bakker");
        assertThat(json(get(People.LOTTE, ""))).hasSize(1);

        EntityExchangeResult<byte[]> download =
                get(People.LOTTE, "/" + file.at("/id").asString());
        assertThat(download.getResponseBody()).isEqualTo(PDF);
        assertThat(download.getResponseHeaders().getContentDisposition().getType())
                .isEqualTo("attachment");
        assertThat(download.getResponseHeaders().getContentDisposition().getFilename())
                .isEqualTo("kaart é.pdf");
        assertThat(download.getResponseHeaders().get("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void addingAndLookingIntoAFileIsRecorded() {
        String id = json(post(People.LOTTE, new File("kaart.pdf", PDF)))
                .get(0)
                .at("/id")
                .asString();
        get(People.LOTTE, "/" + id);
        assertThat(jdbc.sql("select action from audit_log where subject = :subject and person_id = :person order by id")
                        .param("subject", "attachment/" + id)
                        .param("person", People.LOTTE.id())
                        .query(String.class)
                        .list())
                .containsExactly("attachment.added", "attachment.view");
    }

    @Test
    void whoMayNotSeeTheQuestionSeesNoFile() {
        String id = json(post(People.LOTTE, new File("kaart.pdf", PDF)))
                .get(0)
                .at("/id")
                .asString();
        assertThat(get(People.KARIM, "").getStatus().value()).isEqualTo(404);
        assertThat(get(People.KARIM, "/" + id).getStatus().value()).isEqualTo(404);
        assertThat(post(People.KARIM, new File("kaart.pdf", PDF)).getStatus().value())
                .isEqualTo(404);
    }

    @Test
    void oneWrongFileKeepsAllOutAndEachIsNamed() {
        byte[] program = "MZ\u0000\u0001".getBytes(StandardCharsets.US_ASCII);
        EntityExchangeResult<byte[]> refused = post(
                People.LOTTE,
                new File("kaart.pdf", PDF),
                new File("kaart.pdf.exe", program),
                new File("leeg.txt", new byte[0]));
        assertThat(refused.getStatus().value()).isEqualTo(400);
        assertThat(json(refused).at("/errors").findValuesAsString("message"))
                .containsExactly("kaart.pdf.exe: is not of a type that is taken", "leeg.txt: is empty");
        assertThat(json(get(People.LOTTE, ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"kaart.pdf, %PDF-1.7", "spel.exe, MZ\u0001"})
    void everyFileIsClosedAlsoOneThatIsNotTaken(String name, String content) {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII)) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        files.add(question, List.of(new Upload(name, bytes)), People.LOTTE);
        assertThat(closed).isTrue();
    }

    @Test
    void aFileForAQuestionOfSomebodyElseIsClosedUnread() {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream bytes = new ByteArrayInputStream(PDF) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        assertThat(files.add(question, List.of(new Upload("kaart.pdf", bytes)), People.KARIM))
                .isEmpty();
        assertThat(closed).isTrue();
    }

    @Test
    void aFileOfTwentyFiveMegabytesIsKeptAndOneByteMoreIsNot() {
        byte[] large = new byte[25 * 1024 * 1024];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        String id = json(post(People.LOTTE, new File("groot.pdf", large)))
                .get(0)
                .at("/id")
                .asString();
        assertThat(get(People.LOTTE, "/" + id).getResponseBody()).isEqualTo(large);

        byte[] larger = new byte[large.length + 1];
        System.arraycopy(PDF, 0, larger, 0, PDF.length);
        EntityExchangeResult<byte[]> refused = post(People.LOTTE, new File("te-groot.pdf", larger));
        assertThat(refused.getStatus().value()).isEqualTo(400);
        assertThat(json(refused).at("/errors").findValuesAsString("message"))
                .containsExactly("te-groot.pdf: is too large");
        assertThat(json(get(People.LOTTE, ""))).hasSize(1);
        assertThat(piecesOfNoFile()).isZero();
    }

    @Test
    void ofAFileThatBreaksOffNothingStays() {
        byte[] begun = Arrays.copyOf(PDF, 600 * 1024);
        InputStream breaksOff = new SequenceInputStream(new ByteArrayInputStream(begun), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cut off");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return read();
            }
        });
        transaction.executeWithoutResult(_ -> assertThatThrownBy(
                        () -> attachments.add(question, new Upload("kaart.pdf", breaksOff), null))
                .isInstanceOf(IOException.class));
        assertThat(piecesOfNoFile()).isZero();
    }

    private int piecesOfNoFile() {
        return jdbc.sql("""
                        select count(distinct attachment_id) from attachment_chunk c
                        where not exists (select 1 from attachment a where a.id = c.attachment_id)""").query(Integer.class).single();
    }

    @Test
    void filesGoWithThePersonalDataOfTheirQuestion() {
        post(People.LOTTE, new File("kaart.pdf", PDF));
        questions.handle(question, null, new Command.Answer(Colleague.of(People.LOTTE), "Ja.", true));
        assertThat(records.export(question).toString()).contains("kaart.pdf");
        assertThat(records.erase(List.of(question))).isEqualTo(1);
        assertThat(json(get(People.LOTTE, ""))).isEmpty();
    }

    private record File(String name, ByteArrayResource content) {
        File(String name, byte[] bytes) {
            this(name, new ByteArrayResource(bytes));
        }
    }

    private EntityExchangeResult<byte[]> post(SignedIn by, File... files) {
        MultipartBodyBuilder body = new MultipartBodyBuilder();
        for (File file : List.of(files)) {
            body.part("file", file.content(), MediaType.APPLICATION_OCTET_STREAM)
                    .filename(file.name());
        }
        return client().post()
                .uri("/v1/questions/{id}/attachments", question)
                .header(SignInByHeader.HEADER, by.login())
                .body(BodyInserters.fromMultipartData(body.build()))
                .exchange()
                .expectBody()
                .returnResult();
    }

    private EntityExchangeResult<byte[]> get(SignedIn by, String path) {
        return client().get()
                .uri("/v1/questions/{id}/attachments" + path, question)
                .header(SignInByHeader.HEADER, by.login())
                .exchange()
                .expectBody()
                .returnResult();
    }

    private WebTestClient client() {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(60))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(32 * 1024 * 1024))
                .build();
    }

    private static JsonNode json(EntityExchangeResult<byte[]> answer) {
        return JsonMapper.builder().build().readTree(answer.getResponseBody());
    }
}
