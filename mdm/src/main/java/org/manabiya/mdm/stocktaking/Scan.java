package org.manabiya.mdm.stocktaking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.ledger.DeviceEvent.Author;
import org.manabiya.mdm.ledger.SerialNumber;

/** One code that was scanned, ticked or typed: by whom, when and where, and what was made of it. It is never changed, only withdrawn. */
@Entity
@Table(name = "mdm_stocktaking_scan")
public class Scan {
    /**
     * A code as the tablet sends it.
     *
     * @param id made by the tablet, so that the same scan can be sent again
     * @param code a tag, a serial number or a label's address
     * @param at when it was scanned by the tablet's clock, or {@code null}
     * @param broken whether the unit looked broken
     */
    public record Sent(UUID id, String code, Instant at, boolean broken) {}

    @Id
    private UUID id;

    @Column(name = "stocktaking_id")
    private UUID stocktakingId;

    @Column(name = "sheet_id")
    private UUID sheetId;

    @Column(name = "room_id")
    private UUID roomId;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Column(name = "device_id")
    private UUID deviceId;

    private String code;
    private boolean broken;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "account_id")
    private UUID accountId;

    private String counter;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected Scan() {}

    /**
     * Receives a scan.
     *
     * @param unit the unit that the code names, or {@code null}
     */
    Scan(Sent sent, StockSheet sheet, UUID room, Device unit, Verdict verdict, Author by) {
        this.id = sent.id();
        this.stocktakingId = sheet.stocktakingId();
        this.sheetId = sheet.id();
        this.roomId = room;
        this.code = sent.code().strip();
        this.broken = sent.broken();
        this.deviceId = unit == null ? null : unit.id();
        this.subjectId = unit == null ? named(code) : unit.id();
        this.verdict = verdict;
        this.receivedAt = by.at();
        this.seenAt = sent.at() == null || sent.at().isAfter(by.at()) ? by.at() : sent.at();
        this.accountId = by.account();
        this.counter = by.name();
    }

    /** The same code is the same subject, however often it is scanned. */
    private static UUID named(String code) {
        return UUID.nameUUIDFromBytes(SerialNumber.tidy(code).getBytes(StandardCharsets.UTF_8));
    }

    void withdraw(Instant at) {
        withdrawnAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID sheetId() {
        return sheetId;
    }

    public UUID deviceId() {
        return deviceId;
    }

    public UUID subjectId() {
        return subjectId;
    }

    public String code() {
        return code;
    }

    public Verdict verdict() {
        return verdict;
    }
}
