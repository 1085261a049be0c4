package org.manabiya.mdm.stocktaking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Entered;
import org.manabiya.mdm.ledger.Act;

/** The sheet (棚卸表) on which one school, or the board for its own store, counts. Once its head has signed, nothing on it changes. */
@Entity
@Table(name = "mdm_stocktaking_sheet")
public class StockSheet {
    private static final int LONG = 400;

    @Id
    private UUID id;

    @Column(name = "stocktaking_id")
    private UUID stocktakingId;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "school_id")
    private UUID schoolId;

    @Column(name = "spot_id")
    private UUID spotId;

    @Column(name = "signed_by")
    private UUID signedBy;

    private String signer;

    @Column(name = "signed_at")
    private Instant signedAt;

    private String remark;

    @Version
    private int version;

    protected StockSheet() {}

    /** @param school {@code null} for what stands at the board */
    StockSheet(Stocktaking stocktaking, UUID school) {
        this.id = Ids.next();
        this.stocktakingId = stocktaking.id();
        this.municipalityId = stocktaking.municipalityId();
        this.schoolId = school;
        this.spotId = school == null ? municipalityId : school;
    }

    /** The head confirms what was counted (校長の確認), with a word to the board where there is one. */
    void sign(String word, Act act) {
        requireOpen();
        remark = Entered.optional(word, LONG);
        signedBy = act.by().account();
        signer = act.by().name();
        signedAt = act.by().at();
    }

    void requireOpen() {
        if (isSigned()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.stocktaking.sheetSigned");
        }
    }

    public boolean isSigned() {
        return signedAt != null;
    }

    public UUID id() {
        return id;
    }

    public UUID stocktakingId() {
        return stocktakingId;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    /** The school, or {@code null} for the board. */
    public UUID schoolId() {
        return schoolId;
    }

    /** The school's id, or the municipality's for the board; also the room that stands for the rest of the school. */
    public UUID spotId() {
        return spotId;
    }

    public String signer() {
        return signer;
    }

    public Instant signedAt() {
        return signedAt;
    }

    public String remark() {
        return remark;
    }
}
