package org.manabiya.core.files;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalTime;
import org.manabiya.core.jobs.DailyChore;

/** Sweeps the file store while the schools are asleep. */
@Dependent
public class SweepFiles implements DailyChore {

    private final FileSweep sweep;

    @Inject
    public SweepFiles(FileSweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public String name() {
        return "core.sweep-files";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 10);
    }

    @Override
    public void run() throws IOException {
        int settled = sweep.run();
        while (settled > 0) {
            settled = sweep.run();
        }
    }
}
