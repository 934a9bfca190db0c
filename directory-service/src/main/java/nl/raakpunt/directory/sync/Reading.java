package nl.raakpunt.directory.sync;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.raakpunt.directory.mapping.EntryMapper;
import nl.raakpunt.directory.mapping.StaffEntry;
import nl.raakpunt.directory.mapping.TeamEntry;
import nl.raakpunt.directory.source.BrokenEntryException;
import nl.raakpunt.directory.source.ChangeSink;
import nl.raakpunt.directory.source.DirectoryEntry;
import nl.raakpunt.directory.source.EntryKind;
import nl.raakpunt.directory.sync.SyncRun.Finding;
import org.jspecify.annotations.Nullable;

/** Takes in entries as they are read, passes over those that did not change, and hands the others on for comparing. */
final class Reading implements ChangeSink {

    private static final int PART = 1_000_000;

    private final EntryMapper mapper;
    private final Fingerprint fingerprint;
    private final KnownPeople known;
    private final boolean lastVersionCounts;
    private final Comparison comparison;
    private final StagingTables staging;
    private final PlanBuilder plan;
    private final RunProgress progress;

    private final CopyBatch members;
    private final Map<UUID, ReadTeam> teams = new LinkedHashMap<>();
    private final Set<UUID> twinTeams = new HashSet<>();
    private final Set<UUID> unreadableTeams = new HashSet<>();
    private final List<Finding> rejected = new ArrayList<>();
    private final Set<UUID> broken = new HashSet<>();
    private final Set<Dn> unreadableNames = new HashSet<>();
    private final Set<UUID> twins = new HashSet<>();
    private final Set<UUID> gone = new LinkedHashSet<>();
    private int people;

    /**
     * Prepares to take entries in.
     *
     * @param known             who is stored; empty when only changes are read
     * @param lastVersionCounts whether of two versions of an entry the later is right, as in a list of changes
     */
    Reading(
            StaffDirectory directory,
            KnownPeople known,
            boolean lastVersionCounts,
            Comparison comparison,
            StagingTables staging,
            PlanBuilder plan,
            RunProgress progress) {
        this.mapper = directory.mapper();
        this.fingerprint = new Fingerprint(directory.version());
        this.known = known;
        this.lastVersionCounts = lastVersionCounts;
        this.comparison = comparison;
        this.staging = staging;
        this.members = staging.members();
        this.plan = plan;
        this.progress = progress;
    }

    @Override
    public void entry(EntryKind kind, DirectoryEntry entry) {
        progress.readOne();
        try {
            if (kind == EntryKind.PERSON) {
                plan.read();
                person(entry);
            } else {
                team(mapper.team(entry));
            }
        } catch (BrokenEntryException broken) {
            reject(kind, entry.dn(), entry.id(), String.valueOf(broken.getMessage()));
        }
    }

    @Override
    public void unreadable(EntryKind kind, String dn, @Nullable UUID id, String reason) {
        progress.readOne();
        if (kind == EntryKind.PERSON) {
            plan.read();
        }
        reject(kind, dn, id, reason);
    }

    @Override
    public void gone(UUID id) {
        gone.add(id);
        if (known.isSeen(id)) {
            known.forget(id);
            comparison.withdraw(id);
        }
        if (teams.remove(id) != null) {
            staging.send(members);
            staging.removeMembers(id);
        }
    }

    @Override
    public void present(UUID id) {
        progress.readOne();
        known.present(id);
    }

    /** Compares the last entries too. */
    void end() {
        comparison.flush();
        staging.send(members);
        if (!twins.isEmpty()) {
            staging.remove(twins);
        }
    }

    List<ReadTeam> teams() {
        return List.copyOf(teams.values());
    }

    /** Teams that are there but cannot be read: by their identity or, when even that is unreadable, by their name. */
    Set<UUID> unreadableTeams(List<StoredTeam> stored) {
        Set<UUID> unreadable = new HashSet<>(unreadableTeams);
        for (StoredTeam team : stored) {
            if (team.entryId() != null && team.dnKey() != null && unreadableNames.contains(new Dn(team.dnKey()))) {
                unreadable.add(team.entryId());
            }
        }
        return unreadable;
    }

    List<Finding> rejected() {
        return rejected;
    }

    /** People whose entries cannot be used. */
    Set<UUID> broken() {
        return broken;
    }

    /** Names of entries too broken to say whose they are. */
    Set<Dn> unreadableNames() {
        return unreadableNames;
    }

    /** Identities of which the source said that they are gone, and nothing else since; of people and teams. */
    Set<UUID> gone() {
        return gone;
    }

    /** How many entries of people were there. */
    int people() {
        return people;
    }

    private void reject(EntryKind kind, String dn, @Nullable UUID id, String reason) {
        rejected.add(new Finding(dn.replace("\0", ""), reason));
        if (id == null) {
            unreadableNames.add(Dn.of(dn));
        } else {
            gone.remove(id);
        }
        if (kind == EntryKind.TEAM) {
            if (id != null) {
                unreadableTeams.add(id);
            }
            return;
        }
        plan.rejected();
        people++;
        if (id != null) {
            broken.add(id);
            // Somebody whose entry is there but broken is not gone: the last good version stays.
            known.present(id);
        }
    }

    private void person(DirectoryEntry entry) {
        String print = fingerprint.of(entry, mapper.isActive(entry));
        gone.remove(entry.id());
        switch (known.see(entry.id(), print)) {
            case SAME -> people++;
            case REPEATED -> {
                // It moved while it was read, or was changed twice with the same outcome.
            }
            case TWIN -> again(entry, print);
            case NEW_OR_CHANGED -> {
                StaffEntry person = mapper.person(entry);
                people++;
                comparison.add(StagedPerson.of(person, print));
            }
        }
    }

    private void again(DirectoryEntry entry, String print) {
        if (!lastVersionCounts) {
            twins.add(entry.id());
            plan.rejected();
            rejected.add(new Finding(entry.dn(), "another entry has the same identity " + entry.id()));
            return;
        }
        StagedPerson person = StagedPerson.of(mapper.person(entry), print);
        comparison.withdraw(entry.id());
        comparison.add(person);
    }

    private void team(TeamEntry entry) {
        gone.remove(entry.id());
        Set<String> names =
                entry.memberDns().stream().map(dn -> Dn.of(dn).value()).collect(Collectors.toCollection(TreeSet::new));
        ReadTeam read = ReadTeam.of(entry, names.isEmpty() ? "" : Fingerprint.ofText(String.join("\n", names)));
        ReadTeam before = teams.get(entry.id());
        if (read.equals(before) || twinTeams.contains(entry.id())) {
            return;
        }
        if (before != null) {
            staging.send(members);
            staging.removeMembers(entry.id());
            teams.remove(entry.id());
            if (!lastVersionCounts) {
                twinTeams.add(entry.id());
                reject(EntryKind.TEAM, entry.dn(), entry.id(), "another team has the same identity " + entry.id());
                return;
            }
        }
        stage(entry.id(), names);
        teams.put(entry.id(), read);
    }

    private void stage(UUID team, Set<String> names) {
        for (String name : names) {
            members.row(team, name);
            if (members.size() > PART) {
                staging.send(members);
            }
        }
    }
}
