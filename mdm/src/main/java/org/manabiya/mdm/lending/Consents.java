package org.manabiya.mdm.lending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;

/**
 * Guardians' consents (持ち帰り申込書兼同意書). A new wording asks everybody again. One guardian's consent is enough, and each of a child's
 * guardians can withdraw it. A municipality that has written no text asks for none.
 */
@Dependent
public class Consents {
    private final EntityManager em;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public Consents(@Mdm EntityManager em, Audit audit, Caller caller, Clock clock) {
        this.em = em;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Every wording of a municipality, the present one first. */
    public List<ConsentText> texts(UUID municipality) {
        return em.createQuery(
                        "select t from ConsentText t where t.municipalityId = :m order by t.number desc",
                        ConsentText.class)
                .setParameter("m", municipality)
                .getResultList();
    }

    public Optional<ConsentText> present(UUID municipality) {
        return texts(municipality).stream().findFirst();
    }

    /** Sets another wording in force; the same words change nothing and ask nobody. */
    @Transactional
    public void write(UUID municipality, String text) {
        Optional<ConsentText> before = present(municipality);
        if (before.map(ConsentText::body)
                .filter(ConsentText.plain(text)::equals)
                .isPresent()) {
            return;
        }
        int number = before.map(ConsentText::number).orElse(0) + 1;
        ConsentText written = new ConsentText(municipality, number, text, caller.name(), clock.instant());
        em.persist(written);
        em.flush();
        audit.record("consent.text", "municipality", municipality, null, String.valueOf(number));
    }

    /** Whether the unit may go home with the pupil: somebody agreed to the present wording, or none is asked for. */
    public boolean isGivenFor(UUID municipality, UUID pupil) {
        return present(municipality)
                .map(text -> given(text, List.of(pupil)).contains(pupil))
                .orElse(true);
    }

    /** Those of the pupils for whom somebody has agreed to the wording; one statement. */
    public Set<UUID> given(ConsentText text, Collection<UUID> pupils) {
        if (pupils.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(em.createQuery(
                        """
                        select c.pupilId from Consent c
                        where c.textId = :text and c.pupilId in :pupils and c.withdrawnAt is null
                        """,
                        UUID.class)
                .setParameter("text", text.id())
                .setParameter("pupils", pupils)
                .getResultList());
    }

    /** Every consent for a pupil, the newest first. */
    public List<Consent> of(UUID pupil) {
        return em.createQuery("select c from Consent c where c.pupilId = :pupil order by c.givenAt desc", Consent.class)
                .setParameter("pupil", pupil)
                .getResultList();
    }

    /**
     * The caller, a guardian, signs for a child.
     *
     * @param seen the wording that stood on the screen; refused when another one is in force by now
     */
    @Transactional
    public void sign(UUID pupil, UUID seen, String name, boolean agreed) {
        ConsentText text = seen(seen);
        if (!isGivenFor(caller.municipality(), pupil)) {
            em.persist(
                    Consent.signed(caller.municipality(), text, pupil, caller.person(), name, agreed, clock.instant()));
            em.flush();
            audit.record("consent.give", "person", pupil, null, String.valueOf(text.number()));
        }
    }

    /** The caller, a member of staff, notes a paper that a guardian has signed. */
    @Transactional
    public void notePaper(UUID pupil, UUID seen, String signer) {
        ConsentText text = seen(seen);
        if (!isGivenFor(caller.municipality(), pupil)) {
            em.persist(Consent.onPaper(caller.municipality(), text, pupil, signer, caller.name(), clock.instant()));
            em.flush();
            audit.record("consent.paper", "person", pupil, null, String.valueOf(text.number()));
        }
    }

    private ConsentText seen(UUID seen) {
        return present(caller.municipality())
                .filter(text -> text.id().equals(seen))
                .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "mdm.lending.consent.otherText"));
    }

    @Transactional
    public void withdraw(UUID pupil) {
        of(pupil).stream()
                .filter(Consent::isGiven)
                .forEach(consent -> consent.withdraw(caller.name(), clock.instant()));
        em.flush();
        audit.record("consent.withdraw", "person", pupil, null, null);
    }
}
