package org.manabiya.mdm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.identity.Account;
import org.manabiya.core.identity.Accounts;
import org.manabiya.core.identity.Callers;
import org.manabiya.core.jobs.JobContext;
import org.manabiya.core.jobs.JobKind;
import org.manabiya.mdm.ledger.DeviceEvent.Author;

/**
 * Applies a large file whose preview somebody has looked at; the order is the import's id. One transaction: cancelled or broken off, it
 * leaves nothing.
 */
@Dependent
public class ApplyImportJob implements JobKind {
    public static final String NAME = "device.import";

    private final DeviceImports imports;
    private final ApplyImport applyImport;
    private final Accounts accounts;
    private final Callers callers;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public ApplyImportJob(
            DeviceImports imports,
            ApplyImport applyImport,
            Accounts accounts,
            Callers callers,
            Audit audit,
            Clock clock) {
        this.imports = imports;
        this.applyImport = applyImport;
        this.accounts = accounts;
        this.callers = callers;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    @ActivateRequestContext
    public String run(JobContext job) {
        UUID id = UUID.fromString(job.payload());
        Account owner = job.owner().flatMap(accounts::find).orElseThrow(Refusal::notFound);
        // A node may die between the import's commit and the job's end; the next one finds the import applied.
        if (imports.find(id).filter(DeviceImport::isOpen).isPresent()) {
            String name = callers.of(owner.id()).name();
            applyImport.apply(id, new Author(owner.id(), name, clock.instant()), job::progress);
            audit.recordFor(owner, "device.import", "deviceImport", id);
        }
        return id.toString();
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }
}
