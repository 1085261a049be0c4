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

/** Takes an import back; the order is its id. One transaction: cancelled or broken off, it changes nothing. */
@Dependent
public class UndoImportJob implements JobKind {
    public static final String NAME = "device.import.undo";

    private final DeviceImports imports;
    private final UndoImport undoImport;
    private final Accounts accounts;
    private final Callers callers;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public UndoImportJob(
            DeviceImports imports,
            UndoImport undoImport,
            Accounts accounts,
            Callers callers,
            Audit audit,
            Clock clock) {
        this.imports = imports;
        this.undoImport = undoImport;
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
        // A node may die between the commit and the job's end; the next one finds the import taken back.
        if (imports.find(id).filter(DeviceImport::isApplied).isPresent()) {
            String name = callers.of(owner.id()).name();
            undoImport.undo(id, new Author(owner.id(), name, clock.instant()), job::progress);
            audit.recordFor(owner, "device.import.undo", "deviceImport", id);
        }
        return id.toString();
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }
}
