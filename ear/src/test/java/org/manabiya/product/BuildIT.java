package org.manabiya.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code bin/run} asks of the machine before it builds, tried in a checkout in which nothing is built. */
class BuildIT {
    private static final Pattern EXECUTABLE = Pattern.compile("<executable>(.*?)</executable>");
    private static final Pattern UBER_JAR = Pattern.compile("--outputuberjar</argument>\\s*<argument>(.*?)</argument>");

    @TempDir
    private Path checkout;

    @TempDir
    private Path programs;

    @BeforeEach
    void nothingIsBuilt() throws IOException {
        Files.createDirectory(checkout.resolve("bin"));
        Files.copy(Run.ROOT.resolve("bin/run"), checkout.resolve("bin/run"));
        new Programs(checkout).with("mvnw", "echo '[ERROR] asked to fail'", "exit 1");
    }

    /** Vite's own condition: ^20.19.0 || >=22.12.0. */
    @ParameterizedTest
    @ValueSource(strings = {"v18.20.8", "v20.18.3", "v21.7.3", "v22.11.0"})
    void aNodeThatCannotBuildIsTold(String version) throws IOException {
        assertThat(toldWithNode(version))
                .isEqualTo("manabiya: the front end needs Node 20.19 (or a later 20) or Node 22.12 or later to build."
                        + " Install it and try again.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v20.19.0", "v20.20.2", "v22.12.0", "v23.0.0", "v24.1.0"})
    void aNodeThatCanBuildBuilds(String version) throws IOException {
        assertThat(toldWithNode(version))
                .contains("Building", "[ERROR] asked to fail", "manabiya: the build failed.")
                .doesNotContain("Node");
    }

    /** Whoever interrupts it leaves the jar of the last build or none, never a part of one that {@code bin/run} would start. */
    @Test
    void theJarIsNotWrittenWhereItIsStartedFrom() throws IOException {
        var uberJar = UBER_JAR.matcher(Files.readString(Run.ROOT.resolve("ear/pom.xml")));

        assertThat(uberJar.find()).isTrue();
        assertThat(uberJar.group(1)).endsWith("/parts/manabiya.jar");
        assertThat(Files.readString(Run.ROOT.resolve("bin/run"))).contains("jar=ear/target/manabiya.jar\n");
    }

    @Test
    void theBuildUsesTheJavaOfJavaHomeAndNoneOfThePath() throws IOException {
        var executables = EXECUTABLE.matcher(Files.readString(Run.ROOT.resolve("ear/pom.xml")));

        assertThat(executables.results().map(found -> found.group(1))).containsOnly("${java.home}/bin/java");
    }

    private String toldWithNode(String version) throws IOException {
        var machine = new Programs(programs).with("node", "echo " + version);
        var run = Run.of(
                checkout,
                Map.of("PATH", machine.path() + ":" + System.getenv("PATH")),
                "--port",
                Run.freePort(),
                "--data",
                checkout.resolve("data").toString());
        assertThat(run.awaitEnd()).isNotZero();
        return run.printed();
    }
}
