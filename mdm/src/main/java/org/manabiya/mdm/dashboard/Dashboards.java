package org.manabiya.mdm.dashboard;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.access.Reach;
import org.manabiya.mdm.lending.LoanLists;
import org.manabiya.mdm.plans.Plan;
import org.manabiya.mdm.plans.PlanKind;
import org.manabiya.mdm.plans.Plans;
import org.manabiya.mdm.renewal.RenewalDraft;
import org.manabiya.mdm.repairs.Repairs;
import org.manabiya.mdm.scenario.Scenario;
import org.manabiya.mdm.scenario.Scenarios;
import org.manabiya.mdm.spares.SpareLevels;
import org.manabiya.mdm.stocktaking.StocktakingDue;

/** The figures that answer a board's and a school's four questions; some ten statements each, however many units there are. */
@Dependent
public class Dashboards {
    private static final int SHOWN = 10;

    /** What a board asks: where are they, what is broken, what ends when, what will it cost. */
    public record Board(
            LocalDate day,
            Whereabouts whereabouts,
            Broken broken,
            Ends ends,
            Costs costs,
            List<SpareLevels.Stock> spares) {}

    /**
     * What a school asks.
     *
     * @param spares empty where the level has not been worked out yet
     * @param repairs the most urgent
     * @param overdue the first due
     * @param stocktakingDue what the school owes of this term's stocktaking, empty where it is done
     */
    public record School(
            LocalDate day,
            Whereabouts whereabouts,
            Broken broken,
            Ends ends,
            Optional<SpareLevels.Stock> spares,
            Repairs.Found repairs,
            LoanLists.Page<LoanLists.Line> overdue,
            Optional<StocktakingDue.Due> stocktakingDue) {}

    private final Rows rows;
    private final SpareLevels spares;
    private final Repairs repairs;
    private final LoanLists loans;
    private final StocktakingDue stocktaking;
    private final Plans plans;
    private final Scenarios scenarios;
    private final Clock clock;

    @Inject
    Dashboards(
            Rows rows,
            SpareLevels spares,
            Repairs repairs,
            LoanLists loans,
            StocktakingDue stocktaking,
            Plans plans,
            Scenarios scenarios,
            Clock clock) {
        this.rows = rows;
        this.spares = spares;
        this.repairs = repairs;
        this.loans = loans;
        this.stocktaking = stocktaking;
        this.plans = plans;
        this.scenarios = scenarios;
        this.clock = clock;
    }

    public Board board(UUID municipality) {
        LocalDate today = LocalDate.now(clock);
        Extent extent = new Extent(municipality, null);
        return new Board(
                today,
                Whereabouts.of(rows, extent),
                Broken.of(rows, extent, today),
                Ends.of(rows, extent, today),
                costs(municipality),
                spares.of(Reach.wholeMunicipality(municipality)));
    }

    public School school(UUID municipality, UUID school) {
        LocalDate today = LocalDate.now(clock);
        Extent extent = new Extent(municipality, school);
        Reach reach = new Reach(false, municipality, false, Set.of(school), Set.of(), Set.of());
        return new School(
                today,
                Whereabouts.of(rows, extent),
                Broken.of(rows, extent, today),
                Ends.of(rows, extent, today),
                spares.of(reach).stream().findFirst(),
                repairs.page(reach, Repairs.Stage.OPEN, 0, SHOWN),
                loans.page(reach, LoanLists.Which.OVERDUE, 0, SHOWN),
                stocktaking.of(reach).stream().findFirst());
    }

    /**
     * What ends when; one statement.
     *
     * @param school {@code null} for the whole municipality
     */
    public Ends ends(UUID municipality, UUID school) {
        return Ends.of(rows, new Extent(municipality, school), LocalDate.now(clock));
    }

    private Costs costs(UUID municipality) {
        List<Scenario> all = scenarios.of(municipality);
        Optional<Scenario> chosen = plans.draft(municipality, PlanKind.RENEWAL)
                .map(Plan::fields)
                .flatMap(fields -> new RenewalDraft(fields).scenario())
                .flatMap(id -> all.stream()
                        .filter(scenario -> scenario.id().equals(id))
                        .findFirst());
        return Costs.of(all, chosen, chosen.map(scenarios::years).orElse(List.of()));
    }
}
