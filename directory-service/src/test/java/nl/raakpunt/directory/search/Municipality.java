package nl.raakpunt.directory.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.person.PeopleChanged;
import nl.raakpunt.directory.person.PersonId;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A few invented colleagues, topics and villages, brought into a running service the way the real ones come in. */
final class Municipality {
    static final Colleague SANNE = new Colleague(
            "Sanne", "van der", "Meer", "Adviseur bomen en groen", "Groen en bomen", "+31181471234", "", true);
    static final Colleague KARIM = new Colleague(
            "Karim",
            "el",
            "Amrani",
            "Medewerker groenbeheer",
            "Groen en bomen",
            "+31181471240",
            "bijen en bermen",
            true);
    static final Colleague JOOST = new Colleague(
            "Joost",
            "",
            "Meijer",
            "Vergunningverlener",
            "Vergunningen",
            "+31181471300",
            "evenementen, terrassen",
            true);
    static final Colleague FATIMA =
            new Colleague("Fatima", "", "Jansen", "Medewerker burgerzaken", "Burgerzaken", "+31181471400", "", true);
    static final Colleague PIET =
            new Colleague("Piet", "", "Jansen", "Toezichthouder", "Vergunningen", "+31181471500", "", true);
    static final Colleague OUD = new Colleague(
            "Sanna", "van der", "Meer", "Adviseur bomen", "Groen en bomen", "+31181471999", "bomen", false);
    static final List<Colleague> ALL = List.of(SANNE, KARIM, JOOST, FATIMA, PIET, OUD);

    private static final String AREAS = """
            key,name,aliases
            rockanje,Rockanje,Tweede Slag
            brielle,Brielle,Den Briel
            """;
    private static final String TOPICS = """
            key,title,uri,description,synonyms,questions,answer,territorial,service_level_hours,team
            boom-kappen,Boom kappen,,Vergunning of melding voor het kappen van een boom,kapvergunning|boom vellen,Mag ik een boom omhakken?,Vraag een kapvergunning aan.,ja,40,Groen en bomen
            paspoort,Paspoort en identiteitskaart,,Aanvragen of verlengen,reisdocument|ID-kaart,,Maak een afspraak.,nee,24,Burgerzaken
            evenement,Evenementenvergunning,,Toestemming voor een evenement,buurtfeest|festival,,Vraag het acht weken van tevoren aan.,nee,40,Vergunningen
            afval,Afval en containers,,Huisvuil,kliko|grofvuil,,Kijk op de afvalkalender.,nee,24,Afval
            """;

    private final RunningService service;

    Municipality(RunningService service) {
        this.service = service;
    }

    /** @param skills topics in own words, comma separated, or an empty text */
    record Colleague(
            String given,
            String prefix,
            String family,
            String function,
            String team,
            String phone,
            String skills,
            boolean active) {

        UUID id() {
            return UUID.nameUUIDFromBytes(login().getBytes(StandardCharsets.UTF_8));
        }

        String login() {
            return (given + "." + prefix + family).replace(" ", "").toLowerCase(Locale.ROOT);
        }

        String display() {
            return (given + " " + prefix + " " + family).replaceAll(" +", " ");
        }
    }

    void settle() {
        ALL.forEach(this::save);
        importCsv("/v1/areas/_import", AREAS);
        importCsv("/v1/topics/_import", TOPICS);
        responsibilities("boom-kappen,owner,rockanje,s.vandermeer", "boom-kappen,expert,,k.elamrani");
        responsibilities("evenement,owner,,j.meijer");
    }

    void responsibilities(String... rows) {
        importCsv("/v1/responsibilities/_import", "topic,role,area,person\n" + String.join("\n", rows) + "\n");
    }

    void importCsv(String path, String csv) {
        service.manager()
                .post()
                .uri(path)
                .contentType(MediaType.parseMediaType("text/csv"))
                .bodyValue(csv)
                .exchange()
                .expectStatus()
                .isOk();
    }

    /** As the sync does it: the rows and the event in one transaction. */
    void save(Colleague colleague) {
        PlatformTransactionManager transactions = service.bean(PlatformTransactionManager.class);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            write(service.bean(JdbcClient.class), colleague);
            PeopleChanged event = new PeopleChanged(Set.of(new PersonId(colleague.id())));
            service.bean(ApplicationEventMulticaster.class).multicastEvent(new PayloadApplicationEvent<>(this, event));
        });
    }

    private static void write(JdbcClient jdbc, Colleague colleague) {
        String team = colleague.team().toLowerCase(Locale.ROOT).replace(' ', '-');
        jdbc.sql("insert into team (id, name, active) values (:id, :name, true) on conflict do nothing")
                .param("id", team)
                .param("name", colleague.team())
                .update();
        jdbc.sql("""
                        insert into person (id, dn, login, given_name, name_prefix, family_name, display_name, function, team,
                            department, mail, phone, location, skills, active, fingerprint, changed_at)
                        values (:id, :login, :shortLogin, :given, :prefix, :family, :display, :function, :team,
                            'Ruimte', :mail, :phone, 'Gemeentehuis Hellevoetsluis', :skills, :active, '', now())
                        on conflict (id) do update set function = excluded.function, active = excluded.active,
                            skills = excluded.skills, change = nextval('directory_change')
                        """)
                .param("id", colleague.id())
                .param("login", colleague.login())
                .param("shortLogin", shortLogin(colleague))
                .param("given", colleague.given())
                .param("prefix", colleague.prefix())
                .param("family", colleague.family())
                .param("display", colleague.display())
                .param("function", colleague.function())
                .param("team", team)
                .param("mail", shortLogin(colleague) + "@voorneaanzee.example")
                .param("phone", colleague.phone())
                .param(
                        "skills",
                        colleague.skills().isEmpty()
                                ? new String[0]
                                : colleague.skills().split(", "))
                .param("active", colleague.active())
                .update();
    }

    private static String shortLogin(Colleague colleague) {
        return (colleague.given().charAt(0) + "." + colleague.prefix() + colleague.family())
                .replace(" ", "")
                .toLowerCase(Locale.ROOT);
    }
}
