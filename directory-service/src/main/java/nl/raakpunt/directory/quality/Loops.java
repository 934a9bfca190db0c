package nl.raakpunt.directory.quality;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.raakpunt.directory.person.PersonId;

/**
 * Finds where links between people go round. Pure, and without recursion: a chain may be as long as the organisation is large.
 */
final class Loops {

    private final Map<PersonId, Integer> numbers = new HashMap<>();
    private final List<PersonId> people = new ArrayList<>();
    private int[] from = new int[1024];
    private int[] to = new int[1024];
    private int links;

    /** Notes that one person points to another. */
    void link(PersonId person, PersonId other) {
        if (links == from.length) {
            from = Arrays.copyOf(from, 2 * links);
            to = Arrays.copyOf(to, 2 * links);
        }
        from[links] = number(person);
        to[links] = number(other);
        links++;
    }

    /**
     * For every group of people who can all reach each other, a shortest loop in it: from the person with the lowest id along
     * the links and back. Ordered by that lowest id.
     */
    List<List<PersonId>> find() {
        int[] start = new int[people.size() + 1];
        int[] next = successors(start);
        List<List<PersonId>> loops = new ArrayList<>();
        for (int[] group : groups(start, next)) {
            loops.add(shortestThroughLowest(group, start, next));
        }
        loops.sort((one, other) -> one.getFirst().compareTo(other.getFirst()));
        return loops;
    }

    private int number(PersonId person) {
        return numbers.computeIfAbsent(person, added -> {
            people.add(added);
            return people.size() - 1;
        });
    }

    /** All links sorted by where they begin; those of person i are from start[i] up to start[i + 1]. */
    private int[] successors(int[] start) {
        for (int i = 0; i < links; i++) {
            start[from[i] + 1]++;
        }
        for (int i = 1; i < start.length; i++) {
            start[i] += start[i - 1];
        }
        int[] place = Arrays.copyOf(start, people.size());
        int[] next = new int[links];
        for (int i = 0; i < links; i++) {
            next[place[from[i]]++] = to[i];
        }
        return next;
    }

    /** Tarjan's strongly connected components with a stack of its own; only those that hold a loop. */
    private List<int[]> groups(int[] start, int[] next) {
        return new Components(start, next).withLoops();
    }

    private List<PersonId> shortestThroughLowest(int[] group, int[] start, int[] next) {
        int lowest = group[0];
        for (int node : group) {
            lowest = people.get(node).compareTo(people.get(lowest)) < 0 ? node : lowest;
        }
        BitSet inGroup = new BitSet();
        Arrays.stream(group).forEach(inGroup::set);
        Map<Integer, Integer> cameFrom = new HashMap<>();
        Deque<Integer> queue = new ArrayDeque<>(List.of(lowest));
        while (!cameFrom.containsKey(lowest)) {
            int node = queue.remove();
            for (int i = start[node]; i < start[node + 1]; i++) {
                if (inGroup.get(next[i]) && cameFrom.putIfAbsent(next[i], node) == null) {
                    queue.add(next[i]);
                }
            }
        }
        return path(lowest, cameFrom);
    }

    private List<PersonId> path(int lowest, Map<Integer, Integer> cameFrom) {
        List<PersonId> loop = new ArrayList<>();
        int node = lowest;
        do {
            node = cameFrom.getOrDefault(node, lowest);
            loop.add(people.get(node));
        } while (node != lowest);
        Collections.reverse(loop);
        return loop;
    }

    private static final class Components {

        private final int[] start;
        private final int[] next;
        private final int[] index;
        private final int[] low;
        private final int[] at;
        private final BitSet open = new BitSet();
        private final int[] path;
        private final int[] stack;
        private int pathSize;
        private int stackSize;
        private int visited;
        private final List<int[]> found = new ArrayList<>();

        Components(int[] start, int[] next) {
            int size = start.length - 1;
            this.start = start;
            this.next = next;
            index = new int[size];
            low = new int[size];
            at = Arrays.copyOf(start, size);
            path = new int[size];
            stack = new int[size];
        }

        List<int[]> withLoops() {
            for (int node = 0; node < index.length; node++) {
                if (index[node] == 0) {
                    explore(node);
                }
            }
            return found;
        }

        private void explore(int root) {
            enter(root);
            while (pathSize > 0) {
                int node = path[pathSize - 1];
                if (at[node] < start[node + 1]) {
                    follow(node, next[at[node]++]);
                } else {
                    leave(node);
                }
            }
        }

        private void enter(int node) {
            index[node] = ++visited;
            low[node] = visited;
            path[pathSize++] = node;
            stack[stackSize++] = node;
            open.set(node);
        }

        private void follow(int node, int other) {
            if (index[other] == 0) {
                enter(other);
            } else if (open.get(other)) {
                low[node] = Math.min(low[node], index[other]);
            }
        }

        private void leave(int node) {
            pathSize--;
            if (pathSize > 0) {
                int before = path[pathSize - 1];
                low[before] = Math.min(low[before], low[node]);
            }
            if (low[node] == index[node]) {
                close(node);
            }
        }

        private void close(int root) {
            int end = stackSize;
            do {
                stackSize--;
                open.clear(stack[stackSize]);
            } while (stack[stackSize] != root);
            if (end - stackSize > 1 || pointsToItself(root)) {
                found.add(Arrays.copyOfRange(stack, stackSize, end));
            }
        }

        private boolean pointsToItself(int node) {
            return Arrays.stream(next, start[node], start[node + 1]).anyMatch(other -> other == node);
        }
    }
}
