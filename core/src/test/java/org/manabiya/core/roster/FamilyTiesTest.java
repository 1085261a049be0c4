package org.manabiya.core.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manabiya.core.roster.oneroster.RosterFile.USERS;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.roster.oneroster.PackageFixture;
import org.manabiya.core.roster.oneroster.SyntheticRoster;
import org.manabiya.core.roster.oneroster.Version;

class FamilyTiesTest {
    private static final int FIRST_PUPIL = 4;
    private static final String PUPIL = SyntheticRoster.id("pupil", 0);

    @TempDir
    Path folder;

    private final PackageFixture roster = PackageFixture.of(new SyntheticRoster(1, 40, 2), Version.V1_2_JP);

    private static long tiesOf(RosterDesk desk, String sourcedId) {
        return desk.count("core_guardianship g join core_person p on p.id = g.pupil_id where p.sourced_id = '"
                + sourcedId + "' and g.may_see = true");
    }

    @DatabaseTest
    void theGuardiansThatARosterNamesAreTiedToTheirChildren(TestDatabase database) {
        RosterDesk desk = new RosterDesk(database, folder);
        desk.run(roster);
        assertThat(desk.count("core_guardianship where from_roster = true and may_see = true"))
                .isEqualTo(80);
        assertThat(tiesOf(desk, PUPIL)).isEqualTo(2);
        Object last = database.ask("select max(cast(id as varchar(36))) from core_guardianship");
        desk.run(roster);
        assertThat(desk.count("core_guardianship")).isEqualTo(80);
        assertThat(database.ask("select max(cast(id as varchar(36))) from core_guardianship"))
                .as("none made anew")
                .isEqualTo(last);
        assertThat(desk.count("core_roster_stage_ties")).isZero();
    }

    @DatabaseTest
    void aGuardianMayNameTheChildInstead(TestDatabase database) {
        RosterDesk desk = new RosterDesk(database, folder);
        String both = roster.get(USERS, FIRST_PUPIL, "agentSourcedIds");
        roster.setAll(USERS, "agentSourcedIds", "");
        int guardian = line(both.split(",")[0]);
        roster.set(USERS, guardian, "agentSourcedIds", PUPIL + "," + PUPIL);
        desk.run(roster);
        assertThat(desk.count("core_guardianship")).isEqualTo(1);
        assertThat(tiesOf(desk, PUPIL)).isEqualTo(1);
    }

    @DatabaseTest
    void whoHasNoSuchRoleIsNoGuardian(TestDatabase database) {
        RosterDesk desk = new RosterDesk(database, folder);
        roster.setAll(USERS, "agentSourcedIds", "")
                .set(USERS, FIRST_PUPIL, "agentSourcedIds", SyntheticRoster.id("teacher", 0));
        desk.run(roster);
        assertThat(desk.count("core_guardianship")).isZero();
    }

    @DatabaseTest
    void aTieGoesWithTheRosterButABanAndATieByHandStay(TestDatabase database) {
        RosterDesk desk = new RosterDesk(database, folder);
        desk.run(roster);
        String pupil = "(select id from core_person where sourced_id = '" + PUPIL + "')";
        String first = "(select id from core_person where sourced_id = '"
                + roster.get(USERS, FIRST_PUPIL, "agentSourcedIds").split(",")[0] + "')";
        database.execute("update core_guardianship set may_see = false where pupil_id = " + pupil
                + " and guardian_id = " + first);
        String next = "(select id from core_person where sourced_id = '" + SyntheticRoster.id("pupil", 1) + "')";
        database.execute("update core_guardianship set from_roster = false where pupil_id = " + next);
        roster.set(USERS, FIRST_PUPIL, "agentSourcedIds", "").set(USERS, FIRST_PUPIL + 1, "agentSourcedIds", "");
        ImportReport without = desk.run(roster);
        assertThat(desk.count("core_guardianship where pupil_id = " + pupil)).isEqualTo(1);
        assertThat(tiesOf(desk, PUPIL)).isZero();
        assertThat(tiesOf(desk, SyntheticRoster.id("pupil", 1))).isEqualTo(2);

        desk.undo(without);
        assertThat(desk.count("core_guardianship where pupil_id = " + pupil)).isEqualTo(2);
        assertThat(tiesOf(desk, PUPIL)).as("the ban holds").isEqualTo(1);
    }

    @DatabaseTest
    void undoOfTheImportThatBroughtThemEndsTheTies(TestDatabase database) {
        RosterDesk desk = new RosterDesk(database, folder);
        desk.undo(desk.run(roster));
        assertThat(desk.count("core_guardianship")).isZero();
        assertThat(desk.count("core_person")).isZero();
    }

    private int line(String sourcedId) {
        for (int line = 2; ; line++) {
            if (roster.get(USERS, line, "sourcedId").equals(sourcedId)) {
                return line;
            }
        }
    }
}
