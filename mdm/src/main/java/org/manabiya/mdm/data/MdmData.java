package org.manabiya.mdm.data;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Hands the module's entity manager to constructor injection. */
@Dependent
public class MdmData {
    @Produces
    @Mdm
    @PersistenceContext(unitName = "mdm")
    private EntityManager entityManager;
}
