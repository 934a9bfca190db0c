package nl.raakpunt.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** Checks that this machine has what the stack needs, and says what is missing. */
final class Machine {
    private static final int JAVA = 25;
    private static final long MIB = 1024L * 1024;
    private static final long DISK_MIB = 1_500;
    private static final long MEMORY_MIB = 2_200;
    private static final long BYTES_PER_PERSON = 20_000;

    private Machine() {}

    static void check(StackFolder folder, int people, List<Path> jars) {
        checkJava(Runtime.version().feature());
        jars.forEach(Machine::checkJar);
        try {
            long disk = Files.getFileStore(folder.root()).getUsableSpace() / MIB;
            checkDisk(disk, neededDisk(people), folder.root());
            OptionalLong memory = availableMemory(Files.readAllLines(Path.of("/proc/meminfo")));
            memory.ifPresent(free -> checkMemory(free, neededMemory(people)));
        } catch (IOException ex) {
            throw new StackProblem("Disk and memory cannot be measured: " + ex.getMessage() + ".", ex);
        }
    }

    static void checkJava(int version) {
        if (version < JAVA) {
            throw new StackProblem(
                    "This is Java " + version + "; install a JDK " + JAVA + " and point JAVA_HOME to it.");
        }
    }

    static void checkJar(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new StackProblem("There is no " + jar
                    + "; build it with: mvn -DskipTests package, or start with integration-tests/bin/stack.");
        }
    }

    static void checkDisk(long freeMib, long neededMib, Path folder) {
        if (freeMib < neededMib) {
            throw new StackProblem("There is too little disk for " + folder + ": " + freeMib + " MiB free, " + neededMib
                    + " MiB needed; make room, or choose another disk with --folder.");
        }
    }

    static void checkMemory(long freeMib, long neededMib) {
        if (freeMib < neededMib) {
            throw new StackProblem("There is too little memory: " + freeMib + " MiB free, " + neededMib
                    + " MiB needed; close other programs, or start with fewer --people.");
        }
    }

    static OptionalLong availableMemory(List<String> meminfo) {
        return meminfo.stream()
                .filter(line -> line.startsWith("MemAvailable:"))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .mapToLong(kib -> Long.parseLong(kib) / 1024)
                .findFirst();
    }

    private static long neededDisk(int people) {
        return DISK_MIB + people * BYTES_PER_PERSON / MIB;
    }

    private static long neededMemory(int people) {
        return MEMORY_MIB + people * BYTES_PER_PERSON / MIB;
    }
}
