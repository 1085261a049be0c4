package org.manabiya.mdm.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day that the name of an exported file tells: 端末台帳_20261120.csv, devices-2026-11-20.xlsx. */
final class FileDay {
    private static final Pattern DAY =
            Pattern.compile("(?<![0-9])(20\\d{2})([-_.]?)(0[1-9]|1[0-2])\\2([0-2]\\d|3[01])(?![0-9])");

    private FileDay() {}

    /** @return {@code null} where the name tells none, or one that is still to come */
    static LocalDate of(String fileName, LocalDate today) {
        Matcher day = DAY.matcher(fileName);
        if (!day.find()) {
            return null;
        }
        try {
            LocalDate told = LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(3)), Integer.parseInt(day.group(4)));
            return told.isAfter(today) ? null : told;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
