package org.manabiya.lms.data;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Hands the container's entity manager to constructor injection. */
@Dependent
public class LmsData {
    @Produces
    @Lms
    @PersistenceContext(unitName = "lms")
    private EntityManager entityManager;
}
