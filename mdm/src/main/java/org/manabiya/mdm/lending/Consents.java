package org.manabiya.mdm.lending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.FileOwner;
import org.manabiya.core.files.Papers;
import org.manabiya.mdm.data.Mdm;

/**
 * Guardians' consents (持ち帰り申込書兼同意書). A new wording asks everybody again. One guardian's consent is enough, and each of a child's
 * guardians can withdraw it. A municipality that has written no text asks for none.
 */
@Dependent
public class Consents {
    /** A scanned paper as it comes in: a PDF or a photo. */
    public record Scan(InputStream body, String name, UUID school) {}

    private final EntityManager em;
    private final Papers papers;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public Consents(@Mdm EntityManager em, Papers papers, Audit audit, Caller caller, Clock clock) {
        this.em = em;
        this.papers = papers;
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
                .map(text -> givenFor(text, List.of(pupil)).containsKey(pupil))
                .orElse(true);
    }

    /** The present consents of the pupils to the wording, one each; one statement. */
    public Map<UUID, Consent> givenFor(ConsentText text, Collection<UUID> pupils) {
        if (pupils.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Consent> present = new HashMap<>();
        em.createQuery(
                        """
                        select c from Consent c
                        where c.textId = :text and c.pupilId in :pupils and c.withdrawnAt is null order by c.givenAt
                        """,
                        Consent.class)
                .setParameter("text", text.id())
                .setParameter("pupils", pupils)
                .getResultList()
                .forEach(consent -> present.put(consent.pupilId(), consent));
        return present;
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
        note(pupil, seen(seen), signer);
    }

    private void note(UUID pupil, ConsentText text, String signer) {
        if (!isGivenFor(caller.municipality(), pupil)) {
            em.persist(Consent.onPaper(caller.municipality(), text, pupil, signer, caller.name(), clock.instant()));
            em.flush();
            audit.record("consent.paper", "person", pupil, null, String.valueOf(text.number()));
        }
    }

    /**
     * The caller notes a paper with its scan, or adds the scan to a paper that was noted before.
     *
     * @throws Refusal CONFLICT where the guardian has signed on the screen: there is no paper
     */
    @Transactional(rollbackOn = IOException.class)
    public void notePaper(UUID pupil, UUID seen, String signer, Scan scan) throws IOException {
        ConsentText text = seen(seen);
        note(pupil, text, signer);
        Consent consent = of(pupil).stream()
                .filter(each -> each.isGiven() && each.textId().equals(text.id()))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        FileOwner owner = new FileOwner(caller.municipality(), scan.school(), caller.account());
        consent.show(papers.addPaper(scan.body(), scan.name(), owner).id());
        em.flush();
        audit.record("consent.scan", "person", pupil, null, String.valueOf(text.number()));
    }

    /** The latest scan of a paper that somebody signed for the pupil. */
    public Optional<UUID> scanOf(UUID pupil) {
        return of(pupil).stream().map(Consent::scanId).filter(Objects::nonNull).findFirst();
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
