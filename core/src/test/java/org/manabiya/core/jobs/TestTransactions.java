package org.manabiya.core.jobs;

import jakarta.persistence.EntityManager;
import java.util.function.Function;
import org.manabiya.core.data.TestDatabase;

/** The transactions of a test, outside the container. */
public final class TestTransactions {

    private TestTransactions() {}

    /** Each a new one on the database. */
    public static NewTransaction of(TestDatabase database) {
        return new NewTransaction() {
            @Override
            public <T> T call(Function<EntityManager, T> work) {
                return database.in("core", work);
            }
        };
    }

    /** No new one: the work is part of what the test is in. */
    public static NewTransaction within(EntityManager em) {
        return new NewTransaction() {
            @Override
            public <T> T call(Function<EntityManager, T> work) {
                return work.apply(em);
            }
        };
    }
}
