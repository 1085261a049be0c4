package org.manabiya.mdm.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.ledger.DeviceEvent.Author;
import org.manabiya.mdm.ledger.Fact;

/** An uploaded device file on its way into the ledger. */
@Entity
@Table(name = "mdm_import")
public class DeviceImport {
    /** How far it has come. */
    public enum Status {
        UPLOADED,
        APPLIED,
        UNDONE,
        PUT_ASIDE
    }

    private static final int LONGEST_NAME = 255;

    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "file_name")
    private String fileName;

    @Enumerated(EnumType.STRING)
    private Source source;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Column(name = "uploaded_by")
    private UUID uploadedBy;

    private String uploader;

    @Column(name = "applied_at")
    private Instant appliedAt;

    @Column(name = "undone_at")
    private Instant undoneAt;

    /** The name of the layout that a person explained, or null for a source that the product knows. */
    private String layout;

    @Enumerated(EnumType.STRING)
    private Encoding encoding;

    private String sheet;
    private Integer heading;

    @Enumerated(EnumType.STRING)
    private DayOrder days;

    @Column(name = "file_day")
    private LocalDate fileDay;

    @Enumerated(EnumType.STRING)
    private Rule rule;

    /** Rules for single columns: SCHOOL=LEDGER USER=NEWER. */
    @Column(name = "column_rules")
    private String columnRules;

    /** The day of which it told as the export of a console, or null for other files. */
    @Column(name = "told_of")
    private LocalDate toldOf;

    /** The last job that was ordered for it, or null. */
    @Column(name = "job_id")
    private UUID jobId;

    private int entered;
    private int changed;
    private int unchanged;

    protected DeviceImport() {}

    DeviceImport(UUID municipality, String fileName, Author author, LocalDate today) {
        this.id = Ids.next();
        this.municipalityId = municipality;
        this.fileName = fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName;
        this.fileDay = FileDay.of(fileName, today);
        this.status = Status.UPLOADED;
        this.uploadedAt = author.at();
        this.uploadedBy = author.account();
        this.uploader = author.name();
    }

    public UUID id() {
        return id;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public String fileName() {
        return fileName;
    }

    /** What kind of file it is, or {@code null} when it was not recognised. */
    public Source source() {
        return source;
    }

    /** What a person calls its source, or {@code null} where the product knows it. */
    public String layout() {
        return layout;
    }

    /** How it is to be read where a person knew better. */
    public Reading reading() {
        return new Reading(encoding, sheet, heading, days);
    }

    /** The day of which it tells, or {@code null} where nobody knows. */
    LocalDate fileDay() {
        return fileDay;
    }

    /** The rules for what it and the ledger disagree about. */
    public Rules rules() {
        Map<Fact, Rule> byFact = new EnumMap<>(Fact.class);
        if (columnRules != null) {
            for (String pair : columnRules.split(" ")) {
                int sign = pair.indexOf('=');
                byFact.put(Fact.valueOf(pair.substring(0, sign)), Rule.valueOf(pair.substring(sign + 1)));
            }
        }
        return new Rules(rule, byFact, fileDay);
    }

    void recognised(Source recognised, String layoutName) {
        source = recognised;
        layout = layoutName;
    }

    void readAs(Reading reading) {
        encoding = reading.encoding();
        sheet = reading.sheet();
        heading = reading.heading();
        days = reading.days();
    }

    void ruleBy(Rules rules) {
        rule = rules.all();
        fileDay = rules.fileDay();
        columnRules = rules.byFact().isEmpty()
                ? null
                : rules.byFact().entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .sorted()
                        .collect(Collectors.joining(" "));
    }

    public Status status() {
        return status;
    }

    public boolean isOpen() {
        return status == Status.UPLOADED;
    }

    public boolean isApplied() {
        return status == Status.APPLIED;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    public String uploader() {
        return uploader;
    }

    public Instant appliedAt() {
        return appliedAt;
    }

    public Instant undoneAt() {
        return undoneAt;
    }

    public int entered() {
        return entered;
    }

    public int changed() {
        return changed;
    }

    public int unchanged() {
        return unchanged;
    }

    /** Whether it changed anything: one that did not is never in the way of taking an earlier one back. */
    boolean hasEffect() {
        return entered + changed > 0;
    }

    void applied(Preview preview, Instant at) {
        status = Status.APPLIED;
        appliedAt = at;
        recognised(preview.source(), preview.layout());
        entered = (int) preview.count(Outcome.Kind.NEW);
        changed = (int) preview.count(Outcome.Kind.CHANGED);
        unchanged = (int) preview.count(Outcome.Kind.UNCHANGED);
    }

    void workedOnBy(UUID job) {
        jobId = job;
    }

    /** The last job that was ordered for it. */
    Optional<UUID> job() {
        return Optional.ofNullable(jobId);
    }

    /** It is the export of a console as of that day. */
    void tellsOf(LocalDate day) {
        toldOf = day;
    }

    /** The day of which it told as the export of a console; nothing for other files. */
    Optional<LocalDate> toldOf() {
        return Optional.ofNullable(toldOf);
    }

    void putAside() {
        status = Status.PUT_ASIDE;
    }

    void undone(Instant at) {
        status = Status.UNDONE;
        undoneAt = at;
    }

    /** @throws Refusal when it is not what stands in the ledger */
    void requireApplied() {
        if (!isApplied()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.import.undo.notLast");
        }
    }

    /** @throws Refusal when it was applied or put aside already */
    void requireOpen() {
        if (!isOpen()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.import.closed");
        }
    }
}
