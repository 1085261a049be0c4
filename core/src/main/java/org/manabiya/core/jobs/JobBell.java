package org.manabiya.core.jobs;

/** Rung when a job has been ordered: wakes this node's scheduler once the transaction is committed, so that nobody waits for its next round. */
@FunctionalInterface
public interface JobBell {

    void ring();
}
