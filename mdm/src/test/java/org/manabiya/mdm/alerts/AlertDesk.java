package org.manabiya.mdm.alerts;

import static org.manabiya.core.people.TwoSchools.CLOCK;
import static org.manabiya.core.people.TwoSchools.TODAY;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Reach;
import org.manabiya.core.access.Role;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.calendar.SchoolCalendars;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.mdm.dashboard.Fleet;
import org.manabiya.mdm.lending.DueDays;
import org.manabiya.mdm.lending.LoanLists;
import org.manabiya.mdm.reliability.FailureHistory;
import org.manabiya.mdm.renewal.PlanFacts;
import org.manabiya.mdm.renewal.SpareAllowance;
import org.manabiya.mdm.spares.SpareAdvice;
import org.manabiya.mdm.spares.SpareLevels;
import org.manabiya.mdm.stocktaking.LateStocktakings;
import org.manabiya.mdm.stocktaking.StocktakingDue;
import org.manabiya.mdm.yearchange.OpenSteps;

/** The alerts of a fleet on a day, in a database. */
final class AlertDesk {
    private AlertDesk() {}

    record Desk(EntityManager core, Alerts alerts, CheckAlerts check, OpenSteps yearChange, Clock clock) {}

    static <T> T on(TestDatabase database, Fleet fleet, LocalDate day, Function<Desk, T> work) {
        Clock clock = Clock.offset(CLOCK, Duration.ofDays(day.toEpochDay() - TODAY.toEpochDay()));
        Caller officer = fleet.city.caller(UUID.randomUUID(), Role.BOARD_ICT, null, Set.of());
        return database.in(
                "core",
                core -> database.in("mdm", em -> {
                    Audit audit = new Audit(core, officer, () -> null, clock);
                    SchoolCalendars calendars = new SchoolCalendars(core, audit);
                    LoanLists loans = new LoanLists(em, new DueDays(calendars), clock);
                    SpareLevels spares = new SpareLevels(
                            em,
                            new SpareAdvice(
                                    em,
                                    new FailureHistory(em, clock),
                                    new PlanFacts(em, clock),
                                    new SpareAllowance("15"),
                                    clock),
                            clock);
                    return work.apply(new Desk(
                            core,
                            new Alerts(em, audit, officer, clock),
                            new CheckAlerts(
                                    em,
                                    new Findings(
                                            em,
                                            loans,
                                            spares,
                                            new StocktakingDue(em, calendars, clock),
                                            new LateStocktakings(em)),
                                    spares,
                                    clock),
                            new OpenSteps(em, clock),
                            clock));
                }));
    }

    /** A fleet whose schools have taken stock in the present term. */
    static Fleet countedFleet(TestDatabase database) {
        Fleet fleet = new Fleet(database);
        UUID stocktaking = UUID.randomUUID();
        database.execute(
                """
                insert into mdm_stocktaking (id, municipality_id, name, from_on, until_on, leader, opener, opened_at, signer, signed_at, version)
                values ('%s', '%s', '棚卸', date '2026-11-01', date '2026-11-10', '金子', '金子', current_timestamp, '課長', current_timestamp, 1)
                """
                        .formatted(stocktaking, fleet.city.city));
        for (UUID school : new UUID[] {fleet.city.north, fleet.city.south}) {
            database.execute(
                    """
                    insert into mdm_stocktaking_sheet (id, stocktaking_id, municipality_id, school_id, spot_id, signer, signed_at, version)
                    values ('%s', '%s', '%s', '%s', '%s', '校長', timestamp with time zone '2026-11-10 15:00:00+09:00', 1)
                    """
                            .formatted(UUID.randomUUID(), stocktaking, fleet.city.city, school, school));
        }
        return fleet;
    }

    static void check(TestDatabase database, Fleet fleet, LocalDate day) {
        on(database, fleet, day, desk -> {
            desk.check().of(fleet.city.city);
            return null;
        });
    }

    static List<Alerts.Line> open(TestDatabase database, Fleet fleet, LocalDate day, Alerts.Which which) {
        return on(database, fleet, day, desk -> desk.alerts()
                .page(Reach.wholeMunicipality(fleet.city.city), which, null, 0, 50)
                .lines());
    }
}
