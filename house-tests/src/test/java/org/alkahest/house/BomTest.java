package org.alkahest.house;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The artifacts are listed in two places: for users in the bom, for ourselves in the parent. */
class BomTest {

    private static final Pattern MANAGED = Pattern.compile(
            "<dependency>\\s*<groupId>org\\.alkahest</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>\\$\\{project\\.version}");
    private static final Pattern PARENT_AND_ARTIFACT =
            Pattern.compile("(?s)</parent>\\s*<artifactId>([^<]+)</artifactId>");

    @Test
    void theBomListsWhatIsPublished() {
        assertThat(managed(House.ROOT.resolve("modules/bom/pom.xml"))).isEqualTo(published());
    }

    @Test
    void theParentManagesWhatIsPublished() {
        assertThat(managed(House.ROOT.resolve("pom.xml"))).isEqualTo(published());
    }

    private static Set<String> managed(Path pom) {
        return MANAGED.matcher(House.read(pom))
                .results()
                .map(result -> result.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> published() {
        return Stream.concat(
                        House.publishedModules().stream().map(PublishedModule::pom),
                        Stream.of(House.ROOT.resolve("test-databases/pom.xml")))
                .map(pom -> PARENT_AND_ARTIFACT
                        .matcher(House.read(pom))
                        .results()
                        .findFirst()
                        .map(result -> result.group(1)))
                .map(artifact -> artifact.orElseThrow())
                .collect(toCollection(TreeSet::new));
    }
}
