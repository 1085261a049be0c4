package org.manabiya.core.jobs;

/** The job is to stop where it is. Thrown by {@link JobContext}, understood by whoever runs the job, caught by nobody else. */
public class JobCancelled extends RuntimeException {

    JobCancelled() {
        super("The job was cancelled", null, false, false);
    }
}
