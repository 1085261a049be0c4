package org.manabiya.mdm.forecast;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manabiya.mdm.data.Mdm;

/** The pupils on the roster today, counted by school and grade, and how many have moved. */
@Dependent
public class PresentPupils {
    /**
     * The pupils of a municipality.
     *
     * @param schools the names, in the order of the school codes
     * @param without pupils whose grade is none of the nine
     */
    public record Counted(Map<UUID, String> schools, List<PupilForecast.Cohort> cohorts, int without) {
        public int pupils() {
            return cohorts.stream().mapToInt(PupilForecast.Cohort::pupils).sum();
        }
    }

    /** Moves over the border of the municipality within a year: pupils who left and joined, and how many there are. */
    public record Moved(int left, int joined, int pupils) {}

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public PresentPupils(@Mdm EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** One statement. */
    public Counted count(UUID municipality) {
        LocalDate today = LocalDate.now(clock);
        List<?> rows = em.createNativeQuery(
                        """
                        select s.id, s.name, p.grade, count(distinct p.id)
                        from core_role r
                        join core_person p on p.id = r.person_id
                        join core_school s on s.id = r.school_id
                        where r.municipality_id = ? and r.role = 'student' and r.roster_state <> 'tobedeleted'
                          and s.roster_state <> 'tobedeleted' and s.kind = 'school'
                          and (r.begin_date is null or r.begin_date <= ?) and (r.end_date is null or r.end_date >= ?)
                        group by s.id, s.identifier, s.name, p.grade
                        order by s.identifier, s.name, p.grade
                        """)
                .setParameter(1, municipality)
                .setParameter(2, today)
                .setParameter(3, today)
                .getResultList();
        Map<UUID, String> schools = new LinkedHashMap<>();
        List<PupilForecast.Cohort> cohorts = new ArrayList<>();
        int without = 0;
        for (Object found : rows) {
            Object[] row = (Object[]) found;
            int pupils = ((Number) row[3]).intValue();
            schools.put((UUID) row[0], (String) row[1]);
            var grade = Grade.of((String) row[2]);
            if (grade.isPresent()) {
                cohorts.add(new PupilForecast.Cohort((UUID) row[0], grade.get(), pupils));
            } else {
                without += pupils;
            }
        }
        return new Counted(schools, cohorts, without);
    }

    /** What the record of transfers says of the last twelve months; one statement. */
    public Moved moved(UUID municipality, int pupils) {
        LocalDate since = LocalDate.now(clock).minusYears(1);
        Object[] row = (Object[]) em.createNativeQuery(
                        """
                        select sum(case when to_school_id is null and left_on > ? then 1 else 0 end),
                          sum(case when from_school_id is null and entered_on > ? then 1 else 0 end)
                        from core_transfer where municipality_id = ?
                        """)
                .setParameter(1, since)
                .setParameter(2, since)
                .setParameter(3, municipality)
                .getSingleResult();
        return new Moved(number(row[0]), number(row[1]), pupils);
    }

    private static int number(Object sum) {
        return sum == null ? 0 : ((Number) sum).intValue();
    }
}
