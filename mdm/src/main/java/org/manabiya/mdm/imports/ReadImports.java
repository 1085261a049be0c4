package org.manabiya.mdm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.mdm.data.Mdm;

/** Reads uploaded files and compares them with the ledger as it stands: what an import would do. */
@Dependent
public class ReadImports {
    private final EntityManager em;
    private final Snapshot snapshot;
    private final Clock clock;

    @Inject
    public ReadImports(@Mdm EntityManager em, Snapshot snapshot, Clock clock) {
        this.em = em;
        this.snapshot = snapshot;
        this.clock = clock;
    }

    /** What the file would do to the ledger as it stands now. */
    public Preview preview(DeviceImport anImport) {
        anImport.requireOpen();
        Map<String, Choice> choices = choices(anImport.municipalityId());
        return preview(
                anImport.municipalityId(),
                anImport.fileName(),
                content(anImport),
                anImport.reading(),
                new Preview.Decided(choices, anImport.rules()));
    }

    /** What a file that is not kept would do. */
    public Preview preview(UUID municipality, String fileName, byte[] content, Preview.Decided decided) {
        Map<String, Choice> choices = choices(municipality);
        choices.putAll(decided.choices());
        return preview(
                municipality, fileName, content, Reading.RECOGNISED, new Preview.Decided(choices, decided.rules()));
    }

    private Preview preview(
            UUID municipality, String fileName, byte[] content, Reading reading, Preview.Decided decided) {
        Findings findings = new Findings(fileName);
        Optional<Sheet> sheet = Sheet.read(fileName, content, reading, layouts(municipality), findings);
        if (sheet.isEmpty()) {
            return Preview.unreadable(fileName, findings);
        }
        Known known = snapshot.of(municipality, sheet.get().source().kind());
        return Preview.of(fileName, sheet.get(), known, decided, LocalDate.now(clock), findings);
    }

    /** The file's table, whether or not anybody knows its layout; what stands in the way is found. */
    Optional<TableFile> table(DeviceImport anImport, Findings findings) {
        anImport.requireOpen();
        return TableFile.read(
                anImport.fileName(),
                content(anImport),
                anImport.reading(),
                layouts(anImport.municipalityId())::knows,
                findings);
    }

    /** What the municipality's people, schools and fields are called. */
    Known known(UUID municipality) {
        return snapshot.of(municipality, Source.Kind.CONSOLE);
    }

    private byte[] content(DeviceImport anImport) {
        return em.find(ImportContent.class, anImport.id()).bytes();
    }

    /** The layouts that people of the municipality explained. */
    Layouts layouts(UUID municipality) {
        Map<String, Layout> byHeader = new HashMap<>();
        em.createQuery("select m from ColumnMapping m where m.municipalityId = :m", ColumnMapping.class)
                .setParameter("m", municipality)
                .getResultList()
                .forEach(mapping -> byHeader.put(mapping.header(), mapping.layout()));
        return new Layouts(byHeader);
    }

    private Map<String, Choice> choices(UUID municipality) {
        Map<String, Choice> made = new HashMap<>();
        stored(municipality).forEach(decision -> made.put(decision.conflict(), decision.choice()));
        return made;
    }

    /** Every decision about a conflict that people of the municipality made. */
    List<StoredDecision> stored(UUID municipality) {
        return em.createQuery("select d from StoredDecision d where d.municipalityId = :m", StoredDecision.class)
                .setParameter("m", municipality)
                .getResultList();
    }
}
