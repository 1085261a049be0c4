package org.manabiya.portal.jobs;

import org.manabiya.core.jobs.Job;

/** Where one kind of job has its pages: a CDI bean for each kind that people order on a page. */
public interface JobPlace {

    /** The name of the {@link org.manabiya.core.jobs.JobKind}. */
    String kind();

    /** The address where it is ordered. */
    String start();

    /** The address where the result of a job that is done is looked at. */
    String result(Job job);

    /** Whether a job that is cancelled keeps what it has done so far. */
    default boolean keepsWhatIsDone() {
        return false;
    }
}
