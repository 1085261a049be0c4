package org.manabiya.mdm.ledger;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The maker's number of a unit, as it is compared: half-width, upper case, without blanks. Ledgers also hold what is no number at all: a
 * word for "unknown", the text that a maker's firmware shows when nobody entered one, or what a spreadsheet made of a long number.
 * None of these may ever match a unit.
 */
public record SerialNumber(String value, Verdict verdict) {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9./_+-]{3,39}");
    private static final Pattern SPREADSHEET = Pattern.compile("[0-9](\\.[0-9]+)?E\\+[0-9]+");
    private static final Pattern ONE_CHARACTER = Pattern.compile("(.)\\1*");
    private static final Set<String> PLACEHOLDERS = Set.of(
            "不明",
            "なし",
            "ナシ",
            "無し",
            "無",
            "未確認",
            "未定",
            "読取不可",
            "確認中",
            "N/A",
            "NA",
            "NONE",
            "NULL",
            "UNKNOWN",
            "TBD",
            "TOBEFILLEDBYO.E.M.",
            "TOBEFILLEDBYOEM",
            "DEFAULTSTRING",
            "NOASSETINFORMATION",
            "NOASSETTAG",
            "SYSTEMSERIALNUMBER",
            "SERIALNUMBER",
            "NOTSPECIFIED",
            "NOTAPPLICABLE",
            "NOTAVAILABLE",
            "INVALID",
            "OEM",
            "O.E.M.",
            "0123456789",
            "123456789",
            "1234567890",
            "12345678");

    /** What the text turned out to be. */
    public enum Verdict {
        GOOD,
        /** Stands for "not known". */
        PLACEHOLDER,
        /** A spreadsheet turned the number into 1.23E+11; the digits are lost. */
        SPREADSHEET,
        /** Not the form of a serial number. */
        MALFORMED
    }

    public static SerialNumber of(String text) {
        String value = tidy(text);
        if (PLACEHOLDERS.contains(value) || ONE_CHARACTER.matcher(value).matches()) {
            return new SerialNumber(value, Verdict.PLACEHOLDER);
        }
        if (SPREADSHEET.matcher(value).matches()) {
            return new SerialNumber(value, Verdict.SPREADSHEET);
        }
        return new SerialNumber(value, FORM.matcher(value).matches() ? Verdict.GOOD : Verdict.MALFORMED);
    }

    public boolean isGood() {
        return verdict == Verdict.GOOD;
    }

    /** Half-width, upper case, no blanks, one kind of hyphen: how serial numbers and asset tags are compared. */
    public static String tidy(String text) {
        String upper = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return Normalizer.normalize(upper, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Cf}]+", "")
                .replaceAll("[\\p{Pd}\u2212]", "-");
    }
}
