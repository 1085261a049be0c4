package org.manabiya.mdm.imports;

/**
 * How a person wants a file to be read; what is {@code null} is recognised.
 *
 * @param sheet the name of the sheet of a workbook
 * @param heading the line on which the headings stand; 0 where the file has none
 */
public record Reading(Encoding encoding, String sheet, Integer heading, DayOrder days) {
    /** All of it recognised. */
    public static final Reading RECOGNISED = new Reading(null, null, null, null);
}
