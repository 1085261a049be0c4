package org.manabiya.mdm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.identity.Callers;
import org.manabiya.core.jobs.JobContext;
import org.manabiya.core.jobs.JobKind;
import org.manabiya.mdm.ledger.DeviceEvent.Author;

/**
 * Gives the sample city its devices: the three files as its board's ICT staff would import them, conflicts decided for what came first.
 * Done right after the first start, so that nobody waits for it.
 */
@Dependent
public class SampleDevicesJob implements JobKind {
    public static final String NAME = "device.sample";
    private static final List<String> FILES =
            List.of("ledger_sjis.csv", "chromeos_console_export.csv", "repairs_sjis.csv");

    private final DeviceImports imports;
    private final ApplyImport applyImport;
    private final Callers callers;
    private final Clock clock;

    @Inject
    public SampleDevicesJob(DeviceImports imports, ApplyImport applyImport, Callers callers, Clock clock) {
        this.imports = imports;
        this.applyImport = applyImport;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Each file is done once, however often the job is started. */
    @Override
    @ActivateRequestContext
    public String run(JobContext job) throws IOException {
        UUID city = job.municipality().orElseThrow();
        UUID account = job.owner().orElseThrow();
        String name = callers.of(account).name();
        for (int i = 0; i < FILES.size(); i++) {
            String file = FILES.get(i);
            job.progress(100 * i / FILES.size(), "mdm.import.sample", file);
            if (!imports.isDone(city, file)) {
                Author author = new Author(account, name, clock.instant());
                UUID id = imports.upload(city, file, sample(file), author).id();
                imports.decideAll(id, Choice.FIRST, author);
                applyImport.apply(id, author, HowFar.UNTOLD);
            }
        }
        return null;
    }

    private static byte[] sample(String file) throws IOException {
        try (var packed = SampleDevicesJob.class.getResourceAsStream("/sample/" + file)) {
            return packed.readAllBytes();
        }
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }
}
