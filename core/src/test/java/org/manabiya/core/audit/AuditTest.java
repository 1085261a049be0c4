package org.manabiya.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.manabiya.core.people.TwoSchools.CLOCK;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Reach;
import org.manabiya.core.access.Role;
import org.manabiya.core.access.Scope;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.people.TwoSchools;

class AuditTest {
    @DatabaseTest
    void everyEntryStandsOnOnePageThoughAllHappenedInTheSameInstant(TestDatabase database) {
        var city = new TwoSchools(database);
        var caller = city.caller(UUID.randomUUID(), Role.BOARD_STAFF, null, Set.of());
        database.with("core", em -> {
            var audit = new Audit(em, caller, () -> "192.0.2.1", CLOCK);
            IntStream.range(0, 25).forEach(n -> audit.record("role.grant", "person", null, null, "n" + n));
        });

        var read = new ArrayList<UUID>();
        AuditCursor cursor = null;
        do {
            var before = cursor;
            List<AuditEntry> page = database.in("core", em -> new Audit(em, caller, () -> null, CLOCK)
                    .page(Reach.wholeMunicipality(city.city), new Audit.Wanted(null, null, null, null, before), 10));
            page.forEach(entry -> read.add(entry.id()));
            cursor = page.size() < 10
                    ? null
                    : AuditCursor.of(AuditCursor.at(page.get(9)).toString());
        } while (cursor != null);

        assertThat(read).hasSize(25).doesNotHaveDuplicates();
    }

    @DatabaseTest
    void theDatabaseItselfKeepsWhatIsWritten(TestDatabase database) {
        var city = new TwoSchools(database);
        var caller = city.caller(UUID.randomUUID(), Role.BOARD_STAFF, null, Set.of());
        database.with("core", em -> new Audit(em, caller, () -> null, CLOCK).looked("family", null));

        for (String change : List.of("update core_audit set actor = 'nobody'", "delete from core_audit")) {
            assertThatThrownBy(() -> database.execute(change)).as(change).hasStackTraceContaining("append-only");
        }
        assertThat(database.ask("select count(*) from core_audit")).hasToString("1");
    }

    @DatabaseTest
    void aLoginThatNobodyHasLeavesARowWithoutWhatWasTyped(TestDatabase database) {
        database.with("core", em -> {
            var audit = new Audit(em, Caller.nobody(), () -> "192.0.2.1", CLOCK);
            audit.signInFailed();
        });

        assertThat(database.ask("select address from core_audit where action = 'signIn.failed' and account_id is null"))
                .isEqualTo("192.0.2.1");
    }

    @DatabaseTest
    void whatHappenedInNoMunicipalityIsTheOperatorsToReadAndNothingElse(TestDatabase database) {
        var city = new TwoSchools(database);
        var board = city.caller(UUID.randomUUID(), Role.BOARD_STAFF, null, Set.of());
        database.with("core", em -> {
            new Audit(em, Caller.nobody(), () -> "192.0.2.1", CLOCK).signInFailed();
            new Audit(em, board, () -> null, CLOCK).looked("family", null);
        });

        var everywhere = new Reach(true, new UUID(0, 0), false, Set.of(), Set.of(), Set.of());
        assertThat(actions(database, everywhere)).containsExactly("signIn.failed");
        assertThat(actions(database, Reach.wholeMunicipality(city.city))).containsExactly("look");
        assertThat(Permission.AUDIT_SEE.scopesOf(Role.OPERATOR)).containsExactly(Scope.INSTALLATION);
    }

    /** Of the page, after the choice of actions has been seen to offer the same. */
    private static List<String> actions(TestDatabase database, Reach reach) {
        return database.in("core", em -> {
            var audit = new Audit(em, Caller.nobody(), () -> null, CLOCK);
            var onPage = audit.page(reach, new Audit.Wanted(null, null, null, null, null), 10).stream()
                    .map(AuditEntry::action)
                    .toList();
            assertThat(audit.actions(reach)).isEqualTo(onPage);
            return onPage;
        });
    }
}
