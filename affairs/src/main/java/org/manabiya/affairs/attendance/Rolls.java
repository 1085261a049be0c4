package org.manabiya.affairs.attendance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manabiya.affairs.api.Absences;
import org.manabiya.affairs.data.Affairs;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Place;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.Core;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.SchoolClass;
import org.manabiya.core.people.People;

/**
 * The rolls of homeroom classes. A pupil of a 特別支援学級 is in the roll of that class alone, the class of registration (学籍), not in
 * that of the 交流学級.
 */
@Dependent
public class Rolls implements Absences {
    private final EntityManager em;
    private final EntityManager core;
    private final People people;
    private final Marks marks;
    private final AbsenceNotices notices;
    private final SchoolDays days;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public Rolls(
            @Affairs EntityManager em,
            @Core EntityManager core,
            People people,
            Marks marks,
            AbsenceNotices notices,
            SchoolDays days,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.em = em;
        this.core = core;
        this.people = people;
        this.marks = marks;
        this.notices = notices;
        this.days = days;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The roll of a class as it stands, or as it would be confirmed now. At most seven statements. Why pupils are absent is health data:
     * whoever sees reasons without teaching the class leaves a row in the record.
     *
     * @throws Refusal INVALID for a class that is no homeroom
     */
    public Sheet sheet(UUID clazz, LocalDate day) {
        var sheet = sheet(homeroom(core.find(SchoolClass.class, clazz)), day);
        if (sheet.tellsReasons() && !caller.classes().contains(clazz)) {
            audit.looked("attendance", clazz);
        }
        return sheet;
    }

    private Sheet sheet(SchoolClass clazz, LocalDate day) {
        var pupils = pupils(clazz, day);
        var written = notices.on(pupils.keySet(), day);
        var roll = find(clazz.id(), day);
        var entries = roll.map(this::entries).orElse(Map.of());
        var table = marks.of(clazz.municipalityId());
        var everybodyElse = Presence.of(table.present(), null, null, null);
        var lines = pupils.values().stream()
                .map(pupil -> {
                    var notice = written.get(pupil.id());
                    var proposed = notice == null ? everybodyElse : notice.proposes(table);
                    var entry = entries.get(pupil.id());
                    var presence = entry == null ? proposed : entry.presence();
                    boolean differs = entry != null && notice != null && presence.standing() != proposed.standing();
                    return Sheet.Line.of(pupil, presence, notice, differs);
                })
                .toList();
        return new Sheet(
                clazz.id(),
                clazz.title(),
                clazz.grades(),
                day,
                roll.map(Roll::version).orElse(0L),
                roll.map(r -> new Sheet.Signed(r.confirmedBy(), r.confirmedAt()))
                        .orElse(null),
                roll.filter(r -> r.changedAt().isAfter(r.confirmedAt()))
                        .map(r -> new Sheet.Signed(r.changedBy(), r.changedAt()))
                        .orElse(null),
                days.isOpen(placeOf(clazz), day),
                Tally.of(lines.stream().map(Sheet.Line::standing).toList()),
                lines);
    }

    /**
     * Confirms the roll of a class, or corrects the confirmed one: the whole sheet, each pupil by id. What stands there already is
     * answered as it is, so that a double click does nothing twice.
     *
     * @param seen the version of the sheet that the teacher had before the eyes; 0 for one not yet confirmed
     * @param why the reason of a correction; needed from the day after on, a slip of the same day is one step
     * @throws Refusal CONFLICT when somebody else has confirmed or corrected the roll meanwhile with another content, which is kept;
     *     INVALID for days without a roll, unknown marks and a sheet that does not name exactly the pupils of the class
     */
    @Transactional
    public Sheet take(UUID clazz, LocalDate day, long seen, List<Entry> said, String why) {
        ClassTurn.take(em, clazz);
        var homeroom = homeroom(core.find(SchoolClass.class, clazz));
        days.requireOpen(placeOf(homeroom), day);
        var wanted = presences(homeroom, day, said);
        var roll = find(clazz, day);
        if (roll.isEmpty()) {
            confirm(homeroom, day, wanted);
        } else {
            correct(roll.get(), seen, wanted, Remark.of(why));
        }
        em.flush();
        return sheet(homeroom, day);
    }

    private void confirm(SchoolClass clazz, LocalDate day, Map<UUID, Presence> wanted) {
        if (wanted.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "attendance.class.empty");
        }
        var roll = Roll.confirmed(clazz, day, Signature.of(caller, clock.instant()));
        em.persist(roll);
        // Its entries refer to it by id, so it must be written first.
        em.flush();
        wanted.forEach((pupil, presence) -> em.persist(roll.enter(pupil, presence)));
        var tally = Tally.of(wanted.values().stream().map(Presence::standing).toList());
        audit.record("attendance.confirm", "class", clazz.id(), null, day + " " + tally);
    }

    private void correct(Roll roll, long seen, Map<UUID, Presence> wanted, String why) {
        var entries = entries(roll);
        var changes = new LinkedHashMap<>(wanted);
        changes.entrySet()
                .removeIf(change -> entries.containsKey(change.getKey())
                        && entries.get(change.getKey()).presence().equals(change.getValue()));
        if (changes.isEmpty()) {
            return;
        }
        if (seen != roll.version()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    seen == 0 ? "attendance.confirmedByOther" : "attendance.correctedByOther",
                    roll.changedBy(),
                    roll.changedAt()
                            .atZone(clock.getZone())
                            .toLocalTime()
                            .withSecond(0)
                            .withNano(0)
                            .toString());
        }
        if (why == null && roll.day().isBefore(days.today())) {
            throw new Refusal(Refusal.Kind.INVALID, "attendance.why.needed");
        }
        var signature = Signature.of(caller, clock.instant());
        em.lock(roll, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        changes.forEach((pupil, presence) -> {
            var entry = entries.get(pupil);
            var correction = entry == null
                    ? enterLater(roll, pupil, presence, why, signature)
                    : roll.correct(entry, presence, why, signature);
            em.persist(correction);
            audit.record(
                    "attendance.correct",
                    "person",
                    pupil,
                    correction.before() == null ? null : roll.day() + " " + correction.before(),
                    roll.day() + " " + presence);
        });
    }

    private Correction enterLater(Roll roll, UUID pupil, Presence presence, String why, Signature signature) {
        var entry = roll.enter(pupil, presence);
        em.persist(entry);
        return roll.entered(entry, why, signature);
    }

    /** What each pupil of the class shall have: everybody once, nobody else, by the board's marks only. */
    private Map<UUID, Presence> presences(SchoolClass clazz, LocalDate day, List<Entry> said) {
        var table = marks.of(clazz.municipalityId());
        var wanted = new LinkedHashMap<UUID, Presence>();
        for (Entry entry : said) {
            var presence = Presence.of(table.of(entry.mark()), entry.reason(), entry.arrived(), entry.left());
            if (wanted.put(entry.pupil(), presence) != null) {
                throw new Refusal(Refusal.Kind.INVALID, "attendance.pupils.twice");
            }
        }
        if (!wanted.keySet().equals(pupils(clazz, day).keySet())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "attendance.pupils.changed");
        }
        return wanted;
    }

    private Map<UUID, People.Pupil> pupils(SchoolClass clazz, LocalDate day) {
        return people.pupilsOf(clazz.id(), day).stream()
                .filter(pupil -> !pupil.exchange())
                .collect(Collectors.toMap(
                        People.Pupil::id, Function.identity(), (first, again) -> first, LinkedHashMap::new));
    }

    private static SchoolClass homeroom(SchoolClass clazz) {
        if (clazz == null) {
            throw Refusal.notFound();
        }
        if (!clazz.isHomeroom()) {
            throw new Refusal(Refusal.Kind.INVALID, "attendance.class.noHomeroom");
        }
        return clazz;
    }

    private static Place placeOf(SchoolClass clazz) {
        return Place.inClass(clazz.municipalityId(), clazz.schoolId(), clazz.id());
    }

    private Optional<Roll> find(UUID clazz, LocalDate day) {
        return em.createQuery("select r from Roll r where r.classId = :clazz and r.day = :day", Roll.class)
                .setParameter("clazz", clazz)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    private Map<UUID, Attendance> entries(Roll roll) {
        return em.createQuery("select a from Attendance a where a.rollId = :roll", Attendance.class)
                .setParameter("roll", roll.id())
                .getResultStream()
                .collect(Collectors.toMap(Attendance::pupilId, Function.identity()));
    }

    /** What was corrected in the roll of a class, the newest first. */
    public List<Correction> corrections(UUID clazz, LocalDate day) {
        return em.createQuery(
                        """
                        select c from Correction c, Roll r
                        where r.id = c.rollId and r.classId = :clazz and r.day = :day
                        order by c.madeAt desc, c.id desc
                        """,
                        Correction.class)
                .setParameter("clazz", clazz)
                .setParameter("day", day)
                .getResultList();
    }

    /** A pupil's days of attendance from one day to another, both included, over all classes; one statement. */
    public DaysOfAttendance daysOf(UUID pupil, LocalDate from, LocalDate to) {
        return DaysOfAttendance.of(em.createQuery(
                        """
                        select a.presence.standing, count(a.id) from Attendance a
                        where a.pupilId = :pupil and a.day between :from and :to
                        group by a.presence.standing
                        """,
                        Object[].class)
                .setParameter("pupil", pupil)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Standing) row[0], row -> (Long) row[1])));
    }

    @Override
    public Set<UUID> absentees(UUID clazz, LocalDate day) {
        return Set.copyOf(em.createQuery(
                        """
                        select a.pupilId from Attendance a
                        where a.classId = :clazz and a.day = :day and a.presence.standing in :away
                        """,
                        UUID.class)
                .setParameter("clazz", clazz)
                .setParameter("day", day)
                .setParameter("away", Set.of(Standing.ABSENT, Standing.EXCUSED))
                .getResultList());
    }
}
