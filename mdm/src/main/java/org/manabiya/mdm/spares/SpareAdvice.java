package org.manabiya.mdm.spares;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manabiya.core.access.Reach;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.reliability.FailureHistory;
import org.manabiya.mdm.reliability.Fleet;
import org.manabiya.mdm.reliability.Rate;
import org.manabiya.mdm.reliability.UnitRecord;
import org.manabiya.mdm.reliability.Weibull;
import org.manabiya.mdm.renewal.PlanFacts;
import org.manabiya.mdm.renewal.SpareAllowance;

/** How many spares a municipality needs, from its ledger and its repairs. */
@Dependent
public class SpareAdvice {
    /** The years of a stock that is bought once. */
    public static final int HORIZON = 5;

    private static final int MONTHS = 12 * HORIZON;

    /**
     * What is asked.
     *
     * @param under what a pupil without a unit costs, in yen: days without and a unit bought in a hurry
     * @param over what a spare too many costs
     * @param badPercent of the largest model, lost to one cause
     */
    public record Question(SpareTable.Aim aim, Newsvendor costs, int badPercent) {}

    /**
     * The answer.
     *
     * @param turnaround how long repairs have taken on average, 0 where none has come back
     * @param losses the units lost for good within the horizon, by the rate so far
     * @param onceBought spares for the whole horizon, bought once
     * @param largest the model with the most units
     */
    public record Answer(
            SpareTable table,
            double turnaround,
            Rate lossRate,
            Demand losses,
            int onceBought,
            String largest,
            BadBatch batch) {
        /** Pupils without a unit after the bad batch, with the spares of the pool. */
        public int withoutAfterBatch() {
            return batch.without(table.pooled(), table.demand());
        }

        /** The same with the spares that are there. */
        public int withoutNow() {
            return batch.without(table.present(), table.demand());
        }

        /** Whether the units lost so far are too few to tell how many will be. */
        public boolean areLossesTooFew() {
            return lossRate.events() < Weibull.FEWEST_EVENTS;
        }
    }

    private final EntityManager em;
    private final FailureHistory history;
    private final PlanFacts facts;
    private final SpareAllowance allowance;
    private final Clock clock;

    @Inject
    public SpareAdvice(
            @Mdm EntityManager em, FailureHistory history, PlanFacts facts, SpareAllowance allowance, Clock clock) {
        this.em = em;
        this.history = history;
        this.facts = facts;
        this.allowance = allowance;
        this.clock = clock;
    }

    public Answer answer(UUID municipality, Question question) {
        Fleet fleet = history.fleet(Reach.wholeMunicipality(municipality));
        Counts counts = counts(municipality, fleet);
        SpareTable table = SpareTable.of(
                question.aim(),
                subsidised(municipality),
                counts.sites,
                List.copyOf(fleet.months().values()));
        Rate lost = fleet.lost();
        Demand losses = losses(table.units(), lost, table.waves());
        return new Answer(
                table,
                fleet.turnarounds().stream()
                        .mapToLong(Long::longValue)
                        .average()
                        .orElse(0),
                lost,
                losses,
                question.costs().order(losses),
                counts.largest,
                new BadBatch(counts.unitsOfLargest, question.badPercent()));
    }

    /**
     * The units lost within the horizon. Their rate is known only as well as so many losses tell it (a gamma number, as in {@link
     * org.manabiya.mdm.scenario.Simulation}), which all months share; the waves come month by month, and level out over the years. The squared
     * variations of the two add up.
     */
    static Demand losses(int units, Rate lost, double waves) {
        double variation = lost.events() == 0 ? 0 : 1.0 / lost.events() + 1 / (MONTHS * waves);
        return Demand.negativeBinomial(units * lost.value() * HORIZON, 1 / variation);
    }

    private SpareTable.Subsidised subsidised(UUID municipality) {
        SchoolYear year = SchoolYear.of(LocalDate.now(clock));
        return SpareTable.Subsidised.of(allowance.percent(), facts.pupils(municipality, year), year);
    }

    private record Counts(List<SpareTable.Site> sites, String largest, int unitsOfLargest) {}

    /** Pupils' units and spares that have come and are in service, by school in the order of the codes and by model; one statement. */
    private Counts counts(UUID municipality, Fleet fleet) {
        Map<UUID, int[]> schools = new LinkedHashMap<>();
        Map<String, Integer> models = new HashMap<>();
        Map<UUID, String> names = new HashMap<>();
        for (Object found : em.createNativeQuery(
                        """
                        select d.school_id, s.name as school, m.name, d.kind, count(*) from mdm_device d
                        join mdm_device_model m on m.id = d.model_id left join core_school s on s.id = d.school_id
                        where d.municipality_id = ? and d.kind in ('PUPIL', 'SPARE')
                          and d.state not in ('ORDERED', 'BROKEN', 'LOST', 'RETIRED', 'ERASED', 'DISPOSED')
                        group by d.school_id, s.identifier, s.name, m.name, d.kind
                        order by case when d.school_id is null then 1 else 0 end, s.identifier, s.name
                        """)
                .setParameter(1, municipality)
                .getResultList()) {
            Object[] row = (Object[]) found;
            int units = ((Number) row[4]).intValue();
            names.put((UUID) row[0], row[1] == null ? "" : (String) row[1]);
            schools.computeIfAbsent((UUID) row[0], id -> new int[2])["SPARE".equals(row[3]) ? 1 : 0] += units;
            models.merge((String) row[2], units, Integer::sum);
        }
        Map<UUID, Rate> failures = failures(fleet);
        List<SpareTable.Site> sites = new ArrayList<>();
        schools.forEach((school, units) -> sites.add(new SpareTable.Site(
                school, names.get(school), units[0], units[1], failures.getOrDefault(school, new Rate(0, 0)))));
        return models.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(model -> new Counts(sites, model.getKey(), model.getValue()))
                .orElse(new Counts(sites, "", 0));
    }

    private static Map<UUID, Rate> failures(Fleet fleet) {
        Map<UUID, Rate> failures = new HashMap<>();
        for (UnitRecord unit : fleet.units()) {
            failures.merge(unit.school(), new Rate(unit.failures().size(), unit.years()), Rate::plus);
        }
        return failures;
    }
}
