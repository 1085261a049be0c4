package org.manabiya.mdm.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.manabiya.core.access.Caller;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.mdm.forecast.Forecasts;
import org.manabiya.mdm.forecast.PresentPupils;
import org.manabiya.mdm.imports.StoredCity;
import org.manabiya.mdm.plans.PlanFields;
import org.manabiya.mdm.plans.PlanKind;
import org.manabiya.mdm.plans.PlanKnowledge;
import org.manabiya.mdm.plans.PlanRevision;

class PublishPlanTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneId.of("Asia/Tokyo"));

    private record Desk(org.manabiya.mdm.plans.Plans plans, PublishPlan publish) {}

    private static <T> T with(TestDatabase database, StoredCity city, Function<Desk, T> work) {
        Caller caller = city.caller();
        return database.in(
                "core",
                core -> database.in("mdm", em -> {
                    Audit audit = new Audit(core, caller, () -> null, CLOCK);
                    var plans = new org.manabiya.mdm.plans.Plans(em, audit, caller, CLOCK);
                    var forecasts = new Forecasts(em, new PresentPupils(em, CLOCK), audit, CLOCK);
                    var compose = new ComposeRenewal(
                            new PlanFacts(em, CLOCK), forecasts, List.of(), new SpareAllowance("15"), CLOCK);
                    var present = new PresentPlans(plans, new PlanKnowledge(em, CLOCK), compose);
                    return work.apply(new Desk(plans, new PublishPlan(plans, present)));
                }));
    }

    private static List<String> refused(TestDatabase database, StoredCity city, PlanKind kind) {
        List<String> names = new ArrayList<>();
        assertThatThrownBy(
                        () -> with(database, city, desk -> desk.publish().publish(city.municipality, kind, "", false)))
                .isInstanceOfSatisfying(
                        InvalidInput.class, told -> told.fields().forEach(field -> names.add(field.name())));
        return names;
    }

    private static List<PlanRevision> published(TestDatabase database, StoredCity city) {
        return with(database, city, desk -> desk.plans().published(city.municipality));
    }

    @DatabaseTest
    void aPlanWithUnwrittenPartsIsPublishedOnlyByWhoConfirmsThem(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        UUID town = city.municipality;
        assertThat(refused(database, city, PlanKind.RENEWAL)).contains("pupils.2024", "policy", "disposalNote");
        assertThat(refused(database, city, PlanKind.NETWORK))
                .contains("fastSchools", "improvement", "kpi.networkSpeed");
        assertThat(published(database, city)).isEmpty();

        with(database, city, desk -> desk.publish().publish(town, PlanKind.NETWORK, "", true));
        assertThat(published(database, city)).singleElement().satisfies(revision -> assertThat(
                        revision.fields().has("schools"))
                .as("what the product knows is published")
                .isTrue());
    }

    @DatabaseTest
    void aWholePlanNeedsNoConfirmation(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        Map<String, String> whole =
                new HashMap<>(Map.of("firstYear", "2024", "years", "1", "policy", "一斉に更新する。", "disposalNote", "対象なし。"));
        PlanRow.entered().forEach(row -> whole.put(RenewalDraft.field(row, new SchoolYear(2024)), "100"));
        with(database, city, desk -> desk.plans().save(city.municipality, PlanKind.RENEWAL, PlanFields.of(whole), 0));
        var revision =
                with(database, city, desk -> desk.publish().publish(city.municipality, PlanKind.RENEWAL, "", false));
        assertThat(revision.number()).isOne();
    }
}
