package org.alkahest.testdb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One way to bring a server of one product up. Runs in the {@link Keeper}'s process. */
interface ServerStarter {

    /** Where the servers of this starter come from. */
    Source source();

    /**
     * Starts a server and returns when it answers.
     *
     * @param home a directory that outlives the build, for unpacked binaries
     * @param state an empty directory for this server's data, deleted after it has stopped
     * @throws ServerUnavailableException when this way is not open here (no Docker, another platform), or the server does not come up
     */
    RunningServer start(Path home, Path state) throws ServerUnavailableException, IOException, InterruptedException;

    /** All ways to start a product, the preferred one first; none for an in-process engine. */
    static List<ServerStarter> of(Product product) {
        return switch (product) {
            case H2, SQLITE -> List.of();
            case POSTGRESQL -> List.of(new ContainerStarter(product), new PostgresqlBinaries());
            case MARIADB -> List.of(new ContainerStarter(product), new MysqldBinaries(MysqldFlavour.MARIADB));
            case MYSQL -> List.of(new ContainerStarter(product), new MysqldBinaries(MysqldFlavour.MYSQL));
        };
    }
}
