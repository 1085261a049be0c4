package org.manabiya.mdm.renewal;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.mdm.forecast.Expected;
import org.manabiya.mdm.forecast.Forecasts;
import org.manabiya.mdm.forecast.PupilForecast;
import org.manabiya.mdm.renewal.CellOrigin.Kind;
import org.manabiya.mdm.renewal.PlannedPurchases.Bought;

/**
 * Puts a municipality's plan together: what is past comes from roster and ledger, what is to come from the forecast and the chosen
 * scenario, and a typed number goes before both.
 */
@Dependent
public class ComposeRenewal {
    private final PlanFacts facts;
    private final Forecasts forecasts;
    private final List<PlannedPurchases> purchases;
    private final SpareAllowance allowance;
    private final Clock clock;

    @Inject
    public ComposeRenewal(
            PlanFacts facts,
            Forecasts forecasts,
            Instance<PlannedPurchases> purchases,
            SpareAllowance allowance,
            Clock clock) {
        this(facts, forecasts, purchases.stream().toList(), allowance, clock);
    }

    ComposeRenewal(
            PlanFacts facts,
            Forecasts forecasts,
            List<PlannedPurchases> purchases,
            SpareAllowance allowance,
            Clock clock) {
        this.facts = facts;
        this.forecasts = forecasts;
        this.purchases = purchases;
        this.allowance = allowance;
        this.clock = clock;
    }

    /** The scenarios that the plan can take its purchases from. */
    public List<PlannedPurchases.Scenario> scenarios(UUID municipality) {
        return purchases.stream()
                .flatMap(source -> source.scenarios(municipality).stream())
                .toList();
    }

    /** @throws InvalidInput naming the cells that together are impossible */
    public RenewalSheet compose(UUID municipality, RenewalDraft draft) {
        LocalDate today = LocalDate.now(clock);
        Map<PlanRow, List<CellOrigin>> origins = known(municipality, draft);
        origins.replaceAll((row, cells) -> typed(row, cells, draft));
        Map<PlanRow, List<Long>> numbers = new EnumMap<>(PlanRow.class);
        List<SchoolYear> years = draft.years();
        origins.forEach((row, cells) -> {
            List<Long> line = new ArrayList<>();
            for (int column = 0; column < cells.size(); column++) {
                OptionalLong typed = draft.typed(row, years.get(column));
                line.add(
                        typed.isPresent()
                                ? Long.valueOf(typed.getAsLong())
                                : cells.get(column).proposed());
            }
            numbers.put(row, line);
        });
        PlanTable table =
                new PlanTable(new PlanFigures(draft.first(), numbers), draft.definitions(allowance.percent()));
        int firstEstimate =
                (int) years.stream().filter(year -> isKnown(year, today)).count();
        return new RenewalSheet(draft, table, origins, firstEstimate, facts.gaps(municipality), today);
    }

    /** Whether the year's base date, 1 May, has come: from then on its pupils are counted. */
    private static boolean isKnown(SchoolYear year, LocalDate today) {
        return !PlanFacts.baseDay(year).isAfter(today);
    }

    /** What the product knows of each entered cell, whatever is typed. */
    public Map<PlanRow, List<CellOrigin>> known(UUID municipality, RenewalDraft draft) {
        LocalDate today = LocalDate.now(clock);
        Map<Integer, Bought> delivered = facts.delivered(municipality);
        Map<Integer, Bought> planned = draft.scenario()
                .map(scenario -> planned(municipality, scenario))
                .orElse(Map.of());
        PupilForecast forecast = forecasts.of(municipality).pupils();
        Map<PlanRow, List<CellOrigin>> origins = new EnumMap<>(PlanRow.class);
        PlanRow.entered().forEach(row -> {
            List<CellOrigin> cells = new ArrayList<>();
            for (SchoolYear year : draft.years()) {
                cells.add(
                        row == PlanRow.PUPILS
                                ? pupils(municipality, year, forecast, today)
                                : purchase(row, year, delivered, planned, today));
            }
            origins.put(row, cells);
        });
        return origins;
    }

    private static List<CellOrigin> typed(PlanRow row, List<CellOrigin> cells, RenewalDraft draft) {
        List<CellOrigin> seen = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            boolean typed = draft.typed(row, draft.years().get(column)).isPresent();
            seen.add(typed ? cells.get(column).asTyped() : cells.get(column));
        }
        return seen;
    }

    private Map<Integer, Bought> planned(UUID municipality, UUID scenario) {
        return purchases.stream()
                .map(source -> source.bought(municipality, scenario))
                .findFirst()
                .orElse(Map.of());
    }

    private CellOrigin pupils(UUID municipality, SchoolYear year, PupilForecast forecast, LocalDate today) {
        if (isKnown(year, today)) {
            long pupils = facts.pupils(municipality, year);
            return pupils == 0 ? CellOrigin.unknown() : CellOrigin.of(Kind.ROSTER, pupils);
        }
        Expected expected = forecast.of(year.year());
        return expected.number() == 0
                ? CellOrigin.unknown()
                : CellOrigin.range(Kind.FORECAST, expected.number(), expected.low(), expected.high());
    }

    /** Of the present year what comes by the scenario, with what had come when it was computed; never fewer than have come by now. */
    private static CellOrigin purchase(
            PlanRow row,
            SchoolYear year,
            Map<Integer, Bought> delivered,
            Map<Integer, Bought> planned,
            LocalDate today) {
        SchoolYear present = SchoolYear.of(today);
        Optional<Bought> came = Optional.ofNullable(delivered.get(year.year()));
        Optional<Bought> toCome = Optional.ofNullable(planned.get(year.year()));
        long here = came.orElse(Bought.NOTHING).of(row);
        boolean past = year.compareTo(present) < 0;
        boolean allHere = year.equals(present)
                && came.isPresent()
                && toCome.orElse(Bought.NOTHING).of(row) <= here;
        if (past || allHere) {
            return CellOrigin.of(Kind.LEDGER, here);
        }
        return toCome.map(bought -> bought.of(row))
                .map(units -> CellOrigin.range(Kind.SCENARIO, units, year.equals(present) ? here : units, units))
                .orElseGet(CellOrigin::unknown);
    }
}
