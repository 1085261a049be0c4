package org.manabiya.core.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.Core;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.SchoolClass;

/** The places of people in classes. A pupil of a 特別支援学級 may have a second one, the 交流学級 (交流及び共同学習). */
@Dependent
public class Memberships {
    /** A place in a class, past or present. */
    public record Line(
            UUID id,
            UUID clazz,
            String title,
            UUID school,
            String schoolName,
            String role,
            String kind,
            Boolean primary,
            Integer number,
            LocalDate begin,
            LocalDate end) {
        public boolean isExchange() {
            return kind.equals("exchange");
        }

        /** Whether it is over on that day. */
        public boolean isOver(LocalDate day) {
            return end != null && day.isAfter(end);
        }
    }

    private final EntityManager em;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public Memberships(@Core EntityManager em, Audit audit, Clock clock) {
        this.em = em;
        this.audit = audit;
        this.clock = clock;
    }

    /** All places of a person, the newest first; one statement. */
    public List<Line> of(UUID person) {
        return em.createQuery(
                        """
                        select new org.manabiya.core.people.Memberships$Line(m.id, c.id, c.title, s.id, s.name, m.role, m.kind,
                          m.primary, m.attendanceNumber, m.beginDate, m.endDate)
                        from Membership m, SchoolClass c, School s
                        where c.id = m.classId and s.id = m.schoolId and m.personId = :person
                          and m.rosterState <> 'tobedeleted'
                        order by coalesce(m.endDate, :never) desc, m.kind, c.title, m.id
                        """,
                        Line.class)
                .setParameter("person", person)
                .setParameter("never", LocalDate.of(9999, 12, 31))
                .getResultList();
    }

    List<Membership> holding(UUID person, LocalDate day) {
        return em.createQuery(
                        "select m from Membership m where m.personId = :person and m.rosterState <> 'tobedeleted'",
                        Membership.class)
                .setParameter("person", person)
                .getResultStream()
                .filter(m -> m.holdsOn(day))
                .toList();
    }

    /** The next free 出席番号 of a class on a day: after the last. */
    int nextNumber(UUID clazz, LocalDate day) {
        var last = em.createQuery(
                        """
                        select max(m.attendanceNumber) from Membership m
                        where m.classId = :clazz and m.role = 'student' and m.rosterState <> 'tobedeleted'
                          and (m.endDate is null or m.endDate >= :day)
                        """,
                        Integer.class)
                .setParameter("clazz", clazz)
                .setParameter("day", day)
                .getSingleResult();
        return last == null ? 1 : last + 1;
    }

    /**
     * A pupil of a 特別支援学級 also learns in another class of the same school, from today.
     *
     * @throws Refusal INVALID when the pupil is in no 特別支援学級 of that school, the class is none to learn in, or the pupil is in it
     */
    @Transactional
    public void exchange(UUID pupil, UUID target) {
        var today = LocalDate.now(clock);
        var clazz = em.find(SchoolClass.class, Ids.given(target));
        // The second of two clicks waits here and then finds what the first has written.
        if (clazz == null || em.find(Person.class, pupil, LockModeType.PESSIMISTIC_WRITE) == null) {
            throw Refusal.notFound();
        }
        var present = holding(pupil, today);
        boolean inSpecialClass = present.stream()
                .filter(m -> !m.isExchange() && m.schoolId().equals(clazz.schoolId()))
                .anyMatch(m -> em.find(SchoolClass.class, m.classId()).isSpecialNeeds());
        if (!inSpecialClass) {
            throw new Refusal(Refusal.Kind.INVALID, "membership.exchange.notSpecial");
        }
        if (!clazz.isHomeroom() || clazz.isSpecialNeeds()) {
            throw new Refusal(Refusal.Kind.INVALID, "membership.exchange.class");
        }
        if (present.stream().anyMatch(m -> m.classId().equals(target))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "membership.exchange.already");
        }
        em.persist(Membership.exchange(clazz, pupil, today, clock.instant()));
        audit.record("exchange.begin", "person", pupil, null, clazz.title());
    }

    /** The 交流 ends: yesterday was its last day. One that began only today leaves no trace but the audit record. */
    @Transactional
    public void endExchange(UUID pupil, UUID membership) {
        var found = em.find(Membership.class, Ids.given(membership));
        if (found == null || !found.personId().equals(pupil) || !found.isExchange()) {
            throw Refusal.notFound();
        }
        var today = LocalDate.now(clock);
        if (today.equals(found.beginDate())) {
            em.remove(found);
        } else {
            found.endOn(today.minusDays(1), clock.instant());
        }
        audit.record(
                "exchange.end",
                "person",
                pupil,
                em.find(SchoolClass.class, found.classId()).title(),
                null);
    }
}
