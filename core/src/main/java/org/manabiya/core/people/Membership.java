package org.manabiya.core.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.manabiya.core.data.Ids;
import org.manabiya.core.organisation.SchoolClass;

/**
 * A person's place in a class (OneRoster {@code enrollments}): pupil with 出席番号, teacher, with dates. The last day is inclusive, as
 * schools write it.
 */
@Entity
@Table(name = "core_membership")
public class Membership implements Spell {
    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "school_id")
    private UUID schoolId;

    @Column(name = "class_id")
    private UUID classId;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "sourced_id")
    private String sourcedId;

    @Column(name = "roster_state")
    private String rosterState;

    @Column(name = "changed_at")
    private Instant changedAt;

    private String role;
    private String kind;

    @Column(name = "is_primary")
    private Boolean primary;

    @Column(name = "begin_date")
    private LocalDate beginDate;

    @Column(name = "end_date")
    private LocalDate endDate;

    @Column(name = "attendance_number")
    private Integer attendanceNumber;

    protected Membership() {}

    private Membership(SchoolClass clazz, UUID person, String role, String kind, LocalDate from, Instant now) {
        this.id = Ids.next();
        this.municipalityId = clazz.municipalityId();
        this.schoolId = clazz.schoolId();
        this.classId = clazz.id();
        this.personId = person;
        this.rosterState = "manual";
        this.sourcedId = SourcedId.next();
        this.changedAt = now;
        this.role = role;
        this.kind = kind;
        this.primary = false;
        this.beginDate = from;
    }

    /** A pupil of a 特別支援学級 also learns in this class (交流学級) from that day. */
    public static Membership exchange(SchoolClass clazz, UUID pupil, LocalDate from, Instant now) {
        return new Membership(clazz, pupil, "student", "exchange", from, now);
    }

    /** A pupil enters a class after a transfer, from that day. */
    public static Membership entering(SchoolClass clazz, UUID pupil, LocalDate from, Instant now) {
        return new Membership(clazz, pupil, "student", "enrolled", from, now);
    }

    /** A teacher who does not hold the class teaches it from that day. */
    public static Membership teaching(SchoolClass clazz, UUID teacher, LocalDate from, Instant now) {
        return new Membership(clazz, teacher, "teacher", "enrolled", from, now);
    }

    /** Ends on that day, the last one that counts. */
    @Override
    public void endOn(LocalDate lastDay, Instant now) {
        this.endDate = lastDay;
        this.changedAt = now;
    }

    /** Takes the 出席番号 of the class. */
    void number(int number) {
        this.attendanceNumber = number;
    }

    /** Whether it holds on that day; the first and the last day count. */
    public boolean holdsOn(LocalDate day) {
        return (beginDate == null || !day.isBefore(beginDate)) && (endDate == null || !day.isAfter(endDate));
    }

    public UUID id() {
        return id;
    }

    public UUID schoolId() {
        return schoolId;
    }

    public LocalDate beginDate() {
        return beginDate;
    }

    LocalDate endDate() {
        return endDate;
    }

    @Override
    public Instant changedAt() {
        return changedAt;
    }

    public UUID classId() {
        return classId;
    }

    public UUID personId() {
        return personId;
    }

    public boolean isExchange() {
        return kind.equals("exchange");
    }
}
