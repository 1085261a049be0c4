package org.manabiya.core.roster;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.UUID;

/** A package is checked for the page: its difference is staged and its findings are kept, or nothing is. */
@Dependent
public class CheckRoster {

    private final RosterImport rosterImport;
    private final KeptFindings findings;

    @Inject
    public CheckRoster(RosterImport rosterImport, KeptFindings findings) {
        this.rosterImport = rosterImport;
        this.findings = findings;
    }

    /** @throws org.manabiya.core.error.Refusal MALFORMED when the file is no package at all */
    @Transactional
    public ImportReport check(UUID job, UUID city, UUID account, Path file, String fileName, Progress progress) {
        ImportReport report = rosterImport.preview(city, file, fileName, account, progress);
        findings.keep(job, report.findings());
        return report;
    }
}
