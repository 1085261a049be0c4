package org.manabiya.affairs.attendance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.manabiya.affairs.data.Affairs;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Place;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.people.PersonLocator;

/** The guardians' notices of absence (欠席連絡). */
@Dependent
public class AbsenceNotices {
    /** How many days one notice may span: longer absences are talked over with the school. */
    static final int LONGEST = 31;
    /** How many days ahead a notice may begin. */
    static final int FURTHEST = 100;

    /** What has become of a notice. */
    public enum State {
        SENT,
        /** The class's roll was confirmed or corrected after it came. */
        SEEN,
        WITHDRAWN
    }

    /** A notice as its sender sees it. */
    public record Line(
            UUID id,
            NoticeKind kind,
            LocalDate first,
            LocalDate last,
            LocalTime expectedAt,
            String reason,
            Instant sentAt,
            String sentBy,
            State state,
            boolean withdrawable) {}

    private final EntityManager em;
    private final PersonLocator people;
    private final SchoolDays days;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public AbsenceNotices(
            @Affairs EntityManager em, PersonLocator people, SchoolDays days, Caller caller, Audit audit, Clock clock) {
        this.em = em;
        this.people = people;
        this.days = days;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<AbsenceNotice> find(UUID id) {
        return Optional.ofNullable(em.find(AbsenceNotice.class, id));
    }

    /**
     * Sends a notice for a pupil. The same words once more are the same notice.
     *
     * @throws Refusal INVALID for days that are over, too far away, too many or without school
     */
    @Transactional
    public AbsenceNotice send(UUID pupil, AbsenceNotice.Words words) {
        PersonTurn.take(em, pupil);
        var place = people.locate(pupil).orElseThrow(Refusal::notFound);
        if (place.school() == null) {
            throw new Refusal(Refusal.Kind.INVALID, "attendance.notice.noSchool");
        }
        check(words, place);
        var same = standing(Set.of(pupil), words.first()).stream()
                .filter(notice -> notice.says(words))
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        var notice = new AbsenceNotice(place, words, Signature.of(caller, clock.instant()));
        em.persist(notice);
        audit.record(
                "absenceNotice.send", "person", pupil, null, words.kind() + " " + words.first() + "/" + words.last());
        return notice;
    }

    private void check(AbsenceNotice.Words words, Place place) {
        if (words.kind() == null || words.first() == null) {
            throw new Refusal(Refusal.Kind.INVALID, "attendance.notice.incomplete");
        }
        var today = days.today();
        if (words.last().isBefore(words.first())) {
            throw new Refusal(Refusal.Kind.INVALID, "attendance.notice.order");
        }
        if (words.first().isBefore(today)) {
            throw new Refusal(Refusal.Kind.INVALID, "attendance.notice.past");
        }
        if (words.first().isAfter(today.plusDays(FURTHEST))) {
            throw new Refusal(Refusal.Kind.INVALID, "attendance.notice.tooFar", FURTHEST);
        }
        if (!words.last().isBefore(words.first().plusDays(LONGEST))) {
            throw new Refusal(Refusal.Kind.INVALID, "attendance.notice.tooLong", LONGEST);
        }
        if (days.from(place, words.first()).isAfter(words.last())) {
            throw new Refusal(Refusal.Kind.INVALID, "attendance.notice.noSchoolDay");
        }
    }

    /**
     * Takes a notice back.
     *
     * @throws Refusal CONFLICT once the teacher has seen it or its days are over: then it is a matter to talk over
     */
    @Transactional
    public void withdraw(UUID id) {
        var notice = em.find(AbsenceNotice.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (notice == null) {
            throw Refusal.notFound();
        }
        if (notice.isWithdrawn()) {
            return;
        }
        if (timesSeen(notice) > 0) {
            throw new Refusal(Refusal.Kind.CONFLICT, "attendance.notice.seen");
        }
        notice.withdraw(days.today(), clock.instant());
        audit.record(
                "absenceNotice.withdraw",
                "person",
                notice.pupilId(),
                notice.kind().name(),
                null);
    }

    private static final String SEEN =
            """
            select count(a.id) from Attendance a, Roll r
            where r.id = a.rollId and a.pupilId = n.pupilId and a.day between n.firstDay and n.lastDay
              and r.changedAt >= n.sentAt
            """;

    private long timesSeen(AbsenceNotice notice) {
        return em.createQuery("select (" + SEEN + ") from AbsenceNotice n where n.id = :id", Long.class)
                .setParameter("id", notice.id())
                .getSingleResult();
    }

    /** The newest notices for a pupil first, those of the last month and all to come; one statement. */
    public List<Line> ofPupil(UUID pupil) {
        var today = days.today();
        return em.createQuery(
                        "select n, (" + SEEN
                                + ") from AbsenceNotice n where n.pupilId = :pupil and n.lastDay >= :from order by n.sentAt desc, n.id desc",
                        Object[].class)
                .setParameter("pupil", pupil)
                .setParameter("from", today.minusMonths(1))
                .getResultStream()
                .map(row -> line((AbsenceNotice) row[0], ((Number) row[1]).longValue() > 0, today))
                .toList();
    }

    private static Line line(AbsenceNotice n, boolean seen, LocalDate today) {
        var state = n.isWithdrawn() ? State.WITHDRAWN : seen ? State.SEEN : State.SENT;
        return new Line(
                n.id(),
                n.kind(),
                n.firstDay(),
                n.lastDay(),
                n.expectedAt(),
                n.reason(),
                n.sentAt(),
                n.sentBy(),
                state,
                state == State.SENT && !n.lastDay().isBefore(today));
    }

    /** What holds for each of these pupils on a day: of several notices the last one sent; one statement, none for nobody. */
    public Map<UUID, AbsenceNotice> on(Collection<UUID> pupils, LocalDate day) {
        var latest = new HashMap<UUID, AbsenceNotice>();
        standing(pupils, day).forEach(notice -> latest.put(notice.pupilId(), notice));
        return latest;
    }

    private List<AbsenceNotice> standing(Collection<UUID> pupils, LocalDate day) {
        if (pupils.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        """
                        select n from AbsenceNotice n
                        where n.pupilId in :pupils and n.firstDay <= :day and n.lastDay >= :day and n.withdrawnAt is null
                        order by n.sentAt, n.id
                        """,
                        AbsenceNotice.class)
                .setParameter("pupils", Set.copyOf(pupils))
                .setParameter("day", day)
                .getResultList();
    }
}
