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

/** The device files that were uploaded, and what is known about them before they are applied. */
@Dependent
public class DeviceImports {
    private static final int LONGEST_NAME = 255;
    private static final int LARGE = 1024 * 1024;

    private final EntityManager em;
    private final Snapshot snapshot;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public DeviceImports(@Mdm EntityManager em, Snapshot snapshot, Caller caller, Clock clock) {
        this.em = em;
        this.snapshot = snapshot;
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

    /** Keeps an uploaded file until it is decided, applied or put aside. */
    @Transactional
    public DeviceImport upload(UUID municipality, String fileName, byte[] content) {
        return upload(municipality, fileName, content, author());
    }

    @Transactional
    DeviceImport upload(UUID municipality, String fileName, byte[] content, Author author) {
        String name = fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName;
        Source source = TableFile.read(name, content, new Findings(name))
                .flatMap(table -> Source.recognise(table.header()))
                .orElse(null);
        DeviceImport uploaded = new DeviceImport(municipality, name, source, author);
        em.persist(uploaded);
        em.flush();
        em.persist(new ImportContent(uploaded.id(), content));
        if (em.find(LedgerOfMunicipality.class, municipality) == null) {
            open(municipality);
        }
        return uploaded;
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

    /** Whether applying it takes so long that nobody should wait for the page. */
    public boolean isLarge(UUID id) {
        return em.find(ImportContent.class, id).bytes().length > LARGE;
    }

    /** What the file would do to the ledger as it stands now. */
    public Preview preview(DeviceImport anImport) {
        return preview(anImport, snapshot.of(anImport.municipalityId()));
    }

    Preview preview(DeviceImport anImport, Snapshot.Taken taken) {
        anImport.requireOpen();
        byte[] content = em.find(ImportContent.class, anImport.id()).bytes();
        return Preview.of(
                anImport.fileName(),
                content,
                taken.known(),
                decisions(anImport.municipalityId()),
                LocalDate.now(clock));
    }

    /** What a file that is not kept would do. */
    public Preview preview(UUID municipality, String fileName, byte[] content, Map<String, Choice> decided) {
        Map<String, Choice> decisions = decisions(municipality);
        decisions.putAll(decided);
        return Preview.of(fileName, content, snapshot.of(municipality).known(), decisions, LocalDate.now(clock));
    }

    private Map<String, Choice> decisions(UUID municipality) {
        Map<String, Choice> made = new HashMap<>();
        stored(municipality).forEach(decision -> made.put(decision.conflict(), decision.choice()));
        return made;
    }

    private List<StoredDecision> stored(UUID municipality) {
        return em.createQuery("select d from StoredDecision d where d.municipalityId = :m", StoredDecision.class)
                .setParameter("m", municipality)
                .getResultList();
    }

    /** Keeps what a person decided about conflicts of the import, by their keys. */
    @Transactional
    public void decide(UUID id, Map<String, Choice> choices) {
        decide(id, conflict -> choices.get(conflict.key()), author());
    }

    /** Decides all conflicts of the import alike: for the ledger and the earlier row, or for the file and the later row. */
    @Transactional
    public void decideAll(UUID id, Choice choice) {
        decideAll(id, choice, author());
    }

    @Transactional
    void decideAll(UUID id, Choice choice, Author author) {
        decide(id, conflict -> conflict.choices().contains(choice) ? choice : Choice.SKIP, author);
    }

    private void decide(UUID id, Function<Conflict, Choice> choices, Author author) {
        DeviceImport anImport = find(id).orElseThrow(Refusal::notFound);
        anImport.requireOpen();
        Map<String, StoredDecision> stored = new HashMap<>();
        stored(anImport.municipalityId()).forEach(decision -> stored.put(decision.conflict(), decision));
        for (Conflict conflict : preview(anImport).conflicts()) {
            Choice choice = choices.apply(conflict);
            if (choice == null) {
                continue;
            }
            if (!conflict.choices().contains(choice)) {
                throw new Refusal(Refusal.Kind.INVALID, "mdm.import.noSuchChoice");
            }
            StoredDecision decision = stored.get(conflict.key());
            if (decision == null) {
                decision = new StoredDecision(anImport.municipalityId(), conflict.key());
                em.persist(decision);
            }
            decision.decide(choice, author);
        }
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
        em.remove(em.find(ImportContent.class, id));
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
