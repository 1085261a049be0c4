package org.manabiya.mdm.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Role;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.Refusal;

class PlansTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneId.of("Asia/Tokyo"));
    private final UUID town = UUID.randomUUID();

    private <T> T with(TestDatabase database, Function<Plans, T> work) {
        Caller caller = new Caller(
                UUID.randomUUID(),
                UUID.randomUUID(),
                town,
                "教育 花子",
                List.of(new Caller.Grant(Role.BOARD_STAFF, null)),
                Set.of(),
                Set.of(),
                Set.of(),
                new Caller.Preferences(null, "none", null),
                false);
        return database.in(
                "core",
                core -> database.in(
                        "mdm",
                        em -> work.apply(new Plans(em, new Audit(core, caller, () -> null, CLOCK), caller, CLOCK))));
    }

    private Plan draft(TestDatabase database) {
        return with(database, plans -> plans.draft(town, PlanKind.NETWORK).orElseThrow());
    }

    private List<PlanRevision> published(TestDatabase database, UUID municipality) {
        return with(database, plans -> plans.published(municipality));
    }

    private List<PlanRevision> revisions(TestDatabase database) {
        return with(database, plans -> plans.revisions(town, PlanKind.RENEWAL));
    }

    private static PlanFields saying(String name, String text) {
        return PlanFields.of(Map.of(name, text));
    }

    @DatabaseTest
    void aDraftIsSavedOnlyOverWhatItsWriterHasSeen(TestDatabase database) {
        with(database, plans -> plans.save(town, PlanKind.NETWORK, saying("assessment", "令和8年度中"), 0));
        Plan first = draft(database);
        assertThat(first.fields().text("assessment")).isEqualTo("令和8年度中");
        with(database, plans -> plans.save(town, PlanKind.NETWORK, saying("assessment", "改めた"), first.version()));
        assertThatThrownBy(() -> with(
                        database,
                        plans -> plans.save(town, PlanKind.NETWORK, saying("assessment", "古い画面"), first.version())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
        assertThat(draft(database).fields().text("assessment")).isEqualTo("改めた");
    }

    @DatabaseTest
    void thePublicReadsTheLatestRevisionUntilItIsWithdrawn(TestDatabase database) {
        with(database, plans -> plans.publish(town, PlanKind.RENEWAL, saying("policy", "初版"), ""));
        with(database, plans -> plans.publish(town, PlanKind.RENEWAL, saying("policy", "改訂"), "児童生徒数の更新"));
        with(database, plans -> plans.publish(town, PlanKind.NETWORK, saying("assessment", "済"), null));
        assertThat(published(database, town))
                .extracting(PlanRevision::kind, PlanRevision::number)
                .containsExactly(tuple(PlanKind.RENEWAL, 2), tuple(PlanKind.NETWORK, 1));
        with(database, plans -> {
            plans.withdraw(town, PlanKind.RENEWAL, "数の誤り");
            return null;
        });
        assertThat(published(database, town)).extracting(PlanRevision::kind).containsExactly(PlanKind.NETWORK);
        assertThat(revisions(database))
                .extracting(PlanRevision::note, PlanRevision::isWithdrawn)
                .containsExactly(tuple("児童生徒数の更新", true), tuple("", false));
        assertThat(published(database, UUID.randomUUID())).isEmpty();
    }

    @DatabaseTest
    void aLaterRevisionSaysWhatHasChanged(TestDatabase database) {
        with(database, plans -> plans.publish(town, PlanKind.RENEWAL, saying("policy", "初版"), null));
        for (String note : new String[] {null, " "}) {
            assertThatThrownBy(() -> with(
                            database, plans -> plans.publish(town, PlanKind.RENEWAL, saying("policy", "改訂"), note)))
                    .isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> with(database, plans -> plans.publish(town, PlanKind.NETWORK, PlanFields.none(), "")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void changesAreToldFieldByField() {
        PlanFields before = PlanFields.of(Map.of("a", "1", "b", "2", "c", "3"));
        PlanFields after = PlanFields.of(Map.of("a", "1", "b", "9", "d", "4"));
        assertThat(after.since(before))
                .containsExactly(
                        new PlanChange("b", "2", "9"), new PlanChange("c", "3", ""), new PlanChange("d", "", "4"));
    }

    @Test
    void textIsKeptWithItsLinesAndWithoutWhatCannotBeSeen() {
        PlanFields fields = PlanFields.of(Map.of("a", " 一\r\n二\u0000 ", "b", " \n "));
        assertThat(fields.asMap()).containsExactly(Map.entry("a", "一\n二"));
        assertThat(PlanFields.read(fields.json()).asMap()).isEqualTo(fields.asMap());
        assertThatThrownBy(() -> PlanFields.of(Map.of("a", "長".repeat(PlanFields.LONGEST + 1))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void everyNationalKpiStandsInOneOfThePlans() {
        assertThat(PlanKind.values()).extracting(kind -> Kpi.of(kind).size()).containsExactly(0, 3, 4, 3);
    }
}
