package org.alkahest.testdb;

import java.util.Optional;

/** The process whose end is the end of the build. */
final class BuildProcess {

    private BuildProcess() {}

    /** The Maven process that this one descends from; this process itself when there is none, as in an IDE. */
    static ProcessIdentity ofThisBuild() {
        Optional<ProcessHandle> process = ProcessHandle.current().parent();
        while (process.isPresent()) {
            if (isMaven(process.get())) {
                return ProcessIdentity.of(process.get());
            }
            process = process.get().parent();
        }
        return ProcessIdentity.of(ProcessHandle.current());
    }

    /** Maven's launcher is the class-worlds library, whose jar and options stand early in its command line. */
    private static boolean isMaven(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(command -> command.contains("classworlds"))
                .isPresent();
    }
}
