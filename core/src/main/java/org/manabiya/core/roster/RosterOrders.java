package org.manabiya.core.roster;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.FileOwner;
import org.manabiya.core.files.StoredFiles;
import org.manabiya.core.jobs.Job;
import org.manabiya.core.jobs.Jobs;

/** What the caller orders about rosters, to be done as jobs. */
@Dependent
public class RosterOrders {

    /** The most bytes that a package may have. */
    public static final long MOST_BYTES = 512L << 20;

    private final StoredFiles files;
    private final RosterImports imports;
    private final Jobs jobs;
    private final Caller caller;

    @Inject
    public RosterOrders(StoredFiles files, RosterImports imports, Jobs jobs, Caller caller) {
        this.files = files;
        this.imports = imports;
        this.jobs = jobs;
        this.caller = caller;
    }

    /**
     * Orders the check of a package ({@link CheckRosterJob}).
     *
     * @throws Refusal TOO_LARGE beyond {@link #MOST_BYTES}
     */
    @Transactional(rollbackOn = IOException.class)
    public Job check(InputStream body, String fileName) throws IOException {
        var owner = new FileOwner(caller.municipality(), null, caller.account());
        var file = files.add(body, fileName, owner, MOST_BYTES);
        return jobs.enqueue(CheckRosterJob.NAME, file.id().toString(), caller.municipality(), caller.account());
    }

    /**
     * Orders that a checked package is applied ({@link ApplyRosterJob}).
     *
     * @param confirmed see {@link RosterImport#apply}
     */
    @Transactional
    public Job apply(UUID importId, boolean confirmed) {
        imports.find(caller.municipality(), importId).orElseThrow(Refusal::notFound);
        var order = new ApplyRosterJob.Order(importId, confirmed);
        return jobs.enqueue(ApplyRosterJob.NAME, order.text(), caller.municipality(), caller.account());
    }
}
