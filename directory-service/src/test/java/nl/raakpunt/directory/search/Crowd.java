package nl.raakpunt.directory.search;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Any number of invented colleagues, straight into the database, with about as many different words as real ones have. */
final class Crowd {
    private Crowd() {}

    static void add(JdbcClient jdbc, int people) {
        jdbc.sql("""
                insert into team (id, name, department, active)
                select 'team-' || n, 'Team ' || (array['Groen', 'Wegen', 'Zorg', 'Jeugd', 'Vergunningen', 'Belastingen',
                    'Burgerzaken', 'Handhaving'])[1 + n % 8] || ' ' || (array['Noord', 'Zuid', 'Oost', 'West'])[1 + n / 8 % 4]
                    || ' ' || n, 'Afdeling ' || n % 20, true
                from generate_series(0, 299) as n on conflict do nothing
                """).update();
        jdbc.sql("""
                insert into person (id, dn, login, given_name, name_prefix, family_name, display_name, function, team, department,
                    mail, phone, mobile, location, skills, description, languages, village, active, fingerprint, changed_at)
                select md5('crowd' || n)::uuid, 'uid=p' || n, 'p' || n, given, prefix, family,
                    concat_ws(' ', given, nullif(prefix, ''), family),
                    (array['Adviseur', 'Medewerker', 'Beleidsmedewerker', 'Teamleider', 'Toezichthouder', 'Consulent'])[1 + n % 6]
                        || ' ' || (array['bomen en groen', 'wegbeheer', 'jeugdzorg', 'vergunningen', 'belastingen', 'burgerzaken',
                        'handhaving', 'schuldhulpverlening', 'evenementen', 'afval'])[1 + n / 6 % 10],
                    'team-' || n % 300, 'Afdeling ' || n % 20, 'p' || n || '@voorneaanzee.example',
                    '+311814' || lpad((n % 100000)::text, 5, '0'), case when n % 2 = 0 then '+316' || lpad((n * 7 % 100000000)::text, 8, '0') end,
                    'Gemeentehuis ' || (array['Hellevoetsluis', 'Brielle', 'Rockanje'])[1 + n % 3],
                    case when n % 3 = 0 then array['boomveiligheid', 'kapvergunning ' || n % 50] else '{}'::text[] end,
                    case when n % 4 = 0 then 'Werkt aan de openbare ruimte en de inrichting van wijken, dossier ' || n % 500 end,
                    case when n % 5 = 0 then array['Nederlands', 'Engels'] else '{}'::text[] end,
                    (array['Rockanje', 'Oostvoorne', 'Zwartewaal', 'Tinte'])[1 + n % 4], true, '', now()
                from (select n,
                    (array['Sanne', 'Karim', 'Joost', 'Fatima', 'Piet', 'Wout', 'Linda', 'Mehmet', 'Femke', 'Daan', 'Sevda', 'Ruud'])[1 + n % 12]
                        || (array['', '', '', 'ke', 'tje', 'lien'])[1 + n / 12 % 6] as given,
                    (array['', '', 'van der', 'de', '', 'van'])[1 + n % 6] as prefix,
                    (array['Meer', 'Jansen', 'Amrani', 'Meijer', 'Vries', 'Boer', 'Berg', 'Dijk', 'Visser', 'Smit', 'Öztürk', 'Kaya'])[1 + n / 5 % 12]
                        || (array['', 'sma', 'mans', 'stra', 'huis', 'veld', 'hof'])[1 + n / 60 % 7]
                        || case when n % 9 = 0 then 'er' else '' end as family
                    from generate_series(1, :people) as n) as names
                """).param("people", people).update();
        jdbc.sql("""
                insert into team_member (person, team, position)
                select id, team, 0 from person where team is not null
                union all
                select p.id, t.id, 1 from person p join team t on t.id = 'team-' || (length(p.mail) * 7 + ascii(right(p.login, 1))) % 300
                where t.id <> p.team
                """).update();
        jdbc.sql("analyze").update();
    }
}
