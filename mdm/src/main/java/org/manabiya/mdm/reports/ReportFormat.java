package org.manabiya.mdm.reports;

import java.util.Locale;

/** The form of a report's file. */
public enum ReportFormat {
    XLSX,
    PDF;

    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
