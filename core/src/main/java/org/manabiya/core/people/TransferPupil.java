package org.manabiya.core.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.manabiya.core.access.Caller;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.data.Core;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.School;
import org.manabiya.core.organisation.SchoolClass;

/**
 * Moves a pupil from one school of the municipality to another (転出入, 学校教育法施行令 第5条・第10条): places and role at the old school
 * end on the last day there, those at the new one begin on the first day. It is recorded once it has happened, so that no list runs
 * ahead of the day.
 */
@Dependent
public class TransferPupil {
    /** A transfer of the past. */
    public record Line(String from, String to, LocalDate leftOn, LocalDate enteredOn) {}

    private final EntityManager em;
    private final Memberships memberships;
    private final Roles roles;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public TransferPupil(
            @Core EntityManager em, Memberships memberships, Roles roles, Caller caller, Audit audit, Clock clock) {
        this.em = em;
        this.memberships = memberships;
        this.roles = roles;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records a transfer.
     *
     * @param target the homeroom class at the new school
     * @param leftOn the last day at the old school
     * @param enteredOn the first day at the new school
     * @throws Refusal INVALID for who is no pupil, for the same school, a class of another grade, or days that cannot be
     */
    @Transactional
    public void transfer(UUID pupil, UUID target, LocalDate leftOn, LocalDate enteredOn) {
        // Two clicks, or two clerks, take turns: the second finds the pupil moved.
        var person = em.find(Person.class, pupil, LockModeType.PESSIMISTIC_WRITE);
        if (target == null) {
            throw invalid("transfer.class");
        }
        var clazz = em.find(SchoolClass.class, target);
        if (person == null || clazz == null || !clazz.municipalityId().equals(person.municipalityId())) {
            throw Refusal.notFound();
        }
        var today = LocalDate.now(clock);
        var present = roles.asPupil(pupil, today);
        if (present.isEmpty()) {
            throw invalid("transfer.notAPupil");
        }
        if (present.stream().anyMatch(r -> clazz.schoolId().equals(r.schoolId()))) {
            throw invalid("transfer.sameSchool");
        }
        if (!clazz.isHomeroom() || !fits(person.grade(), clazz.grades())) {
            throw invalid("transfer.class");
        }
        var places = memberships.holding(pupil, today);
        checkDays(leftOn, enteredOn, today);
        requireAfterEntry(leftOn, places);
        move(person, clazz, present, places, leftOn, enteredOn);
    }

    static void checkDays(LocalDate leftOn, LocalDate enteredOn, LocalDate today) {
        if (leftOn == null || enteredOn == null) {
            throw invalid("transfer.noDay");
        }
        if (!leftOn.isBefore(enteredOn)) {
            throw invalid("transfer.order");
        }
        if (enteredOn.isAfter(today)) {
            throw invalid("transfer.future");
        }
        if (!SchoolYear.of(today).contains(enteredOn)) {
            throw invalid("transfer.year");
        }
    }

    static void requireAfterEntry(LocalDate leftOn, List<Membership> places) {
        if (places.stream().anyMatch(m -> m.beginDate() != null && leftOn.isBefore(m.beginDate()))) {
            throw invalid("transfer.beforeEntry");
        }
    }

    private void move(
            Person person,
            SchoolClass clazz,
            List<RoleRow> present,
            List<Membership> places,
            LocalDate leftOn,
            LocalDate enteredOn) {
        var now = clock.instant();
        var oldSchool = present.get(0).schoolId();
        var transfer = new Transfer(person, oldSchool, clazz.schoolId(), leftOn, enteredOn, caller.account(), now);
        em.persist(transfer);
        // Its steps refer to it by id, so it must be written first.
        em.flush();
        end(transfer, places, present, leftOn);
        var place = Membership.entering(clazz, person.id(), enteredOn, now);
        place.number(memberships.nextNumber(clazz.id(), enteredOn));
        var role = new RoleRow(person, clazz.schoolId(), "student", enteredOn, now);
        em.persist(place);
        em.persist(role);
        em.persist(TransferStep.begun(place).of(transfer));
        em.persist(TransferStep.begun(role).of(transfer));
        person.moveTo(clazz.schoolId(), clazz.id(), now);
        audit.record(
                "pupil.transfer",
                "person",
                person.id(),
                nameOf(oldSchool) + " " + leftOn,
                nameOf(clazz.schoolId()) + " " + clazz.title() + " " + enteredOn);
    }

    private void end(Transfer transfer, List<Membership> places, List<RoleRow> present, LocalDate leftOn) {
        for (Membership place : places) {
            em.persist(TransferStep.ending(place).of(transfer));
            place.endOn(leftOn, transfer.recordedAt());
        }
        for (RoleRow role : present) {
            em.persist(TransferStep.ending(role).of(transfer));
            role.endOn(leftOn, transfer.recordedAt());
        }
    }

    private String nameOf(UUID school) {
        return school == null ? "" : em.find(School.class, school).name();
    }

    /** A class of no grade takes everyone; a pupil of no grade goes anywhere. */
    public static boolean fits(String grade, String grades) {
        if (grade == null || grades == null || grades.isBlank()) {
            return true;
        }
        Set<String> all = Arrays.stream(grades.split(",")).map(String::strip).collect(Collectors.toSet());
        return all.contains(grade);
    }

    /** The transfers of a pupil, the newest first; one statement. */
    public List<Line> of(UUID pupil) {
        return em.createQuery(
                        """
                        select new org.manabiya.core.people.TransferPupil$Line(
                          (select s.name from School s where s.id = t.fromSchool),
                          (select s2.name from School s2 where s2.id = t.toSchool), t.leftOn, t.enteredOn)
                        from Transfer t where t.personId = :pupil and t.undoneAt is null order by t.enteredOn desc, t.id desc
                        """,
                        Line.class)
                .setParameter("pupil", pupil)
                .getResultList();
    }

    private static Refusal invalid(String key) {
        return new Refusal(Refusal.Kind.INVALID, key);
    }
}
