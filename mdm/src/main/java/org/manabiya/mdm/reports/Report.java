package org.manabiya.mdm.reports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.manabiya.core.access.Place;
import org.manabiya.core.data.Ids;

/** A report that has been made; its file lies with the other stored files. */
@Entity
@Table(name = "mdm_report")
public class Report {
    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "school_id")
    private UUID schoolId;

    @Column(name = "schedule_id")
    private UUID scheduleId;

    @Enumerated(EnumType.STRING)
    private ReportKind report;

    @Enumerated(EnumType.STRING)
    private ReportFormat format;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "made_for_name")
    private String madeForName;

    @Column(name = "kept_until")
    private LocalDate keptUntil;

    @Column(name = "file_id")
    private UUID fileId;

    protected Report() {}

    Report(ReportSchedule schedule, LocalDate due, UUID file, Instant now, LocalDate today) {
        this.id = Ids.next();
        this.municipalityId = schedule.municipalityId();
        this.schoolId = schedule.schoolId();
        this.scheduleId = schedule.id();
        this.report = schedule.report();
        this.format = schedule.format();
        this.dueOn = due;
        this.madeAt = now;
        this.madeForName = schedule.madeByName();
        this.keptUntil = today.plusDays(schedule.keepDays());
        this.fileId = file;
    }

    /** A report that somebody wanted out of turn: it stands for none of the schedule's due days. */
    static Report outOfTurn(ReportSchedule schedule, UUID file, Instant now, LocalDate today) {
        Report report = new Report(schedule, today, file, now, today);
        report.scheduleId = null;
        return report;
    }

    public UUID id() {
        return id;
    }

    public Place place() {
        return schoolId == null ? Place.inMunicipality(municipalityId) : Place.inSchool(municipalityId, schoolId);
    }

    public ReportKind report() {
        return report;
    }

    public UUID fileId() {
        return fileId;
    }
}
