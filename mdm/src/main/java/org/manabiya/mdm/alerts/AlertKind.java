package org.manabiya.mdm.alerts;

/** What an alert is about, the most pressing first. */
public enum AlertKind {
    SUPPORT_END,
    LEASE_END,
    WARRANTY_END,
    REPAIR_OPEN,
    LOAN_OVERDUE,
    SPARE_BELOW
}
