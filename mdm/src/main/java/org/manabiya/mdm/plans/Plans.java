package org.manabiya.mdm.plans;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;

/** The four plans of each municipality: drafts that are worked on, revisions that the public reads. */
@Dependent
public class Plans {
    private final EntityManager em;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public Plans(@Mdm EntityManager em, Audit audit, Caller caller, Clock clock) {
        this.em = em;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    public Optional<Plan> draft(UUID municipality, PlanKind kind) {
        return em.createQuery("select p from Plan p where p.municipalityId = :m and p.kind = :kind", Plan.class)
                .setParameter("m", municipality)
                .setParameter("kind", kind)
                .getResultStream()
                .findFirst();
    }

    /**
     * Saves the draft.
     *
     * @param seen the version that the writer has seen, 0 for a new one
     * @throws Refusal CONFLICT when somebody else has saved it since
     */
    @Transactional
    public Plan save(UUID municipality, PlanKind kind, PlanFields fields, int seen) {
        Plan plan = draft(municipality, kind).orElseGet(() -> new Plan(municipality, kind));
        plan.write(fields, seen, caller.name(), clock.instant());
        if (!em.contains(plan)) {
            em.persist(plan);
        }
        audit.record("plan.save", "plan", plan.id(), null, kind.word());
        em.flush();
        return plan;
    }

    /** Every revision of the plan, the latest first. */
    public List<PlanRevision> revisions(UUID municipality, PlanKind kind) {
        return em.createQuery(
                        """
                        select r from PlanRevision r where r.municipalityId = :m and r.kind = :kind
                        order by r.number desc
                        """,
                        PlanRevision.class)
                .setParameter("m", municipality)
                .setParameter("kind", kind)
                .getResultList();
    }

    /** What the public reads of the plan: its latest revision, nothing when that has been withdrawn. */
    public Optional<PlanRevision> published(UUID municipality, PlanKind kind) {
        return revisions(municipality, kind).stream().findFirst().filter(revision -> !revision.isWithdrawn());
    }

    /** What the public reads of all plans, in their order; one statement. */
    public List<PlanRevision> published(UUID municipality) {
        return em.createQuery(
                        """
                        select r from PlanRevision r where r.municipalityId = :m and r.withdrawnAt is null
                          and r.number = (select max(x.number) from PlanRevision x
                            where x.municipalityId = r.municipalityId and x.kind = r.kind)
                        """,
                        PlanRevision.class)
                .setParameter("m", municipality)
                .getResultStream()
                .sorted(Comparator.comparing(PlanRevision::kind))
                .toList();
    }

    /**
     * Publishes what is said as the next revision, which replaces the one before.
     *
     * @param note what has changed, in the publisher's words
     */
    @Transactional
    public PlanRevision publish(UUID municipality, PlanKind kind, PlanFields fields, String note) {
        List<PlanRevision> before = revisions(municipality, kind);
        if (fields.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.plan.empty");
        }
        int number = before.isEmpty() ? 1 : before.get(0).number() + 1;
        PlanRevision revision = new PlanRevision(
                municipality, kind, number, fields, said(note, !before.isEmpty()), caller.name(), clock.instant());
        em.persist(revision);
        audit.record("plan.publish", "planRevision", revision.id(), null, kind.word() + " " + number);
        em.flush();
        return revision;
    }

    /** Takes the plan back from the public; the revision and the reason stay on record. */
    @Transactional
    public void withdraw(UUID municipality, PlanKind kind, String reason) {
        PlanRevision revision = published(municipality, kind).orElseThrow(Refusal::notFound);
        revision.withdraw(said(reason, true), caller.name(), clock.instant());
        audit.record("plan.withdraw", "planRevision", revision.id(), null, reason);
    }

    private static String said(String text, boolean needed) {
        String said = text == null ? "" : text.strip();
        if (said.isEmpty() && needed) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.plan.reasonMissing");
        }
        if (said.length() > PlanRevision.LONGEST_NOTE) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.plan.textTooLong", PlanRevision.LONGEST_NOTE);
        }
        return said;
    }
}
