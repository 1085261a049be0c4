package org.manabiya.mdm.dashboard;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import org.manabiya.mdm.data.Mdm;

/** Grouped rows of the database. */
@Dependent
class Rows {
    private final EntityManager em;

    @Inject
    Rows(@Mdm EntityManager em) {
        this.em = em;
    }

    List<Object[]> of(String sql, List<Object> parameters) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        List<?> found = query.getResultList();
        return found.stream().map(row -> (Object[]) row).toList();
    }

    static int number(Object column) {
        return ((Number) column).intValue();
    }
}
