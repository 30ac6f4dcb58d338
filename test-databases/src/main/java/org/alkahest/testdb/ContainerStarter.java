package org.alkahest.testdb;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Starts a server in a container, when Testcontainers is on the class path and Docker answers. Testcontainers is optional, so this class must
 * load without it: what touches its types is in {@link Containers}.
 */
record ContainerStarter(Product product) implements ServerStarter {

    @Override
    public Source source() {
        return Source.CONTAINER;
    }

    @Override
    public RunningServer start(Path home, Path state) throws ServerUnavailableException, IOException {
        try {
            Class.forName(
                    "org.testcontainers.DockerClientFactory", false, getClass().getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new ServerUnavailableException(
                    "Testcontainers is not on the class path (Maven profile \"containers\")", e);
        }
        return Containers.start(product);
    }
}
