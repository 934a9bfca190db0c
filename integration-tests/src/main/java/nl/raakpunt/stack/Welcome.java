package nl.raakpunt.stack;

import java.util.Locale;

/** What a started stack tells: where to go and who to be. */
final class Welcome {
    private Welcome() {}

    static String text(LocalStack stack, double seconds) {
        return String.format(
                Locale.ROOT,
                """

            Ready after %.1f s.

              desk        %s
              citizens    %s, %s
              mails       %s
              API         %s/v1/openapi.json
                          token: see %s

              Log in (password: demo)
              l.bakker      Lotte Bakker        KCC agent
              s.vandermeer  Sanne van der Meer  adviseur bomen en groen
              k.elamrani    Karim el Amrani     her colleague and stand-in
              i.dewit       Ingrid de Wit       team lead and manager: Mijn team, Sturen
              r.hofland     Ruud Hofland        functional administrator: Sturen, Beheer

            Stop with Ctrl-C; all data is kept. Start with --fresh to begin again.
            """,
                seconds,
                stack.deskUrl(),
                stack.deskUrl().resolve("/vraag-stellen"),
                stack.deskUrl().resolve("/volg"),
                stack.mailUrl(),
                stack.directoryUrl(),
                stack.folder().resolve("secrets.properties"));
    }
}
