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
        ScenarioOptions.Timing timing = options.timing();
        ScenarioOptions.Money money = options.money();
        this.strategy = options.strategy();
        this.firstYear = timing.firstYear();
        this.years = timing.years();
        this.startYear = timing.startYear();
        this.spread = timing.spread();
        this.life = timing.life();
        this.supportBuffer = timing.supportBuffer();
        this.price = money.price();
        this.priceRise = money.priceRise();
        this.priceSpread = money.priceSpread();
        this.subsidised = money.subsidised();
        this.yearlyCap = money.yearlyCap();
        this.disposalFee = money.disposalFee();
        this.leaseYears = options.lease().years();
        this.leaseRate = options.lease().rate();
        this.sparePercent = options.spares().percent();
        this.emergencyPercent = options.spares().emergencyPercent();
        this.emergencyDays = options.spares().emergencyDays();
        this.seed = options.runs().seed();
        this.runs = options.runs().number();
    }

    ScenarioOptions options() {
        return new ScenarioOptions(
                strategy,
                new ScenarioOptions.Timing(firstYear, years, startYear, spread, life, supportBuffer),
                new ScenarioOptions.Money(price, priceRise, priceSpread, subsidised, yearlyCap, disposalFee),
                new ScenarioOptions.Lease(leaseYears, leaseRate),
                new ScenarioOptions.Spares(sparePercent, emergencyPercent, emergencyDays),
                new ScenarioOptions.Runs(seed, runs));
    }
}
