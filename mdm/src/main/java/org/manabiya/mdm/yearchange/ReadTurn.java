package org.manabiya.mdm.yearchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.access.Reach;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.data.NativeColumns;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.forecast.Forecasts;
import org.manabiya.mdm.forecast.Grade;
import org.manabiya.mdm.forecast.PupilForecast;
import org.manabiya.mdm.ledger.DeviceKind;
import org.manabiya.mdm.ledger.DeviceState;

/**
 * Reads pupils and units at the turn of the year: of all schools, or of those in reach with everybody who comes from elsewhere or goes there. A
 * fixed number of statements. What the roster marks as gone (tobedeleted) has no place any more.
 */
@Dependent
public class ReadTurn {
    private static final String PLACES =
            """
            select m.person_id, m.school_id, c.title, c.grades, m.attendance_number, m.end_date, y.starts_in, p.grade,
              coalesce(p.preferred_family_name, p.family_name) as family, coalesce(p.preferred_given_name, p.given_name) as given,
              coalesce(p.kana_preferred_family_name, p.kana_family_name, '') as kana_family,
              coalesce(p.kana_preferred_given_name, p.kana_given_name, '') as kana_given
            from core_membership m join core_class c on c.id = m.class_id join core_school_year y on y.id = c.school_year_id
              join core_person p on p.id = m.person_id
            where m.municipality_id = ? and y.starts_in in (?, ?) and c.kind = 'homeroom' and m.role = 'student' and m.kind <> 'exchange'
              and m.roster_state <> 'tobedeleted' and c.roster_state <> 'tobedeleted' and p.roster_state <> 'tobedeleted'
            """;
    private static final String OF_SCHOOLS =
            """
             and (m.person_id in (select x.person_id from core_membership x where x.school_id in (%1$s) and x.role = 'student')
               or m.person_id in (select h.user_id from mdm_device h where h.school_id in (%1$s) and h.user_id is not null))
            """;
    private static final String UNITS =
            """
            select d.id, d.tag, d.model_id, m.name, d.kind, d.state, d.school_id, l.name as place, d.user_id,
              coalesce(p.preferred_family_name, p.family_name) as family, coalesce(p.preferred_given_name, p.given_name) as given,
              case when exists (select r.id from core_role r where r.person_id = p.id and r.role = 'student') then 1 else 0 end as pupil,
              d.acquired_on, d.support_end, d.lease_end, d.restricted_until,
              case when u.id is null then 0 else 1 end as back, case when u.erased_at is null then 0 else 1 end as erased, u.sound
            from mdm_device d join mdm_device_model m on m.id = d.model_id left join mdm_place l on l.id = d.place_id
              left join mdm_year_change_unit u on u.device_id = d.id and u.change_id = ?
              left join core_person p on p.id = coalesce(d.user_id, u.pupil_id)
            where d.municipality_id = ? and d.kind in ('PUPIL', 'SPARE')
              and d.state in ('KITTED', 'IN_USE', 'SPARE', 'LENT', 'IN_REPAIR', 'LOST') and d.school_id is not null
            """;
    private static final String GRADES =
            """
            select distinct c.school_id, c.grades, y.starts_in from core_class c join core_school_year y on y.id = c.school_year_id
            where c.municipality_id = ? and y.starts_in in (?, ?) and c.kind = 'homeroom' and c.roster_state <> 'tobedeleted'
              and exists (select x.id from core_membership x where x.class_id = c.id and x.role = 'student' and x.roster_state <> 'tobedeleted')
            """;

    private final EntityManager em;
    private final Forecasts forecasts;

    @Inject
    public ReadTurn(@Mdm EntityManager em, Forecasts forecasts) {
        this.em = em;
        this.forecasts = forecasts;
    }

    Turn of(YearChange change, Reach reach) {
        SchoolYear old = change.old();
        Set<UUID> rostered = new HashSet<>();
        Set<UUID> junior = new HashSet<>();
        Set<UUID> elementary = new HashSet<>();
        for (Object[] row :
                rows(GRADES, change.municipalityId(), old.year(), old.next().year())) {
            UUID school = (UUID) row[0];
            if (((Number) row[2]).intValue() == old.next().year()) {
                rostered.add(school);
            }
            for (Grade grade : Grade.values()) {
                if (row[1] != null && List.of(((String) row[1]).split(",")).contains(grade.name())) {
                    (grade.isElementary() ? elementary : junior).add(school);
                }
            }
        }
        Map<UUID, String> schools = schools(reach);
        return new Turn(
                old,
                schools,
                pupils(change, reach),
                units(change, reach),
                rostered,
                junior,
                expected(change, schools.keySet(), elementary));
    }

    private Map<UUID, String> schools(Reach reach) {
        Map<UUID, String> schools = new LinkedHashMap<>();
        rows(
                        """
                        select s.id, s.name from core_school s
                        where s.municipality_id = ? and s.kind = 'school' and s.roster_state <> 'tobedeleted'
                        """
                                + (reach.wholeMunicipality() ? "" : " and s.id in (" + ids(reach) + ")")
                                + " order by s.identifier, s.name",
                        reach.municipality())
                .forEach(row -> schools.put((UUID) row[0], (String) row[1]));
        return schools;
    }

    private List<Pupil> pupils(YearChange change, Reach reach) {
        String sql = PLACES
                + (reach.wholeMunicipality() ? "" : OF_SCHOOLS.formatted(ids(reach)))
                + " order by m.person_id, m.begin_date, m.id";
        Map<UUID, Pupil> pupils = new LinkedHashMap<>();
        int old = change.old().year();
        for (Object[] row : rows(sql, change.municipalityId(), old, old + 1)) {
            UUID id = (UUID) row[0];
            boolean later = ((Number) row[6]).intValue() > old;
            SchoolPlace place = new SchoolPlace(
                    (UUID) row[1],
                    (String) row[2],
                    SchoolPlace.grade((String) row[3], (String) row[7], later),
                    row[4] == null ? null : ((Number) row[4]).intValue(),
                    NativeColumns.date(row[5]));
            Pupil before = pupils.get(id);
            SchoolPlace now = before == null ? null : before.now();
            SchoolPlace next = before == null ? null : before.next();
            pupils.put(
                    id,
                    new Pupil(
                            id,
                            row[8] + " " + row[9],
                            row[10] + " " + row[11],
                            later ? now : latest(now, place),
                            later ? latest(next, place) : next));
        }
        return List.copyOf(pupils.values());
    }

    /** Of two places in one year the one that lasts longer: who was transferred is where the later one is. */
    private static SchoolPlace latest(SchoolPlace known, SchoolPlace other) {
        boolean over = known != null
                && other.until() != null
                && (known.until() == null || known.until().isAfter(other.until()));
        return over ? known : other;
    }

    private List<Unit> units(YearChange change, Reach reach) {
        String sql = UNITS
                + (reach.wholeMunicipality() ? "" : " and d.school_id in (" + ids(reach) + ")")
                + " order by d.tag";
        return rows(sql, change.id(), change.municipalityId()).stream()
                .map(ReadTurn::unit)
                .toList();
    }

    private static Unit unit(Object[] row) {
        boolean back = isOne(row[16]);
        return new Unit(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                (String) row[3],
                DeviceKind.valueOf((String) row[4]),
                DeviceState.valueOf((String) row[5]),
                (UUID) row[6],
                (String) row[7],
                (UUID) row[8],
                row[9] == null ? null : row[9] + " " + row[10],
                isOne(row[11]),
                NativeColumns.date(row[12]),
                NativeColumns.date(row[13]),
                NativeColumns.date(row[14]),
                NativeColumns.date(row[15]),
                back ? ReturnedUnit.Facts.of(isOne(row[17]), (Boolean) row[18]) : null);
    }

    private static boolean isOne(Object flag) {
        return ((Number) flag).intValue() == 1;
    }

    /** What the board has entered, else the forecast; where units go along with their pupils, a junior high school needs none by itself. */
    private Map<UUID, Integer> expected(YearChange change, Set<UUID> schools, Set<UUID> elementary) {
        PupilForecast forecast = forecasts.of(change.municipalityId()).pupils();
        Map<UUID, Integer> expected = new HashMap<>();
        for (UUID school : schools) {
            boolean bringTheirs = change.terms().moving() == Moving.WITH_PUPIL && !elementary.contains(school);
            Grade first = elementary.contains(school) ? Grade.P1 : Grade.J1;
            int number = forecast.of(school, first, change.next().year()).number();
            expected.put(school, bringTheirs ? 0 : number);
        }
        em.createQuery("select e from Entrants e where e.changeId = :change", Entrants.class)
                .setParameter("change", change.id())
                .getResultList()
                .forEach(entered -> expected.put(entered.school(), entered.pupils()));
        return expected;
    }

    /** Ids are written out, being nothing but digits. */
    static String ids(Reach reach) {
        return String.join(
                ",", reach.schoolsOrNone().stream().map(id -> "'" + id + "'").toList());
    }

    private List<Object[]> rows(String sql, Object... values) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        List<?> found = query.getResultList();
        return found.stream().map(row -> (Object[]) row).toList();
    }
}
