package org.manabiya.mdm.scenario;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.jobs.Jobs;
import org.manabiya.mdm.data.Mdm;

/** The scenarios of a municipality: made, changed, listed and forgotten. */
@Dependent
public class Scenarios {
    private static final int MOST = 50;

    private final EntityManager em;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public Scenarios(@Mdm EntityManager em, Jobs jobs, Audit audit, Clock clock) {
        this.em = em;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** By name; one statement. */
    public List<Scenario> of(UUID municipality) {
        return em.createQuery("select s from Scenario s where s.municipalityId = :m order by s.name", Scenario.class)
                .setParameter("m", municipality)
                .getResultList();
    }

    public Optional<Scenario> find(UUID id) {
        return Optional.ofNullable(em.find(Scenario.class, id));
    }

    /** What came out, year by year; empty where it has not been computed. */
    public List<Simulation.Year> years(Scenario scenario) {
        if (!scenario.isComputed()) {
            return List.of();
        }
        return em.createQuery(
                        "select y from ScenarioYear y where y.scenarioId = :s order by y.schoolYear",
                        ScenarioYear.class)
                .setParameter("s", scenario.id())
                .getResultStream()
                .map(ScenarioYear::year)
                .toList();
    }

    @Transactional
    public Scenario make(UUID municipality, String name, ScenarioOptions options) {
        List<Scenario> present = of(municipality);
        if (present.size() >= MOST) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.scenario.tooMany", MOST);
        }
        Scenario made = new Scenario(municipality, name, options, Instant.now(clock));
        requireFree(present, made);
        em.persist(made);
        audit.record("scenario.make", "scenario", made.id(), null, made.name());
        return made;
    }

    @Transactional
    public Scenario change(UUID id, String name, ScenarioOptions options) {
        Scenario scenario = find(id).orElseThrow(Refusal::notFound);
        scenario.change(name, options);
        requireFree(of(scenario.municipalityId()), scenario);
        audit.record("scenario.change", "scenario", id, null, scenario.name());
        return scenario;
    }

    private static void requireFree(List<Scenario> present, Scenario scenario) {
        if (present.stream()
                .anyMatch(other ->
                        !other.id().equals(scenario.id()) && other.name().equals(scenario.name()))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.scenario.nameTaken", scenario.name());
        }
    }

    @Transactional
    public void forget(UUID id) {
        Scenario scenario = find(id).orElseThrow(Refusal::notFound);
        forgetYears(id);
        em.remove(scenario);
        audit.record("scenario.forget", "scenario", id, scenario.name(), null);
    }

    private void forgetYears(UUID id) {
        em.createQuery("delete from ScenarioYear y where y.scenarioId = :s")
                .setParameter("s", id)
                .executeUpdate();
    }

    /** Orders the job that computes the scenario, in one transaction with the note that it was ordered. */
    @Transactional
    public void order(UUID id, UUID account) {
        Scenario scenario = find(id).orElseThrow(Refusal::notFound);
        scenario.waitFor(jobs.enqueue(ScenarioJob.NAME, id.toString(), scenario.municipalityId(), account)
                .id());
    }

    /** Orders jobs for the scenarios that were computed in an earlier way; how many. */
    @Transactional
    public int renew(UUID municipality, UUID account) {
        List<Scenario> outdated =
                of(municipality).stream().filter(Scenario::isOutdated).toList();
        outdated.forEach(scenario -> order(scenario.id(), account));
        return outdated.size();
    }

    /** Keeps what came out, unless the scenario was changed meanwhile. */
    @Transactional
    public void keep(UUID id, ScenarioOptions options, ComputeScenario.Computed computed) {
        find(id).filter(scenario -> scenario.options().equals(options)).ifPresent(scenario -> {
            forgetYears(id);
            computed.result().years().forEach(year -> em.persist(new ScenarioYear(id, year)));
            scenario.take(computed, Instant.now(clock));
        });
    }
}
