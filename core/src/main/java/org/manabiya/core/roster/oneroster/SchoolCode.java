package org.manabiya.core.roster.oneroster;

import java.util.regex.Pattern;

/**
 * 学校コード of the Ministry of Education: kind of school (2), prefecture (2), founder (1), number (7), check digit (1). The first
 * letter counts as two digits (A = 01 … H = 08); the 13 digits before the check digit are weighted 1, 2, 1, 2 … and the digits of the
 * products are added.
 */
public final class SchoolCode {

    private static final Pattern FORM = Pattern.compile("[A-H][0-9]{12}");

    private SchoolCode() {}

    public static boolean isValid(String code) {
        return FORM.matcher(code).matches() && checkDigit(code.substring(0, 12)) == code.charAt(12) - '0';
    }

    /** The check digit that belongs to the first twelve characters of a code. */
    public static int checkDigit(String body) {
        String digits = "0" + (body.charAt(0) - 'A' + 1) + body.substring(1);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int product = (digits.charAt(i) - '0') * (1 + i % 2);
            sum += product / 10 + product % 10;
        }
        return (10 - sum % 10) % 10;
    }
}
