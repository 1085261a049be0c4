package org.manabiya.core.roster;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.StoredFile;
import org.manabiya.core.files.StoredFiles;
import org.manabiya.core.jobs.JobContext;
import org.manabiya.core.jobs.JobKind;

/**
 * Checks an uploaded package, the id of whose file is the order. The result is the id of the import to look at, or nothing when the
 * package is invalid; the findings are kept either way. One transaction: cancelled or broken off, it leaves nothing.
 */
@Dependent
public class CheckRosterJob implements JobKind {

    public static final String NAME = "roster.check";

    private final StoredFiles files;
    private final CheckRoster check;

    @Inject
    public CheckRosterJob(StoredFiles files, CheckRoster check) {
        this.files = files;
        this.check = check;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String run(JobContext job) throws Exception {
        UUID id = UUID.fromString(job.payload());
        StoredFile file = files.find(id).orElseThrow(Refusal::notFound);
        UUID city = job.municipality().orElseThrow();
        UUID account = job.owner().orElseThrow();
        Path copy = Files.createTempFile("roster", ".zip");
        try {
            copy(file, copy);
            ImportReport report = check.check(job.id(), city, account, copy, file.name(), job::progress);
            files.remove(id);
            return report.importId() == null ? null : report.importId().toString();
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void copy(StoredFile file, Path copy) throws IOException {
        try (var bytes = files.open(file)) {
            Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }
}
