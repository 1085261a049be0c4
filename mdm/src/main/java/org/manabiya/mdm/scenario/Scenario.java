package org.manabiya.mdm.scenario;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;

/** A stored scenario: its name, what it takes for given, and what came out when it was last computed. */
@Entity
@Table(name = "mdm_scenario")
public class Scenario {
    private static final int LONGEST_NAME = 100;

    /**
     * The way of computing: one more whenever the same ledger and options give other figures, so that a scenario tells that it is of an
     * earlier one. 1: the cap by school and by year of entry, leases by their payments.
     */
    private static final int METHOD = 1;

    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    private String name;

    @Embedded
    private StoredOptions options;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "computed_at")
    private Instant computedAt;

    @Column(name = "computed_by")
    private int computedBy;

    @Column(name = "job_id")
    private UUID jobId;

    private Integer units;
    private Long failures;
    private Double exposure;

    @Column(name = "rate_ages")
    private String rateAges;

    @Column(name = "rate_models")
    private String rateModels;

    private Long planned;
    private Long later;
    private Long cost10;
    private Long cost50;
    private Long cost90;
    private Long days10;
    private Long days50;
    private Long days90;

    @Version
    private int version;

    protected Scenario() {}

    Scenario(UUID municipality, String name, ScenarioOptions options, Instant madeAt) {
        this.id = Ids.next();
        this.municipalityId = municipality;
        this.madeAt = madeAt;
        change(name, options);
    }

    /** Takes other options; what came out of the earlier ones is forgotten. */
    final void change(String newName, ScenarioOptions newOptions) {
        String tidy = newName == null ? "" : newName.strip();
        if (tidy.isEmpty() || tidy.length() > LONGEST_NAME) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.scenario.name", LONGEST_NAME);
        }
        name = tidy;
        options = new StoredOptions(newOptions);
        computedAt = null;
    }

    void waitFor(UUID job) {
        jobId = job;
    }

    /** Keeps what came out, and how many units and failures it rests on. */
    void take(ComputeScenario.Computed computed, Instant now) {
        Simulation.Result result = computed.result();
        Outlook outlook = computed.outlook();
        computedAt = now;
        computedBy = METHOD;
        jobId = null;
        units = computed.units();
        rateAges = computed.rates().storedAges();
        rateModels = computed.rates().storedModels();
        failures = outlook.failures().events();
        exposure = outlook.failures().exposure();
        planned = result.planned();
        later = result.later();
        cost10 = result.cost().p10();
        cost50 = result.cost().p50();
        cost90 = result.cost().p90();
        days10 = result.daysWithout().p10();
        days50 = result.daysWithout().p50();
        days90 = result.daysWithout().p90();
    }

    public UUID id() {
        return id;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public String name() {
        return name;
    }

    public ScenarioOptions options() {
        return options.options();
    }

    public boolean isComputed() {
        return computedAt != null;
    }

    /** Whether it was computed in an earlier way: the same options would give other figures today. */
    public boolean isOutdated() {
        return isComputed() && computedBy < METHOD;
    }

    /** When it was computed, or {@code null}. */
    public Instant computedAt() {
        return computedAt;
    }

    /** The job that computes it, or {@code null}. */
    public UUID jobId() {
        return jobId;
    }

    public int units() {
        return units == null ? 0 : units;
    }

    public long failures() {
        return failures == null ? 0 : failures;
    }

    /** Device-years behind the failures. */
    public double exposure() {
        return exposure == null ? 0 : exposure;
    }

    /** The failures a device-year behind the scenario, before ages and models. */
    public double failureRate() {
        return exposure() == 0 ? 0 : failures() / exposure();
    }

    /** Which rates it used. */
    public RatesUsed rates() {
        return RatesUsed.read(rateAges, rateModels);
    }

    public long planned() {
        return planned == null ? 0 : planned;
    }

    /** What of it is paid after the last year, for leases. */
    public long later() {
        return later == null ? 0 : later;
    }

    /** The cost of all years; only where it is computed. */
    public Percentiles cost() {
        return new Percentiles(cost10, cost50, cost90);
    }

    /** The days without a device of all years; only where it is computed. */
    public Percentiles daysWithout() {
        return new Percentiles(days10, days50, days90);
    }
}
