package org.manabiya.mdm.stocktaking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Entered;
import org.manabiya.mdm.ledger.Act;
import org.manabiya.mdm.ledger.Step;

/** Why one difference of a sheet is there, who said so, and what the ledger did about it. */
@Entity
@Table(name = "mdm_stocktaking_explanation")
public class Explanation {
    private static final int LONG = 400;

    @Id
    private UUID id;

    @Column(name = "sheet_id")
    private UUID sheetId;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Enumerated(EnumType.STRING)
    private Difference.Kind kind;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    private String remark;

    @Enumerated(EnumType.STRING)
    private Step step;

    @Column(name = "explained_by")
    private UUID explainedBy;

    private String explainer;

    @Column(name = "explained_at")
    private Instant explainedAt;

    @Version
    private int version;

    protected Explanation() {}

    Explanation(StockSheet sheet, UUID subject, Difference.Kind kind) {
        this.id = Ids.next();
        this.sheetId = sheet.id();
        this.subjectId = subject;
        this.kind = kind;
    }

    /** Whether exactly this was said before. */
    boolean says(Reason sameReason, String sameRemark) {
        return reason == sameReason && Objects.equals(remark, Entered.optional(sameRemark, LONG));
    }

    /**
     * Says why; something else than before only while the ledger has done nothing about it.
     *
     * @throws Refusal INVALID where the reason does not fit the difference, or needs words; CONFLICT after a step of the ledger
     */
    void say(Reason why, String words, Act act) {
        if (step != null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.stocktaking.stepTaken");
        }
        if (!why.explains(kind)) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.stocktaking.reasonDoesNotFit");
        }
        remark = why == Reason.OTHER
                ? Entered.required(words, LONG, "mdm.stocktaking.remarkMissing")
                : Entered.optional(words, LONG);
        reason = why;
        explainedBy = act.by().account();
        explainer = act.by().name();
        explainedAt = act.by().at();
    }

    /** The ledger has taken this step for it. */
    void followedBy(Step taken) {
        step = taken;
    }

    Difference.Kind kind() {
        return kind;
    }

    UUID subjectId() {
        return subjectId;
    }
}
