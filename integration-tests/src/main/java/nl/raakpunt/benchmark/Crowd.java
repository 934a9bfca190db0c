package nl.raakpunt.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.raakpunt.stack.LocalStack;

/** Everybody who works at the municipality, as directory-service knows them. */
record Crowd(List<Member> members) {

    Crowd {
        members = List.copyOf(members);
    }

    /** Somebody with a sign-in name, by which a telephone system knows them too. */
    record Member(UUID id, String login) {}

    static Crowd of(LocalStack stack) throws SQLException {
        try (Connection database = stack.directoryDatabase();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select id, min(login) as login from person where active and login is not null group by id order by id")) {
            List<Member> members = new ArrayList<>();
            while (rows.next()) {
                members.add(new Member(rows.getObject("id", UUID.class), rows.getString("login")));
            }
            return new Crowd(members);
        }
    }

    Picker picker(long seed) {
        return new Picker(new Random(seed));
    }

    /** Picks people at random. */
    final class Picker {
        private final Random random;

        private Picker(Random random) {
            this.random = random;
        }

        /** So many different people. */
        List<UUID> some(int count) {
            Set<UUID> picked = new HashSet<>();
            while (picked.size() < Math.min(count, members.size())) {
                picked.add(members.get(random.nextInt(members.size())).id());
            }
            return List.copyOf(picked);
        }
    }
}
