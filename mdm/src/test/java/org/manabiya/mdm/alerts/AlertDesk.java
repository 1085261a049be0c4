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
                    LoanLists loans = new LoanLists(em, new DueDays(new SchoolCalendars(core, audit)), clock);
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
                                    em, new Findings(em, loans, spares, new LateStocktakings(em)), spares, clock),
                            new OpenSteps(em, clock),
                            clock));
                }));
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
