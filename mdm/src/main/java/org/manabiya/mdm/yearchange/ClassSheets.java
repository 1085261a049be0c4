package org.manabiya.mdm.yearchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.organisation.SchoolClass;
import org.manabiya.core.people.People;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.lending.Loan;
import org.manabiya.mdm.lending.LoanKind;

/** A class at the year change: which pupil has given which unit back or received which, and who has recorded it. */
@Dependent
public class ClassSheets {
    /** A unit that a pupil gave back. */
    public record Returned(UUID device, String tag, ReturnedUnit row) {}

    /** Who handed a pupil's unit out for the new year, and when. */
    public record HandedOut(Instant at, String by) {}

    /**
     * A pupil of the class.
     *
     * @param back what the pupil still has and is to give back, or {@code null}
     * @param use what the pupil goes on using, has received or is to get, or {@code null}
     * @param handedOut of the unit in use, once its loan is that of the new year; else {@code null}
     */
    public record Row(
            UUID id,
            Integer number,
            String name,
            String kana,
            List<Returned> returned,
            Line back,
            Line use,
            HandedOut handedOut) {}

    /** The class with its pupils by 出席番号. */
    public record Sheet(YearChange change, SchoolYear year, List<Row> rows) {
        /** How many units are to come back, and how many have. */
        public long dueBack() {
            return collected() + rows.stream().filter(row -> row.back() != null).count();
        }

        public long collected() {
            return rows.stream().mapToLong(row -> row.returned().size()).sum();
        }

        /** How many pupils use a unit in the new year, be it their own as before. */
        public long provided() {
            return rows.stream()
                    .filter(row -> row.use() != null && row.use().what() != What.ASSIGNED)
                    .count();
        }
    }

    private final EntityManager em;
    private final YearChanges changes;
    private final People people;
    private final Clock clock;

    @Inject
    public ClassSheets(@Mdm EntityManager em, YearChanges changes, People people, Clock clock) {
        this.em = em;
        this.changes = changes;
        this.people = people;
        this.clock = clock;
    }

    /** The sheet of a class in the latest year change that concerns its school year; empty while the board has started none. */
    public Optional<Sheet> of(SchoolClass clazz) {
        SchoolYear year = year(clazz);
        return changes.of(clazz.municipalityId()).stream()
                .filter(change -> change.old().equals(year) || change.next().equals(year))
                .findFirst()
                .map(change -> new Sheet(change, year, rows(change, clazz, year)));
    }

    private SchoolYear year(SchoolClass clazz) {
        Number startsIn = (Number) em.createNativeQuery(
                        "select y.starts_in from core_class c join core_school_year y on y.id = c.school_year_id where c.id = ?1")
                .setParameter(1, clazz.id())
                .getSingleResult();
        return new SchoolYear(startsIn.intValue());
    }

    private List<Row> rows(YearChange change, SchoolClass clazz, SchoolYear year) {
        List<People.Pupil> pupils = people.pupilsOf(clazz.id(), dayIn(year)).stream()
                .filter(pupil -> !pupil.exchange())
                .toList();
        if (pupils.isEmpty()) {
            return List.of();
        }
        Set<UUID> ids = pupils.stream().map(People.Pupil::id).collect(Collectors.toSet());
        Map<UUID, List<Line>> lines = changes.preview(change, clazz.schoolId()).lines().stream()
                .filter(line ->
                        line.pupil() != null && ids.contains(line.pupil().id()))
                .collect(Collectors.groupingBy(line -> line.pupil().id()));
        Map<UUID, List<Returned>> returned = returned(change, ids);
        Map<UUID, HandedOut> handedOut = handedOut(change, ids);
        return pupils.stream()
                .map(pupil -> {
                    List<Line> own = lines.getOrDefault(pupil.id(), List.of());
                    return new Row(
                            pupil.id(),
                            pupil.number(),
                            pupil.name(),
                            pupil.kana(),
                            returned.getOrDefault(pupil.id(), List.of()),
                            first(own, Set.of(What.COMES_BACK, What.REPLACED, What.WAITS)),
                            first(own, Set.of(What.STAYS, What.GOES_ALONG, What.ASSIGNED)),
                            handedOut.get(pupil.id()));
                })
                .toList();
    }

    /** Of a class whose year is over or has not begun, those of its last or first day. */
    private LocalDate dayIn(SchoolYear year) {
        LocalDate today = LocalDate.now(clock);
        if (today.isBefore(year.first())) {
            return year.first();
        }
        return today.isAfter(year.last()) ? year.last() : today;
    }

    private static Line first(List<Line> lines, Set<What> whats) {
        return lines.stream()
                .filter(line -> whats.contains(line.what()))
                .findFirst()
                .orElse(null);
    }

    private Map<UUID, List<Returned>> returned(YearChange change, Set<UUID> pupils) {
        return em.createQuery(
                        """
                        select u, d from ReturnedUnit u, Device d
                        where d.id = u.deviceId and u.changeId = :change and u.pupilId in :pupils order by d.tag
                        """,
                        Object[].class)
                .setParameter("change", change.id())
                .setParameter("pupils", pupils)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> ((ReturnedUnit) row[0]).pupilId(),
                        Collectors.mapping(
                                row -> new Returned(
                                        ((Device) row[1]).id(), ((Device) row[1]).tag(), (ReturnedUnit) row[0]),
                                Collectors.toList())));
    }

    private Map<UUID, HandedOut> handedOut(YearChange change, Set<UUID> pupils) {
        Map<UUID, HandedOut> handedOut = new HashMap<>();
        em.createQuery(
                        """
                        select l from Loan l where l.personId in :pupils and l.kind = :year and l.running is not null
                          and l.due > :last order by l.lentAt
                        """,
                        Loan.class)
                .setParameter("pupils", pupils)
                .setParameter("year", LoanKind.YEAR)
                .setParameter("last", change.old().last())
                .getResultList()
                .forEach(loan -> handedOut.put(loan.personId(), new HandedOut(loan.lentAt(), loan.lentByName())));
        return handedOut;
    }
}
