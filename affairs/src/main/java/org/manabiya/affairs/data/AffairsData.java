package org.manabiya.affairs.data;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Hands the container's entity manager to constructor injection. */
@Dependent
public class AffairsData {
    @Produces
    @Affairs
    @PersistenceContext(unitName = "affairs")
    private EntityManager entityManager;
}
