package org.manabiya.core.roster.oneroster;

import java.util.List;
import java.util.Optional;

/** Checks the cells of a row one by one against the table of {@link Columns}. */
final class Cells {

    private static final String FULL_WIDTH_SEPARATORS = "，、；;";

    private Cells() {}

    static void check(Row row, Mode mode, Judge judge) {
        for (Column column : judge.file().columns()) {
            String value = row.text(column.name());
            if (value.isEmpty() || column.need() == Column.Need.REQUIRED && value.isBlank()) {
                checkEmpty(column, mode, judge);
            } else {
                checkFilled(column, value, mode, judge);
            }
        }
    }

    private static void checkEmpty(Column column, Mode mode, Judge judge) {
        if (column.need() == Column.Need.REQUIRED) {
            judge.error(column.name(), Expectation.of("required"));
        } else if (column.need() == Column.Need.EXPECTED) {
            judge.warn(column.name(), Expectation.of("expected"));
        } else if (mode == Mode.DELTA && marksChange(column)) {
            judge.error(column.name(), Expectation.of("requiredInDelta"));
        }
    }

    private static void checkFilled(Column column, String value, Mode mode, Judge judge) {
        if (column.need() == Column.Need.SECRET) {
            judge.warn(column.name(), Expectation.of("secret"));
            return;
        }
        if (mode == Mode.BULK && marksChange(column)) {
            judge.error(column.name(), Expectation.of("emptyInBulk"));
        } else if (column.need() == Column.Need.EMPTY) {
            judge.error(column.name(), Expectation.of("mustBeEmpty"));
        }
        CellText.complaint(value, column)
                .or(() -> formatComplaint(column, value))
                .ifPresent(expected -> judge.error(column.name(), expected));
    }

    private static Optional<Expectation> formatComplaint(Column column, String value) {
        if (!column.list()) {
            return column.format().complaint(value);
        }
        if (column.format() != Format.TEXT && value.chars().anyMatch(c -> FULL_WIDTH_SEPARATORS.indexOf(c) >= 0)) {
            return Optional.of(Expectation.of("listSeparator"));
        }
        for (String item : List.of(value.split(",", -1))) {
            Optional<Expectation> complaint = item.isEmpty() || !item.equals(item.strip())
                    ? Optional.of(Expectation.of("listItem"))
                    : column.format().complaint(item);
            if (complaint.isPresent()) {
                return complaint;
            }
        }
        return Optional.empty();
    }

    private static boolean marksChange(Column column) {
        return column.name().equals("status") || column.name().equals("dateLastModified");
    }
}
