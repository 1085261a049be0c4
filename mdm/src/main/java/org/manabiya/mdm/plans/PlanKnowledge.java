package org.manabiya.mdm.plans;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.manabiya.mdm.data.Mdm;

/** What the product knows of the questions of the plans: an empty field takes it over. */
@Dependent
public class PlanKnowledge {
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public PlanKnowledge(@Mdm EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Answers by the name of the field; one statement. */
    public Map<String, String> of(UUID municipality) {
        LocalDate today = LocalDate.now(clock);
        Object[] row = (Object[]) em.createNativeQuery(
                        """
                        select
                          (select count(*) from core_school s
                            where s.municipality_id = ? and s.kind = 'school' and s.roster_state <> 'tobedeleted'),
                          (select count(distinct r.person_id) from core_role r
                            where r.municipality_id = ? and r.role = 'student' and r.roster_state <> 'tobedeleted'
                              and (r.begin_date is null or r.begin_date <= ?) and (r.end_date is null or r.end_date >= ?)),
                          (select count(*) from mdm_device d where d.municipality_id = ? and d.kind = 'PUPIL'
                            and d.state not in ('BROKEN', 'LOST', 'DISPOSED'))
                        from core_municipality m where m.id = ?
                        """)
                .setParameter(1, municipality)
                .setParameter(2, municipality)
                .setParameter(3, today)
                .setParameter(4, today)
                .setParameter(5, municipality)
                .setParameter(6, municipality)
                .getSingleResult();
        return Map.of(
                "asOf", today.toString(),
                "schools", row[0].toString(),
                "pupils", row[1].toString(),
                "devices", row[2].toString());
    }

    /** What is written, and what is known where nothing is. */
    public PlanFields complete(UUID municipality, PlanKind kind, PlanFields written) {
        Map<String, String> known = of(municipality);
        PlanFields complete = written;
        for (PlanItem item : PlanItem.of(kind)) {
            if (!written.has(item.name()) && known.containsKey(item.name())) {
                complete = complete.with(Map.of(item.name(), known.get(item.name())));
            }
        }
        return complete;
    }
}
