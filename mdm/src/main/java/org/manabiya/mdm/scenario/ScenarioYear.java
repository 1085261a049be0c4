package org.manabiya.mdm.scenario;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.manabiya.core.data.Ids;
import org.manabiya.mdm.renewal.PlannedPurchases.Bought;

/** A school year of a computed scenario. */
@Entity
@Table(name = "mdm_scenario_year")
class ScenarioYear {
    @Id
    private UUID id;

    @Column(name = "scenario_id")
    private UUID scenarioId;

    @Column(name = "school_year")
    private int schoolYear;

    private int pupils;

    @Column(name = "in_use")
    private int inUse;

    @Column(name = "spares_in_stock")
    private int sparesInStock;

    private int retired;

    private int devices;

    @Column(name = "devices_from_fund")
    private int devicesFromFund;

    private int spares;

    @Column(name = "spares_from_fund")
    private int sparesFromFund;

    private double strain;

    @Column(name = "by_support")
    private int bySupport;

    @Column(name = "by_lease")
    private int byLease;

    @Column(name = "by_life")
    private int byLife;

    @Column(name = "by_choice")
    private int byChoice;

    private int conflicts;

    private int overdue;

    private int postponed;

    @Column(name = "delivered_devices")
    private long deliveredDevices;

    @Column(name = "delivered_devices_from_fund")
    private long deliveredDevicesFromFund;

    @Column(name = "delivered_spares")
    private long deliveredSpares;

    @Column(name = "delivered_spares_from_fund")
    private long deliveredSparesFromFund;

    private long planned;

    private long cost10;

    private long cost50;

    private long cost90;

    private long days10;

    private long days50;

    private long days90;

    protected ScenarioYear() {}

    ScenarioYear(UUID scenario, Simulation.Year year) {
        PlannedYear plan = year.plan();
        this.id = Ids.next();
        this.scenarioId = scenario;
        this.schoolYear = plan.year();
        this.pupils = plan.pupils();
        this.inUse = plan.inUse();
        this.sparesInStock = plan.sparesInStock();
        this.retired = plan.retired();
        this.devices = plan.devices();
        this.devicesFromFund = plan.devicesFromFund();
        this.spares = plan.spares();
        this.sparesFromFund = plan.sparesFromFund();
        this.strain = plan.strain();
        this.bySupport = plan.bounds().getOrDefault(Bound.SUPPORT, 0);
        this.byLease = plan.bounds().getOrDefault(Bound.LEASE, 0);
        this.byLife = plan.bounds().getOrDefault(Bound.LIFE, 0);
        this.byChoice = plan.bounds().getOrDefault(Bound.CHOICE, 0);
        this.conflicts = plan.conflicts();
        this.overdue = plan.overdue();
        this.postponed = plan.postponed();
        this.deliveredDevices = plan.delivered().devices();
        this.deliveredDevicesFromFund = plan.delivered().devicesFromFund();
        this.deliveredSpares = plan.delivered().spares();
        this.deliveredSparesFromFund = plan.delivered().sparesFromFund();
        this.planned = year.planned();
        this.cost10 = year.cost().p10();
        this.cost50 = year.cost().p50();
        this.cost90 = year.cost().p90();
        this.days10 = year.daysWithout().p10();
        this.days50 = year.daysWithout().p50();
        this.days90 = year.daysWithout().p90();
    }

    Simulation.Year year() {
        Map<Bound, Integer> bounds = new EnumMap<>(Bound.class);
        bounds.put(Bound.SUPPORT, bySupport);
        bounds.put(Bound.LEASE, byLease);
        bounds.put(Bound.LIFE, byLife);
        bounds.put(Bound.CHOICE, byChoice);
        bounds.values().removeIf(units -> units == 0);
        return new Simulation.Year(
                new PlannedYear(
                        schoolYear,
                        pupils,
                        inUse,
                        sparesInStock,
                        retired,
                        devices,
                        devicesFromFund,
                        spares,
                        sparesFromFund,
                        strain,
                        bounds,
                        conflicts,
                        overdue,
                        postponed,
                        new Bought(
                                deliveredDevices, deliveredDevicesFromFund, deliveredSpares, deliveredSparesFromFund)),
                planned,
                new Percentiles(cost10, cost50, cost90),
                new Percentiles(days10, days50, days90));
    }
}
