package org.manabiya.mdm.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.manabiya.mdm.imports.TableFile.Row;

/**
 * The cells of one sheet. Dates come out as ISO 8601 whatever their format shows, whole numbers without a decimal point, formulas as the
 * value that was saved with them; each cell of a merged area holds the area's value.
 */
final class SheetRows {
    private static final int MOST_ROWS = 200_002;
    private static final int MOST_COLUMNS = 1_000;
    private static final long MOST_CELLS = 20_000_000;
    private static final int MOST_AREAS = 10_000;

    private final List<String> shared;
    private final DayStyles styles;
    private final int most;
    private final List<Row> rows = new ArrayList<>();
    private long cells;
    private int merged;
    private int uncomputed;
    private int errors;

    /** @param most how many rows are wanted */
    SheetRows(List<String> shared, DayStyles styles, int most) {
        this.shared = shared;
        this.styles = styles;
        this.most = most;
    }

    List<Row> rows() {
        return rows;
    }

    /** How many areas of merged cells were filled. */
    int merged() {
        return merged;
    }

    /** How many formulas came without a value, as programs write them that do not compute. */
    int uncomputed() {
        return uncomputed;
    }

    /** How many cells show an error such as #REF!. */
    int errors() {
        return errors;
    }

    void read(XMLStreamReader xml) throws XMLStreamException, Workbook.Swelling {
        int line = 0;
        while (xml.hasNext() && rows.size() < most) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("row")) {
                String number = xml.getAttributeValue(null, "r");
                line = number == null ? line + 1 : Integer.parseInt(number);
                add(line, cells(xml));
            } else if (xml.getLocalName().equals("mergeCell")) {
                fill(xml.getAttributeValue(null, "ref"));
            }
        }
    }

    private void add(int line, List<String> row) throws Workbook.Swelling {
        while (row.size() < (rows.isEmpty() ? 0 : rows.get(0).cells().size())) {
            row.add("");
        }
        rows.add(new Row(line, row));
        count(row.size());
    }

    private List<String> cells(XMLStreamReader xml) throws XMLStreamException, Workbook.Swelling {
        List<String> row = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = Math.max(row.size(), column(xml.getAttributeValue(null, "r"), row.size()));
                if (column >= MOST_COLUMNS) {
                    throw new Workbook.Swelling("more than " + MOST_COLUMNS + " columns");
                }
                while (row.size() < column) {
                    row.add("");
                }
                row.add(value(xml));
            }
        }
        return row;
    }

    /** The column of a cell such as C7, from 0. */
    private static int column(String reference, int next) {
        if (reference == null) {
            return next;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = Math.min(column * 26 + reference.charAt(i) - 'A' + 1, MOST_COLUMNS * 2);
        }
        return column - 1;
    }

    /**
     * Gives each line of a merged area such as A2:B5 the value of its first cell, also where the line ends before the area; a title along one
     * line stays where it is.
     */
    private void fill(String area) throws Workbook.Swelling {
        String[] corners = area.split(":");
        if (corners.length != 2 || merged >= MOST_AREAS) {
            return;
        }
        int left = column(corners[0], 0);
        int right = column(corners[1], 0);
        int top = line(corners[0]);
        int bottom = line(corners[1]);
        if (bottom == top) {
            return;
        }
        String value = null;
        for (Row row : rows.subList(Math.min(rows.size(), Math.max(0, below(top))), rows.size())) {
            if (row.line() > bottom) {
                break;
            }
            if (value == null) {
                value = left < row.cells().size() ? row.cells().get(left) : "";
                if (value.isEmpty()) {
                    return;
                }
                merged++;
            }
            fill(row.cells(), left, Math.min(right, MOST_COLUMNS - 1), value);
        }
    }

    private void fill(List<String> row, int left, int right, String value) throws Workbook.Swelling {
        while (row.size() <= right) {
            row.add("");
        }
        row.subList(left, right + 1).replaceAll(former -> value);
        count(right + 1 - left);
    }

    private void count(int more) throws Workbook.Swelling {
        cells += more;
        if (rows.size() > MOST_ROWS || cells > MOST_CELLS) {
            throw new Workbook.Swelling("more than " + MOST_ROWS + " rows or " + MOST_CELLS + " cells");
        }
    }

    /** The place of the first row on the line or below it. */
    private int below(int line) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle).line() < line) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int line(String reference) {
        return Integer.parseInt(reference.replaceAll("[^0-9]", ""));
    }

    private String value(XMLStreamReader xml) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        String value = "";
        boolean formula = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = xml.getElementText();
                    case "is" -> value = text(xml, "is");
                    case "f" -> formula = true;
                    default -> {
                        // Notes and extensions are no part of the value.
                    }
                }
            }
        }
        uncomputed += formula && value.isEmpty() ? 1 : 0;
        if (value.isEmpty()) {
            return value;
        }
        return switch (type == null ? "n" : type) {
            case "inlineStr", "str", "d" -> value;
            case "s" -> shared.get(Integer.parseInt(value));
            case "b" -> value.equals("1") ? "true" : "false";
            case "e" -> {
                errors++;
                yield "";
            }
            default -> styles.text(new BigDecimal(value), style);
        };
    }

    /** The runs of text up to the end of the element; the kana that Excel keeps beside them (rPh) are left out. */
    static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int kana = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("rPh")) {
                kana++;
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("t")
                    && kana == 0) {
                text.append(xml.getElementText());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("rPh")) {
                kana--;
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals(element)) {
                break;
            }
        }
        return text.toString();
    }
}
