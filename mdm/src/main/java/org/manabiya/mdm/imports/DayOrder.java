package org.manabiya.mdm.imports;

/** In which order a file writes its days where neither an era nor a year in front tells it: 3/4/2026. */
public enum DayOrder {
    /** Month, day, year: the United States, and exports of their products. */
    MONTH_FIRST,
    /** Day, month, year: Europe. */
    DAY_FIRST
}
