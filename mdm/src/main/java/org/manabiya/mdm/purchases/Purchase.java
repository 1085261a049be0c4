package org.manabiya.mdm.purchases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Entered;

/**
 * An order of units: what was paid, out of which money, and the days that hold for all its units. A subsidised unit keeps the number of
 * the application and the end of 財産処分制限 (補助金等に係る予算の執行の適正化に関する法律 22条), before which it is not disposed of freely.
 */
@Entity
@Table(name = "mdm_purchase")
public class Purchase {
    /** What people enter about an order; only its number and the money's origin are needed. */
    public record Terms(
            String orderNumber,
            String vendor,
            LocalDate purchasedOn,
            Integer unitPrice,
            Funding funding,
            String subsidyId,
            Integer subsidyYear,
            LocalDate leaseUntil,
            LocalDate warrantyUntil,
            LocalDate restrictedUntil,
            String remark) {
        public Terms {
            orderNumber = Entered.required(orderNumber, 100, "mdm.purchase.numberMissing");
            vendor = Entered.optional(vendor, 200);
            subsidyId = Entered.optional(subsidyId, 100);
            remark = Entered.optional(remark, 400);
            if (funding == null) {
                throw new Refusal(Refusal.Kind.INVALID, "mdm.purchase.fundingMissing");
            }
            if (unitPrice != null && unitPrice < 0) {
                throw new Refusal(Refusal.Kind.INVALID, "mdm.purchase.priceNegative");
            }
            for (LocalDate end : new LocalDate[] {leaseUntil, warrantyUntil, restrictedUntil}) {
                if (purchasedOn != null && end != null && end.isBefore(purchasedOn)) {
                    throw new Refusal(Refusal.Kind.INVALID, "mdm.purchase.endsEarly", end, purchasedOn);
                }
            }
        }
    }

    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "order_number")
    private String orderNumber;

    private String vendor;

    @Column(name = "purchased_on")
    private LocalDate purchasedOn;

    @Column(name = "unit_price")
    private Integer unitPrice;

    @Enumerated(EnumType.STRING)
    private Funding funding;

    @Column(name = "subsidy_id")
    private String subsidyId;

    @Column(name = "subsidy_year")
    private Integer subsidyYear;

    @Column(name = "lease_until")
    private LocalDate leaseUntil;

    @Column(name = "warranty_until")
    private LocalDate warrantyUntil;

    @Column(name = "restricted_until")
    private LocalDate restrictedUntil;

    private String remark;

    @Version
    private int version;

    protected Purchase() {}

    Purchase(UUID municipality, Terms terms) {
        this.id = Ids.next();
        this.municipalityId = municipality;
        agree(terms);
    }

    public UUID id() {
        return id;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public int version() {
        return version;
    }

    public String orderNumber() {
        return orderNumber;
    }

    public Funding funding() {
        return funding;
    }

    public LocalDate leaseUntil() {
        return leaseUntil;
    }

    public LocalDate warrantyUntil() {
        return warrantyUntil;
    }

    public Terms terms() {
        return new Terms(
                orderNumber,
                vendor,
                purchasedOn,
                unitPrice,
                funding,
                subsidyId,
                subsidyYear,
                leaseUntil,
                warrantyUntil,
                restrictedUntil,
                remark);
    }

    final void agree(Terms terms) {
        orderNumber = terms.orderNumber();
        vendor = terms.vendor();
        purchasedOn = terms.purchasedOn();
        unitPrice = terms.unitPrice();
        funding = terms.funding();
        subsidyId = terms.subsidyId();
        subsidyYear = terms.subsidyYear();
        leaseUntil = terms.leaseUntil();
        warrantyUntil = terms.warrantyUntil();
        restrictedUntil = terms.restrictedUntil();
        remark = terms.remark();
    }
}
