package org.manabiya.portal.mdm.forecast;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.forecast.Assumptions;
import org.manabiya.mdm.imports.Findings;
import org.manabiya.mdm.imports.TableFile;

/** Figures of the resident register in a table with the columns 学校, 年度 and 人数, a line for each school and year of entry. */
final class ChildrenFile {
    private ChildrenFile() {}

    /**
     * @param schools the names of the municipality's schools
     * @throws Refusal naming the first line that cannot be read
     */
    static Map<Assumptions.Entry, Integer> read(String name, byte[] content, Map<UUID, String> schools) {
        TableFile table = TableFile.read(name, content, new Findings(name))
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "forecast.file.unreadable"));
        int school = column(table.header(), "学校", "学校名", "school");
        int year = column(table.header(), "年度", "入学年度", "year");
        int children = column(table.header(), "人数", "children");
        Map<String, UUID> byName = new HashMap<>();
        schools.forEach((id, title) -> byName.put(plain(title), id));
        Map<Assumptions.Entry, Integer> figures = new HashMap<>();
        for (TableFile.Row row : table.rows()) {
            UUID id = byName.get(cell(row, school));
            if (id == null) {
                throw new Refusal(Refusal.Kind.INVALID, "forecast.file.school", row.line(), cell(row, school));
            }
            figures.put(new Assumptions.Entry(id, year(row, year)), number(row, children));
        }
        return figures;
    }

    private static int column(List<String> header, String... names) {
        for (int i = 0; i < header.size(); i++) {
            if (List.of(names).contains(plain(header.get(i)))) {
                return i;
            }
        }
        throw new Refusal(Refusal.Kind.INVALID, "forecast.file.column", names[0]);
    }

    /** 2027, 2027年度 or 令和9年度. */
    private static int year(TableFile.Row row, int column) {
        String text = cell(row, column);
        return SchoolYear.parse(text.endsWith("年度") ? text : text + "年度")
                .map(SchoolYear::year)
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "forecast.file.year", row.line(), text));
    }

    private static int number(TableFile.Row row, int column) {
        String text = cell(row, column).replaceAll("[,人]", "");
        if (!text.matches("[0-9]{1,6}")) {
            throw new Refusal(Refusal.Kind.INVALID, "forecast.file.number", row.line(), cell(row, column));
        }
        return Integer.parseInt(text);
    }

    private static String cell(TableFile.Row row, int column) {
        return column < row.cells().size() ? plain(row.cells().get(column)) : "";
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
