package org.manabiya.core.jobs;

/**
 * A kind of work that takes long: a CDI bean that does it. One instance serves all jobs of its kind on a node, several at a time.
 * It runs outside any transaction and opens its own ({@code @Transactional} methods of other beans).
 */
public interface JobKind {

    /** Its name in the database: short, never changed, with the module in front ({@code roster.import}). */
    String name();

    /**
     * Does one job.
     *
     * @return the result for whoever asked, usually JSON; may be null
     * @throws org.manabiya.core.error.Refusal when it cannot be done for a reason that a person understands
     * @throws Exception anything else: the person gets a number that also stands in the log
     */
    String run(JobContext job) throws Exception;

    /** Whether a job may be done again from the start when its node has died in the middle; else it is marked as failed. */
    default boolean isRepeatable() {
        return false;
    }
}
