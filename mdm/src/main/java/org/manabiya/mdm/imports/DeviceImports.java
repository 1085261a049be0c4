package org.manabiya.mdm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Reach;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.ledger.DeviceEvent.Author;

/** The device files that were uploaded, and what people decided about them before they are applied. */
@Dependent
public class DeviceImports {
    /** Bytes of a file that waits. */
    private static final int LARGE = 1024 * 1024;
    /** Rows of a file that was applied. */
    private static final int MANY = 5_000;

    private final EntityManager em;
    private final ReadImports read;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public DeviceImports(@Mdm EntityManager em, ReadImports read, Caller caller, Clock clock) {
        this.em = em;
        this.read = read;
        this.caller = caller;
        this.clock = clock;
    }

    public Optional<DeviceImport> find(UUID id) {
        return Optional.ofNullable(em.find(DeviceImport.class, id));
    }

    /** The latest imports of the municipality. */
    public List<DeviceImport> latest(Reach reach, int limit) {
        return em.createQuery(
                        """
                        select i from DeviceImport i where i.municipalityId = :m and :whole = true
                        order by i.uploadedAt desc, i.id desc
                        """,
                        DeviceImport.class)
                .setParameter("m", reach.municipality())
                .setParameter("whole", reach.wholeMunicipality())
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * Keeps an uploaded file until it is decided, applied or put aside.
     *
     * @throws Refusal when it is no table, and no word about how to read it would make it one
     */
    @Transactional
    public DeviceImport upload(UUID municipality, String fileName, byte[] content) {
        return upload(municipality, fileName, content, author());
    }

    @Transactional
    DeviceImport upload(UUID municipality, String fileName, byte[] content, Author author) {
        Findings findings = new Findings(fileName);
        Optional<Sheet> sheet = Sheet.read(fileName, content, Reading.RECOGNISED, read.layouts(municipality), findings);
        findings.refuse(TableFile.NO_TABLE);
        DeviceImport uploaded = add(municipality, fileName, author);
        em.persist(new ImportContent(uploaded.id(), content));
        sheet.ifPresent(known -> uploaded.recognised(known.source(), known.layout()));
        return uploaded;
    }

    /** An import whose file is not kept, since it is applied at once. */
    DeviceImport add(UUID municipality, String fileName, Author author) {
        DeviceImport added = new DeviceImport(municipality, fileName, author, LocalDate.now(clock));
        em.persist(added);
        em.flush();
        if (em.find(LedgerOfMunicipality.class, municipality) == null) {
            open(municipality);
        }
        return added;
    }

    /** The first upload of a municipality opens its ledger; of two first ones at the same moment one is asked to come again. */
    private void open(UUID municipality) {
        em.persist(new LedgerOfMunicipality(municipality));
        try {
            em.flush();
        } catch (PersistenceException openedMeanwhile) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.import.busy");
        }
    }

    /** The ledger, locked until the transaction ends, and with it what becomes of the import. */
    LedgerOfMunicipality lock(DeviceImport anImport) {
        LedgerOfMunicipality ledger =
                em.find(LedgerOfMunicipality.class, anImport.municipalityId(), LockModeType.PESSIMISTIC_WRITE);
        em.refresh(anImport);
        return ledger;
    }

    /** Whether a file of that name was applied. */
    boolean isDone(UUID municipality, String fileName) {
        return em.createQuery(
                                """
                                select count(i) from DeviceImport i
                                where i.municipalityId = :m and i.fileName = :n and i.appliedAt is not null
                                """,
                                Long.class)
                        .setParameter("m", municipality)
                        .setParameter("n", fileName)
                        .getSingleResult()
                > 0;
    }

    /** Whether applying it or taking it back takes so long that nobody should wait for the page. */
    public boolean isLarge(DeviceImport anImport) {
        return anImport.isOpen()
                ? em.find(ImportContent.class, anImport.id()).bytes().length > LARGE
                : anImport.entered() + anImport.changed() > MANY;
    }

    /** Keeps what a person decided about conflicts of the import, by their keys. */
    @Transactional
    public void decide(UUID id, Map<String, Choice> choices) {
        decide(id, conflict -> choices.get(conflict.key()), author());
    }

    /** Decides all conflicts of the import alike: for the ledger and the earlier row, or for the file and the later row. */
    @Transactional
    void decideAll(UUID id, Choice choice, Author author) {
        decide(id, conflict -> conflict.choices().contains(choice) ? choice : Choice.SKIP, author);
    }

    private void decide(UUID id, Function<Conflict, Choice> choices, Author author) {
        DeviceImport anImport = find(id).orElseThrow(Refusal::notFound);
        anImport.requireOpen();
        keep(anImport.municipalityId(), read.preview(anImport), choices, author);
    }

    /** Remembers choices about the conflicts of a preview for the next file that holds the same ones. */
    void keep(UUID municipality, Preview preview, Function<Conflict, Choice> choices, Author author) {
        Map<String, StoredDecision> stored = new HashMap<>();
        read.stored(municipality).forEach(decision -> stored.put(decision.conflict(), decision));
        for (Conflict conflict : preview.conflicts()) {
            Choice choice = choices.apply(conflict);
            if (choice == null) {
                continue;
            }
            if (!conflict.choices().contains(choice)) {
                throw new Refusal(Refusal.Kind.INVALID, "mdm.import.noSuchChoice");
            }
            StoredDecision decision = stored.get(conflict.key());
            if (decision == null) {
                decision = new StoredDecision(municipality, conflict.key());
                em.persist(decision);
                stored.put(conflict.key(), decision);
            }
            decision.decide(choice, author);
        }
    }

    /** Sets the rules for what the file and the ledger disagree about; what was decided one by one stays. */
    @Transactional
    public void rule(UUID id, Rules rules) {
        DeviceImport anImport = find(id).orElseThrow(Refusal::notFound);
        anImport.requireOpen();
        if (rules.fileDay() != null && rules.fileDay().isAfter(LocalDate.now(clock))) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.import.fileDayAhead");
        }
        anImport.ruleBy(rules);
    }

    @Transactional
    public void putAside(UUID id) {
        DeviceImport anImport = find(id).orElseThrow(Refusal::notFound);
        lock(anImport);
        anImport.requireOpen();
        anImport.putAside();
        forgetContent(id);
    }

    void forgetContent(UUID id) {
        ImportContent content = em.find(ImportContent.class, id);
        if (content != null) {
            em.remove(content);
        }
    }

    /** What was found in an applied file. */
    public List<Finding> findings(DeviceImport anImport) {
        return em.createQuery(
                        "select f from StoredFinding f where f.importId = :i order by f.line, f.id",
                        StoredFinding.class)
                .setParameter("i", anImport.id())
                .getResultStream()
                .map(finding -> finding.finding(anImport.fileName()))
                .toList();
    }

    /** Whether it is the import that would be taken back first. */
    public boolean isLast(DeviceImport anImport) {
        LedgerOfMunicipality ledger = em.find(LedgerOfMunicipality.class, anImport.municipalityId());
        return ledger != null && ledger.endsWith(anImport);
    }

    Author author() {
        return new Author(caller.account(), caller.name(), clock.instant());
    }
}
