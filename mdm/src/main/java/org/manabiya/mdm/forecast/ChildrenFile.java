package org.manabiya.mdm.forecast;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.mdm.imports.Finding;
import org.manabiya.mdm.imports.Findings;
import org.manabiya.mdm.imports.Severity;
import org.manabiya.mdm.imports.TableFile;

/**
 * Figures of the resident register (住民基本台帳) in a table as cities keep it: either a line for each school and year of entry, with the columns
 * 学校, 年度 and 人数, or a line for each school and a column for each year. Everything that cannot be right is told, line by line.
 */
public final class ChildrenFile {
    private static final List<String> SCHOOL = List.of("学校", "学校名", "校区", "通学区域", "school");
    private static final List<String> YEAR = List.of("年度", "入学年度", "year");
    private static final List<String> CHILDREN = List.of("人数", "児童数", "children");

    /**
     * What the file says.
     *
     * @param figures what could be read
     */
    public record Reading(Map<Assumptions.Entry, Integer> figures, List<Finding> findings) {
        /** Whether nothing in it is wrong. */
        public boolean isSound() {
            return !figures.isEmpty() && findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
        }
    }

    private final Findings findings;
    private final Map<String, UUID> schools = new HashMap<>();
    private final Map<Assumptions.Entry, Integer> figures = new LinkedHashMap<>();

    private ChildrenFile(String name, Map<UUID, String> names) {
        findings = new Findings(name);
        names.forEach((id, school) -> schools.put(plain(school), id));
    }

    /** @param schools the names of the municipality's schools */
    public static Reading read(String name, byte[] content, Map<UUID, String> schools) {
        ChildrenFile file = new ChildrenFile(name, schools);
        TableFile.read(name, content, file.findings).ifPresent(file::take);
        return new Reading(file.figures, file.findings.list());
    }

    private void take(TableFile table) {
        int school = column(table.header(), SCHOOL);
        int year = column(table.header(), YEAR);
        int children = column(table.header(), CHILDREN);
        Map<Integer, Integer> years = years(table.header());
        if (school < 0) {
            findings.error(1, SCHOOL.get(0), null, "children.column", SCHOOL.get(0));
        } else if (year >= 0 && children >= 0) {
            table.rows().forEach(row -> line(row, school, year, children));
        } else if (!years.isEmpty()) {
            table.rows().forEach(row -> ofSchool(row, school)
                    .ifPresent(id -> years.forEach((column, entry) -> {
                        if (!cell(row, column).isEmpty()) {
                            put(
                                    row,
                                    new Assumptions.Entry(id, entry),
                                    column,
                                    table.header().get(column));
                        }
                    })));
        } else {
            findings.error(1, null, null, "children.layout");
        }
    }

    private void line(TableFile.Row row, int school, int year, int children) {
        Optional<UUID> id = ofSchool(row, school);
        Optional<Integer> entry = year(cell(row, year));
        if (entry.isEmpty()) {
            findings.error(row.line(), YEAR.get(0), cell(row, year), "children.year");
        }
        if (id.isPresent() && entry.isPresent()) {
            put(row, new Assumptions.Entry(id.get(), entry.get()), children, CHILDREN.get(0));
        }
    }

    private Optional<UUID> ofSchool(TableFile.Row row, int column) {
        UUID id = schools.get(cell(row, column));
        if (id == null) {
            findings.error(row.line(), SCHOOL.get(0), cell(row, column), "children.school");
        }
        return Optional.ofNullable(id);
    }

    private void put(TableFile.Row row, Assumptions.Entry entry, int column, String heading) {
        String text = cell(row, column).replaceAll("[,人]", "");
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) > Forecasts.MOST_CHILDREN) {
            findings.error(row.line(), heading, cell(row, column), "children.number", Forecasts.MOST_CHILDREN);
        } else if (figures.put(entry, Integer.valueOf(text)) != null) {
            findings.error(row.line(), heading, text, "children.twice");
        }
    }

    private static int column(List<String> header, List<String> names) {
        for (int i = 0; i < header.size(); i++) {
            if (names.contains(plain(header.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    private static Map<Integer, Integer> years(List<String> header) {
        Map<Integer, Integer> years = new LinkedHashMap<>();
        List<Integer> seen = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            int column = i;
            year(plain(header.get(i))).filter(year -> !seen.contains(year)).ifPresent(year -> {
                seen.add(year);
                years.put(column, year);
            });
        }
        return years;
    }

    /** 2027, 2027年度 or 令和9年度. */
    private static Optional<Integer> year(String text) {
        return SchoolYear.parse(text.endsWith("年度") ? text : text + "年度").map(SchoolYear::year);
    }

    private static String cell(TableFile.Row row, int column) {
        return column < row.cells().size() ? plain(row.cells().get(column)) : "";
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
