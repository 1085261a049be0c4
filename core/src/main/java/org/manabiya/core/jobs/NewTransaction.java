package org.manabiya.core.jobs;

import jakarta.persistence.EntityManager;
import java.util.function.Function;

/** Does something in a transaction of its own, whatever the caller is in: a job's progress is seen before its work is committed. */
@FunctionalInterface
public interface NewTransaction {

    <T> T call(Function<EntityManager, T> work);
}
