package org.manabiya.mdm.plans;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.manabiya.core.text.Wording;
import org.manabiya.mdm.data.Mdm;

/**
 * What ledger, repairs, loans and roster can say of the questions that are answered in words. A draft: it becomes the plan's own text when
 * somebody has read and saved it. Of what the product does not know it says nothing.
 */
@Dependent
public class AnswerText {
    private final EntityManager em;
    private final Wording wording;
    private final Clock clock;

    @Inject
    public AnswerText(@Mdm EntityManager em, Wording wording, Clock clock) {
        this.em = em;
        this.wording = wording;
        this.clock = clock;
    }

    private record Facts(
            long pupils,
            long teachers,
            long staffDevices,
            long spares,
            long devices,
            long repairs,
            long gone,
            long atHome,
            long imports) {
        static Facts of(Object[] row) {
            return new Facts(
                    number(row[0]),
                    number(row[1]),
                    number(row[2]),
                    number(row[3]),
                    number(row[4]),
                    number(row[5]),
                    number(row[6]),
                    number(row[7]),
                    number(row[8]));
        }

        private static long number(Object count) {
            return ((Number) count).longValue();
        }
    }

    /** Drafts by the name of the field; one statement. */
    public Map<String, String> of(UUID municipality, PlanKind kind) {
        return switch (kind) {
            case SCHOOL_DX -> ofSchoolDx(facts(municipality));
            case DEVICE_USE -> ofDeviceUse(facts(municipality));
            case RENEWAL, NETWORK -> Map.of();
        };
    }

    private Facts facts(UUID municipality) {
        LocalDate today = LocalDate.now(clock);
        return Facts.of((Object[]) em.createNativeQuery(
                        """
                        select
                          (select count(distinct r.person_id) from core_role r
                            where r.municipality_id = m.id and r.role = 'student' and r.roster_state <> 'tobedeleted'
                              and (r.begin_date is null or r.begin_date <= ?1) and (r.end_date is null or r.end_date >= ?1)) as pupils,
                          (select count(distinct r.person_id) from core_role r
                            where r.municipality_id = m.id and r.role = 'teacher' and r.roster_state <> 'tobedeleted'
                              and (r.begin_date is null or r.begin_date <= ?1) and (r.end_date is null or r.end_date >= ?1)) as teachers,
                          (select count(*) from mdm_device d where d.municipality_id = m.id and d.kind = 'STAFF'
                            and d.state not in ('BROKEN', 'LOST', 'RETIRED', 'ERASED', 'DISPOSED')) as staff,
                          (select count(*) from mdm_device d where d.municipality_id = m.id and d.kind = 'SPARE'
                            and d.state not in ('BROKEN', 'LOST', 'RETIRED', 'ERASED', 'DISPOSED')) as spares,
                          (select count(*) from mdm_device d where d.municipality_id = m.id and d.kind in ('PUPIL', 'SPARE')
                            and d.state <> 'ORDERED') as devices,
                          (select count(*) from mdm_repair r where r.municipality_id = m.id
                            and r.status not in ('REQUESTED', 'REJECTED')) as repairs,
                          (select count(*) from mdm_device d where d.municipality_id = m.id and d.kind in ('PUPIL', 'SPARE')
                            and d.state in ('BROKEN', 'LOST')) as gone,
                          (select count(*) from mdm_loan l where l.municipality_id = m.id and l.kind = 'TAKE_HOME'
                            and l.withdrawn_at is null) as home,
                          (select count(*) from core_roster_import i where i.municipality_id = m.id
                            and i.applied_at is not null and i.undone_at is null) as imports
                        from core_municipality m where m.id = ?2
                        """)
                .setParameter(1, today)
                .setParameter(2, municipality)
                .getSingleResult());
    }

    private Map<String, String> ofSchoolDx(Facts facts) {
        return facts.imports == 0
                ? Map.of()
                : Map.of("retyping", wording.get("mdm.plan.draft.retyping", facts.pupils, facts.teachers));
    }

    private Map<String, String> ofDeviceUse(Facts facts) {
        Map<String, String> drafts = new LinkedHashMap<>();
        if (facts.devices > 0) {
            drafts.put(
                    "firstPeriod", wording.get("mdm.plan.draft.firstPeriod", facts.devices, facts.repairs, facts.gone));
        }
        if (facts.atHome > 0) {
            drafts.put("activeUse", wording.get("mdm.plan.draft.atHome", facts.atHome));
        }
        if (facts.teachers > 0 && facts.staffDevices > 0) {
            drafts.put(
                    "kpi.teacherDevices",
                    wording.get("mdm.plan.draft.teacherDevices", facts.staffDevices, facts.teachers));
        }
        if (facts.pupils > 0 && facts.spares > 0) {
            drafts.put(
                    "kpi.enoughSpares",
                    wording.get("mdm.plan.draft.enoughSpares", facts.spares, percent(facts.spares, facts.pupils)));
        }
        return drafts;
    }

    private static String percent(long part, long whole) {
        return BigDecimal.valueOf(100 * part)
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
