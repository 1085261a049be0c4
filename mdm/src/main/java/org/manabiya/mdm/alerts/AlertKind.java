package org.manabiya.mdm.alerts;

/** What an alert is about, the most pressing first. */
public enum AlertKind {
    SUPPORT_END,
    LEASE_END,
    WARRANTY_END,
    REPAIR_OPEN,
    LOAN_OVERDUE,
    SPARE_BELOW,
    /** Schools that have not counted their units in a term that ends soon. */
    STOCK_OWED,
    /** Sheets of a stocktaking that are not signed though its days are over. */
    STOCK_LATE,
    /** What such sheets did not find where it should be, and nobody has explained. */
    STOCK_DIFFERS;

    /** The page that lists the alerts of the kind. */
    public String address() {
        return "/alerts?kind=" + name();
    }
}
