package org.manabiya.mdm.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * Three days that have nothing to do with each other and are never mixed: when the vendor ends the support, when the warranty ends, when
 * the lease ends; each with who said it.
 */
@Embeddable
public class EndDates {
    /** A day and its origin; both {@code null} where nothing is known. */
    public record End(LocalDate day, DateOrigin origin) {
        static End of(LocalDate own, LocalDate inherited, DateOrigin from) {
            if (own != null) {
                return new End(own, DateOrigin.UNIT);
            }
            return new End(inherited, inherited == null ? null : from);
        }
    }

    @Column(name = "support_end")
    private LocalDate supportEnd;

    @Enumerated(EnumType.STRING)
    @Column(name = "support_origin")
    private DateOrigin supportOrigin;

    @Column(name = "warranty_end")
    private LocalDate warrantyEnd;

    @Enumerated(EnumType.STRING)
    @Column(name = "warranty_origin")
    private DateOrigin warrantyOrigin;

    @Column(name = "lease_end")
    private LocalDate leaseEnd;

    @Enumerated(EnumType.STRING)
    @Column(name = "lease_origin")
    private DateOrigin leaseOrigin;

    protected EndDates() {}

    EndDates(End support, End warranty, End lease) {
        supportEnd = support.day();
        supportOrigin = support.origin();
        warrantyEnd = warranty.day();
        warrantyOrigin = warranty.origin();
        leaseEnd = lease.day();
        leaseOrigin = lease.origin();
    }

    public End support() {
        return new End(supportEnd, supportOrigin);
    }

    public End warranty() {
        return new End(warrantyEnd, warrantyOrigin);
    }

    public End lease() {
        return new End(leaseEnd, leaseOrigin);
    }
}
