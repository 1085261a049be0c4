package org.manabiya.core.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.manabiya.core.access.Place;
import org.manabiya.core.data.Ids;

/** One period that a board, or one school where the school is named, has set for a school year. */
@Entity
@Table(name = "core_calendar_entry")
public class CalendarEntry {
    /** What the period is. */
    enum Kind {
        TERM,
        VACATION,
        SCHOOL_DAY,
        DAY_OFF
    }

    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "school_id")
    private UUID schoolId;

    @Column(name = "starts_in")
    private int startsIn;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String name;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    protected CalendarEntry() {}

    CalendarEntry(Place place, SchoolYear year, Kind kind, Period period) {
        this.id = Ids.next();
        this.municipalityId = place.municipality();
        this.schoolId = place.school();
        this.startsIn = year.year();
        this.kind = kind;
        this.name = period.name();
        this.firstDay = period.first();
        this.lastDay = period.last();
    }

    /** Whether one school has set it, and not the board for all of them. */
    boolean isOfSchool() {
        return schoolId != null;
    }

    Kind kind() {
        return kind;
    }

    Period period() {
        return new Period(name, firstDay, lastDay);
    }
}
