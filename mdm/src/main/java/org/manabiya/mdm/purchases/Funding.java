package org.manabiya.mdm.purchases;

import java.text.Normalizer;

/** Where the money for a unit came from, the column 財源 of a device ledger. */
public enum Funding {
    /** 基金: the prefecture's fund (GIGAスクール構想 第2期), or the state's subsidy before it. */
    FUND,
    /** 単独: the municipality's own money. */
    OWN,
    /** リース. */
    LEASE,
    OTHER;

    /** Reads what ledgers write; {@code null} where nothing is written. */
    public static Funding ofLedger(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        if (plain.contains("リース") || plain.contains("賃貸借")) {
            return LEASE;
        }
        if (plain.contains("基金") || plain.contains("補助") || plain.contains("交付金")) {
            return FUND;
        }
        return plain.contains("単独") || plain.contains("一般財源") || plain.contains("単費") ? OWN : OTHER;
    }
}
