package org.manabiya.core.roster;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.manabiya.core.jobs.JobContext;
import org.manabiya.core.jobs.JobKind;

/** Applies an import that was checked. The result is its id. One transaction: cancelled or broken off, it leaves nothing. */
@Dependent
public class ApplyRosterJob implements JobKind {

    public static final String NAME = "roster.apply";

    /** What is to be applied, and whether somebody has agreed to many rows leaving. */
    record Order(UUID importId, boolean confirmed) {
        static Order read(String text) {
            String[] words = text.split(" ");
            return new Order(UUID.fromString(words[0]), Boolean.parseBoolean(words[1]));
        }

        String text() {
            return importId + " " + confirmed;
        }
    }

    private final RosterImports imports;
    private final ApplyRoster roster;

    @Inject
    public ApplyRosterJob(RosterImports imports, ApplyRoster roster) {
        this.imports = imports;
        this.roster = roster;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String run(JobContext job) {
        Order order = Order.read(job.payload());
        UUID city = job.municipality().orElseThrow();
        // A node may die between the import's commit and the job's end; the next one finds the import applied.
        boolean done = imports.find(city, order.importId())
                .filter(line -> line.state().equals("applied"))
                .isPresent();
        if (!done) {
            roster.apply(job.owner().orElseThrow(), city, order.importId(), order.confirmed(), job::progress);
        }
        return order.importId().toString();
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }
}
