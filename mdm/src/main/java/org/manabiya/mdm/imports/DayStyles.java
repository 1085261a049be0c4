package org.manabiya.mdm.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which cell styles of a workbook show a number as a day, and the day that such a number stands for. */
final class DayStyles {
    /** The formats of ECMA-376 18.8.30 that show a day, those of Japanese and Chinese spreadsheets included. */
    private static final Set<Integer> DAYS =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

    /** The last day that a spreadsheet counts, 9999-12-31. */
    private static final BigDecimal END = BigDecimal.valueOf(2_958_466);

    /** Spreadsheets hold no number beyond 1E308; one that does would be written out in as many digits. */
    private static final int LARGEST_SCALE = 400;

    private final List<Boolean> byStyle = new ArrayList<>();
    private LocalDate dayZero = LocalDate.of(1899, 12, 30);

    /** The workbook counts from 1904, as those of old Macintosh computers do. */
    void countFrom1904() {
        dayZero = LocalDate.of(1904, 1, 1);
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        Set<Integer> days = new TreeSet<>(DAYS);
        boolean cells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                cells = false;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> {
                        if (showsDay(xml.getAttributeValue(null, "formatCode"))) {
                            days.add(Integer.valueOf(xml.getAttributeValue(null, "numFmtId")));
                        }
                    }
                    case "cellXfs" -> cells = true;
                    case "xf" -> {
                        if (cells) {
                            String format = xml.getAttributeValue(null, "numFmtId");
                            byStyle.add(format != null && days.contains(Integer.valueOf(format)));
                        }
                    }
                    default -> {
                        // Fonts, borders and colours say nothing about values.
                    }
                }
            }
        }
    }

    private static boolean showsDay(String format) {
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return bare.indexOf('y') >= 0 || bare.indexOf('e') >= 0 && bare.indexOf('0') < 0 || bare.indexOf('d') >= 0;
    }

    /** The number as text: a day or a moment in ISO 8601 where its style shows one. */
    String text(BigDecimal number, String style) {
        if (Math.abs((long) number.scale()) > LARGEST_SCALE) {
            return number.toString();
        }
        boolean day = style != null && byStyle.size() > Integer.parseInt(style) && byStyle.get(Integer.parseInt(style));
        if (!day || number.signum() <= 0 || number.compareTo(END) >= 0) {
            return number.stripTrailingZeros().toPlainString();
        }
        LocalDate date = dayZero.plusDays(number.longValue());
        BigDecimal part = number.remainder(BigDecimal.ONE);
        if (part.signum() == 0) {
            return date.toString();
        }
        LocalDateTime time = date.atStartOfDay().plusSeconds(Math.round(part.doubleValue() * 86_400));
        return time.toString().replace('T', ' ');
    }
}
