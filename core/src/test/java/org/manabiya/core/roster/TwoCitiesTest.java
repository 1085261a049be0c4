package org.manabiya.core.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.roster.oneroster.PackageFixture;

/** Cities that share an installation do not wait for each other's rosters. */
class TwoCitiesTest {

    private static final long PATIENCE = 30;

    @TempDir
    Path folder;

    @DatabaseTest
    void oneCityImportsWhileTheOtherHasNotCommitted(TestDatabase database) {
        RosterDesk first = new RosterDesk(database, folder);
        RosterDesk second = new RosterDesk(database, folder);
        Path zip = PackageFixture.valid().writeTo(folder);
        ImportReport.State[] states = new ImportReport.State[2];

        first.in(em -> {
            states[0] = first.imports(em)
                    .run(first.city, zip, "first.zip", null, false)
                    .state();
            states[1] = CompletableFuture.supplyAsync(
                            () -> second.run(zip, false).state())
                    .orTimeout(PATIENCE, TimeUnit.SECONDS)
                    .join();
            return null;
        });

        assertThat(states).containsOnly(ImportReport.State.APPLIED);
        assertThat(first.count("core_person where municipality_id = '" + first.city + "'"))
                .isPositive()
                .isEqualTo(second.count("core_person where municipality_id = '" + second.city + "'"));
    }
}
