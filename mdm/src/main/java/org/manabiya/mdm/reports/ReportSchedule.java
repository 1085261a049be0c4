package org.manabiya.mdm.reports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Place;
import org.manabiya.core.access.Reach;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.InvalidInput.Field;

/** A report that is made again and again, for the board or for one school, until somebody ends it. */
@Entity
@Table(name = "mdm_report_schedule")
public class ReportSchedule {
    private static final int LONGEST_KEPT = 730;

    /**
     * What somebody orders.
     *
     * @param school {@code null} for the whole municipality
     * @param keepDays how long each file is kept
     */
    public record Order(UUID school, ReportKind report, ReportFormat format, Rhythm rhythm, int keepDays) {
        /** @throws InvalidInput naming every field that cannot be meant */
        void check() {
            List<Field> faults = new ArrayList<>();
            if (report == null) {
                faults.add(new Field("report", "mdm.report.missing"));
            } else if (school != null && !report.isForSchools()) {
                faults.add(new Field("report", "mdm.report.boardOnly"));
            }
            if (format == null) {
                faults.add(new Field("format", "mdm.report.missing"));
            }
            if (rhythm == null) {
                faults.add(new Field("rhythm", "mdm.report.rhythm"));
            }
            if (keepDays < 1 || keepDays > LONGEST_KEPT) {
                faults.add(new Field("keepDays", "mdm.report.keep", LONGEST_KEPT));
            }
            InvalidInput.unlessEmpty(faults);
            rhythm.check();
        }
    }

    /** Who orders it, and in which language it is read. */
    public record Author(UUID account, String name, String language) {}

    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "school_id")
    private UUID schoolId;

    @Enumerated(EnumType.STRING)
    private ReportKind report;

    @Enumerated(EnumType.STRING)
    private ReportFormat format;

    @Enumerated(EnumType.STRING)
    private DayOfWeek weekday;

    @Column(name = "month_day")
    private Integer monthDay;

    @Column(name = "keep_days")
    private int keepDays;

    private String language;

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "made_by_name")
    private String madeByName;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "next_due")
    private LocalDate nextDue;

    private String trouble;

    @Version
    private int version;

    protected ReportSchedule() {}

    ReportSchedule(UUID municipality, Order order, Author author, Instant now, LocalDate today) {
        this.id = Ids.next();
        this.municipalityId = municipality;
        become(order, today);
        this.language = "en".equals(author.language()) ? "en" : "ja";
        this.madeBy = author.account();
        this.madeByName = author.name();
        this.madeAt = now;
    }

    /** From now on as ordered; the next due day stays where the rhythm does. */
    final void become(Order order, LocalDate today) {
        order.check();
        if (nextDue == null || !order.rhythm().equals(rhythm())) {
            nextDue = order.rhythm().after(today);
        }
        schoolId = order.school();
        report = order.report();
        format = order.format();
        weekday = order.rhythm().weekday();
        monthDay = order.rhythm().monthDay();
        keepDays = order.keepDays();
    }

    boolean isDue(LocalDate today) {
        return !nextDue.isAfter(today);
    }

    /** The due day to make the report for, today or the last one missed. */
    LocalDate dueUntil(LocalDate today) {
        return rhythm().lastUntil(today, nextDue);
    }

    void made(LocalDate due) {
        nextDue = rhythm().after(due);
        trouble = null;
    }

    void failed(String reference) {
        trouble = reference;
    }

    public UUID id() {
        return id;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    /** {@code null} for the whole municipality. */
    public UUID schoolId() {
        return schoolId;
    }

    public Place place() {
        return schoolId == null ? Place.inMunicipality(municipalityId) : Place.inSchool(municipalityId, schoolId);
    }

    /** What the report tells of. */
    public Reach reach() {
        return schoolId == null
                ? Reach.wholeMunicipality(municipalityId)
                : new Reach(
                        false,
                        municipalityId,
                        false,
                        java.util.Set.of(schoolId),
                        java.util.Set.of(),
                        java.util.Set.of());
    }

    public ReportKind report() {
        return report;
    }

    public ReportFormat format() {
        return format;
    }

    public Rhythm rhythm() {
        return new Rhythm(weekday, monthDay);
    }

    public int keepDays() {
        return keepDays;
    }

    public String language() {
        return language;
    }

    /** The account that ordered it, {@code null} when that is gone. */
    public UUID madeBy() {
        return madeBy;
    }

    public String madeByName() {
        return madeByName;
    }

    public LocalDate nextDue() {
        return nextDue;
    }

    /** The number under which the log tells why the last attempt failed, or {@code null}. */
    public String trouble() {
        return trouble;
    }
}
