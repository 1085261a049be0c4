package org.manabiya.mdm.scenario;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** The columns of {@link ScenarioOptions}. */
@Embeddable
class StoredOptions {
    @Enumerated(EnumType.STRING)
    private Strategy strategy;

    @Column(name = "first_year")
    private int firstYear;

    private int years;

    @Column(name = "start_year")
    private int startYear;

    private int spread;

    private int life;

    @Column(name = "support_buffer")
    private int supportBuffer;

    private long price;

    @Column(name = "price_rise")
    private int priceRise;

    @Column(name = "price_spread")
    private int priceSpread;

    @Column(name = "lease_years")
    private int leaseYears;

    @Column(name = "lease_rate")
    private int leaseRate;

    private boolean subsidised;

    @Column(name = "spare_percent")
    private int sparePercent;

    @Column(name = "yearly_cap")
    private long yearlyCap;

    @Column(name = "emergency_percent")
    private int emergencyPercent;

    @Column(name = "emergency_days")
    private int emergencyDays;

    @Column(name = "disposal_fee")
    private long disposalFee;

    private long seed;

    private int runs;

    protected StoredOptions() {}

    StoredOptions(ScenarioOptions options) {
        this.strategy = options.strategy();
        this.firstYear = options.firstYear();
        this.years = options.years();
        this.startYear = options.startYear();
        this.spread = options.spread();
        this.life = options.life();
        this.supportBuffer = options.supportBuffer();
        this.price = options.price();
        this.priceRise = options.priceRise();
        this.priceSpread = options.priceSpread();
        this.leaseYears = options.leaseYears();
        this.leaseRate = options.leaseRate();
        this.subsidised = options.subsidised();
        this.sparePercent = options.sparePercent();
        this.yearlyCap = options.yearlyCap();
        this.emergencyPercent = options.emergencyPercent();
        this.emergencyDays = options.emergencyDays();
        this.disposalFee = options.disposalFee();
        this.seed = options.seed();
        this.runs = options.runs();
    }

    ScenarioOptions options() {
        return new ScenarioOptions(
                strategy,
                firstYear,
                years,
                startYear,
                spread,
                life,
                supportBuffer,
                price,
                priceRise,
                priceSpread,
                leaseYears,
                leaseRate,
                subsidised,
                sparePercent,
                yearlyCap,
                emergencyPercent,
                emergencyDays,
                disposalFee,
                seed,
                runs);
    }
}
