package org.manabiya.core.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.io.TempDir;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.roster.oneroster.Expectation;
import org.manabiya.core.roster.oneroster.Finding;
import org.manabiya.core.roster.oneroster.PackageFixture;
import org.manabiya.core.roster.oneroster.RosterFile;
import org.manabiya.core.roster.oneroster.Severity;

/** What imports need to run as jobs: words on the way, an end at any moment, findings that stay. */
class RosterJobsTest {

    @TempDir
    Path folder;

    @DatabaseTest
    void theWayIsToldInGrowingPercents(TestDatabase database) {
        RosterDesk desk = new RosterDesk(database, folder);
        List<Integer> percents = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        Progress told = (percent, key, variables) -> {
            percents.add(percent);
            keys.add(key);
        };
        ImportReport preview = desk.preview(PackageFixture.valid(), told);
        assertThat(percents).isSorted().allMatch(p -> p >= 0 && p < 100);
        assertThat(keys).contains("roster.job.check", "roster.job.load", "roster.job.match", "roster.job.compare");
        percents.clear();
        desk.in(em -> desk.imports(em).apply(desk.city, preview.importId(), false, told));
        assertThat(percents).isSorted().allMatch(p -> p >= 0 && p < 100);
        assertThat(keys).contains("roster.job.write");
    }

    @DatabaseTest
    void brokenOffAnywhereItLeavesEverythingAsItWas(TestDatabase database) {
        RosterDesk desk = new RosterDesk(database, folder);
        desk.run(PackageFixture.valid());
        PackageFixture other = PackageFixture.valid().set(RosterFile.USERS, 5, "familyName", "新山");
        Map<String, Object> before = desk.checksums();
        Patience endless = new Patience(Integer.MAX_VALUE);
        UUID looked = desk.preview(other, endless).importId();
        desk.in(em -> {
            desk.imports(em).discard(desk.city, looked);
            return null;
        });
        for (int part = 0; part < 8; part++) {
            Patience patience = new Patience(endless.taken() * part / 8);
            assertThatThrownBy(() -> desk.preview(other, patience)).isInstanceOf(CancellationException.class);
        }
        assertThat(desk.count("core_roster_import")).isEqualTo(1);
        assertThat(desk.count("core_roster_stage_users")).isZero();
        UUID preview = desk.preview(other).importId();
        for (int steps = 0; steps < 24; steps += 4) {
            Patience patience = new Patience(steps);
            assertThatThrownBy(() -> desk.in(em -> desk.imports(em).apply(desk.city, preview, false, patience)))
                    .isInstanceOf(CancellationException.class);
            assertThat(desk.checksums()).isEqualTo(before);
        }
        desk.in(em -> desk.imports(em).apply(desk.city, preview, false, Progress.NONE));
        assertThat(desk.count("core_person where family_name = '新山'")).isEqualTo(1);
    }

    /** Somebody who cancels after so many steps. */
    private static final class Patience implements Progress {
        private final int steps;
        private int taken;

        Patience(int steps) {
            this.steps = steps;
        }

        int taken() {
            return taken;
        }

        @Override
        public void reached(int percent, String key, Object... variables) {
            if (taken++ == steps) {
                throw new CancellationException();
            }
        }
    }

    @DatabaseTest
    void findingsAreKeptAsTheyWere(TestDatabase database) {
        RosterDesk desk = new RosterDesk(database, folder);
        UUID job = UUID.randomUUID();
        database.execute("insert into core_job (id, kind, state, attempt, cancel_asked, percent, created_at) values ('"
                + job + "', 'roster.check', 'RUNNING', 1, false, 0, current_timestamp)");
        List<Finding> found = List.of(
                new Finding(
                        Severity.ERROR,
                        "users.csv",
                        4,
                        "givenName",
                        "a\tb\\c\n\"",
                        new Expectation("roster.finding.tooLong", List.of("255", "\""))),
                new Finding(Severity.NOTE, "", 0, "", "", new Expectation("roster.finding.lineFeed", List.of())));
        for (int start = 0; start < 2; start++) {
            desk.in(em -> {
                new KeptFindings(em).keep(job, found);
                return null;
            });
        }
        List<Finding> kept = desk.in(em -> new KeptFindings(em).of(job));
        assertThat(kept).isEqualTo(found);
    }
}
