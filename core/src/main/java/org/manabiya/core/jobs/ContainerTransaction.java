package org.manabiya.core.jobs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.function.Function;
import org.manabiya.core.data.Core;

/** A new JTA transaction. */
@Dependent
public class ContainerTransaction implements NewTransaction {

    private final EntityManager em;

    @Inject
    public ContainerTransaction(@Core EntityManager em) {
        this.em = em;
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public <T> T call(Function<EntityManager, T> work) {
        return work.apply(em);
    }
}
