package org.manabiya.mdm.scenario;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.data.NativeColumns;
import org.manabiya.mdm.data.Mdm;

/** The units of a ledger that a plan replaces, put together where they are alike; the database counts them, one statement. */
@Dependent
public class DeviceCohorts {
    private final EntityManager em;

    @Inject
    public DeviceCohorts(@Mdm EntityManager em) {
        this.em = em;
    }

    /**
     * Pupils' units and spares that have come and are in service. One without a day of purchase counts as bought in the year before the
     * plan: it may leave in the plan's first year, and is not old.
     */
    public List<DeviceCohort> of(UUID municipality, int firstYear) {
        List<?> rows = em.createNativeQuery(
                        """
                        select model_id, school_id, kind, acquired_on, support_end, lease_end, restricted_until, count(*) from mdm_device
                        where municipality_id = ? and kind in ('PUPIL', 'SPARE') and state not in ('ORDERED', 'BROKEN', 'LOST', 'RETIRED', 'ERASED', 'DISPOSED')
                        group by model_id, school_id, kind, acquired_on, support_end, lease_end, restricted_until
                        """)
                .setParameter(1, municipality)
                .getResultList();
        Map<DeviceCohort, Integer> cohorts = new HashMap<>();
        for (Object found : rows) {
            Object[] row = (Object[]) found;
            DeviceCohort alike = new DeviceCohort(
                    (UUID) row[0],
                    (UUID) row[1],
                    "SPARE".equals(row[2]),
                    row[3] == null
                            ? firstYear - 1
                            : SchoolYear.of(NativeColumns.date(row[3])).year(),
                    NativeColumns.date(row[4]),
                    NativeColumns.date(row[5]),
                    NativeColumns.date(row[6]),
                    0);
            cohorts.merge(alike, ((Number) row[7]).intValue(), Integer::sum);
        }
        return cohorts.entrySet().stream()
                .map(entry -> entry.getKey().of(entry.getValue()))
                .sorted()
                .toList();
    }
}
