package org.manabiya.mdm.reports;

/** What a report is about. */
public enum ReportKind {
    /** The ledger, school by school. */
    LEDGER(true),
    /** The open repairs, the most urgent first. */
    REPAIRS(true),
    /** The repairs of the school year, month by month. */
    REPAIR_FIGURES(true),
    /** Support, warranty and lease by half of the budget year. */
    ENDS(true),
    LOANS_OVERDUE(true),
    /** Spares against the level of the alert rules. */
    SPARES(true),
    /** The stocktakings that go on, else the last one, room by room. */
    STOCKTAKING(true),
    /** How far the year change has come, school by school. */
    YEAR_CHANGE(true),
    /** The batches of disposal that are open, and those signed off this school year. */
    DISPOSALS(false),
    /** How often the units fail, by model and school, with intervals. */
    FAILURES(false),
    /** 端末整備・更新計画 as it stands. */
    PLAN_TABLE(false);

    private final boolean forSchools;

    ReportKind(boolean forSchools) {
        this.forSchools = forSchools;
    }

    /** Whether a school can have it for itself; else it is the board's alone. */
    public boolean isForSchools() {
        return forSchools;
    }
}
