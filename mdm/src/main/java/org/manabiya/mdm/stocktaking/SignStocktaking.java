package org.manabiya.mdm.stocktaking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.ledger.Ledger;

/** Signs off: the school's head its sheet, then the board the whole. What is signed changes no more; signing twice changes nothing. */
@Dependent
public class SignStocktaking {
    private final EntityManager em;
    private final Stocktakings stocktakings;
    private final Differences differences;
    private final Ledger ledger;
    private final Audit audit;

    @Inject
    public SignStocktaking(
            @Mdm EntityManager em, Stocktakings stocktakings, Differences differences, Ledger ledger, Audit audit) {
        this.em = em;
        this.stocktakings = stocktakings;
        this.differences = differences;
        this.ledger = ledger;
        this.audit = audit;
    }

    /** @throws Refusal CONFLICT while nothing has been counted, or a difference waits for its explanation */
    @Transactional
    public void signSheet(UUID sheetId, String remark) {
        if (stocktakings.findSheet(sheetId).filter(StockSheet::isSigned).isPresent()) {
            return;
        }
        StockSheet sheet = stocktakings.holdOpen(sheetId);
        requireCounted(sheet);
        long open = differences.unexplained(sheetId);
        if (open > 0) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.stocktaking.unexplained", open);
        }
        sheet.sign(remark, ledger.act(null));
        audit.record("stocktaking.signSheet", "stockSheet", sheetId, null, null);
    }

    private void requireCounted(StockSheet sheet) {
        boolean expected = any("select i.device_id from mdm_stocktaking_item i where i.sheet_id = ?1", sheet.id());
        boolean counted = any("select s.id from mdm_stocktaking_scan s where s.sheet_id = ?1", sheet.id());
        if (expected && !counted) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.stocktaking.notCounted");
        }
    }

    private boolean any(String sql, UUID sheet) {
        return !em.createNativeQuery(sql)
                .setParameter(1, sheet)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The board's sign-off, also of what a school has opened for itself. */
    @Transactional
    public void sign(UUID id) {
        Stocktaking stocktaking = stocktakings.hold(id);
        if (stocktaking.isSigned()) {
            return;
        }
        Long unsigned = em.createQuery(
                        "select count(t) from StockSheet t where t.stocktakingId = :id and t.signedAt is null",
                        Long.class)
                .setParameter("id", id)
                .getSingleResult();
        if (unsigned > 0) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.stocktaking.unsigned", unsigned);
        }
        stocktaking.sign(ledger.act(null));
        audit.record(
                "stocktaking.sign", "stocktaking", id, null, stocktaking.terms().name());
    }
}
