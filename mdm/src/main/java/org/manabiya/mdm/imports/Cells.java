package org.manabiya.mdm.imports;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.manabiya.mdm.imports.Source.Column;
import org.manabiya.mdm.imports.TableFile.Row;
import org.manabiya.mdm.ledger.Fact;
import org.manabiya.mdm.ledger.Facts;
import org.manabiya.mdm.ledger.SerialNumber;

/**
 * The rules by which a cell becomes a fact. An empty cell means "no change"; a cell that cannot be read is reported and means the same.
 * Only a row that does not say which unit it is about is left out.
 */
final class Cells {
    private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}./_-]{0,39}");
    private static final Pattern MAC = Pattern.compile("[0-9a-f]{12}");
    private static final int LONGEST_TEXT = 400;

    private final Sheet sheet;
    private final Known known;
    private final LocalDate today;
    private final Findings findings;
    private final Map<Fact, Set<DateCell.Style>> dateStyles = new EnumMap<>(Fact.class);
    private final Map<Fact, int[]> separators = new EnumMap<>(Fact.class);

    Cells(Sheet sheet, Known known, LocalDate today, Findings findings) {
        this.sheet = sheet;
        this.known = known;
        this.today = today;
        this.findings = findings;
    }

    List<Entry> read() {
        List<Entry> entries = new ArrayList<>();
        for (Row row : sheet.rows(findings)) {
            Facts facts = Facts.none();
            for (Column column : sheet.source().columns()) {
                String text = sheet.cell(row, column.fact());
                facts = text.isEmpty() ? facts : facts.with(column.fact(), read(row.line(), column.fact(), text));
            }
            if (facts.has(identity())) {
                entries.add(new Entry(row.line(), facts));
            } else {
                findings.error(
                        row.line(),
                        sheet.nameOf(identity()),
                        sheet.cell(row, identity()),
                        "row.unnamed",
                        sheet.nameOf(identity()));
            }
        }
        noteMixedStyles();
        return entries;
    }

    private Fact identity() {
        return sheet.source().kind() == Source.Kind.LEDGER ? Fact.TAG : Fact.SERIAL;
    }

    private Object read(int line, Fact fact, String text) {
        return switch (fact) {
            case TAG -> tag(line, text);
            case SERIAL -> serial(line, text);
            case SCHOOL -> looked(line, fact, text, known.school(text), "school.unknown");
            case USER -> looked(line, fact, text, known.person(text), "user.unknown");
            case KIND -> looked(line, fact, text, Words.kind(text), "kind.unknown");
            case STATE -> looked(line, fact, text, Words.state(text), "state.unknown");
            case INSURED -> looked(line, fact, text, Words.answer(text), "answer.unknown");
            case ACQUIRED_ON, RECEIVED_ON, RETURNED_ON -> pastDay(line, fact, text);
            case WARRANTY_UNTIL, SUPPORT_UNTIL -> date(line, fact, text);
            case LAST_SYNC, ENROLLED_AT -> looked(line, fact, text, DateCell.instant(text), "time.unreadable");
            case PRICE, COST -> yen(line, fact, text);
            case MAC_ADDRESS -> mac(line, text);
            default -> text(line, fact, text);
        };
    }

    private <T> T looked(int line, Fact fact, String text, Optional<T> value, String key) {
        if (value.isEmpty()) {
            findings.warning(line, sheet.nameOf(fact), text, key);
        }
        return value.orElse(null);
    }

    private String tag(int line, String text) {
        String tag = SerialNumber.tidy(text);
        if (!TAG.matcher(tag).matches()) {
            findings.warning(line, sheet.nameOf(Fact.TAG), text, "tag.malformed");
            return null;
        }
        if (!tag.equals(text)) {
            findings.note(line, sheet.nameOf(Fact.TAG), text, "tag.tidied", tag);
        }
        return tag;
    }

    private String serial(int line, String text) {
        SerialNumber serial = SerialNumber.of(text);
        String column = sheet.nameOf(Fact.SERIAL);
        switch (serial.verdict()) {
            case PLACEHOLDER -> findings.warning(line, column, text, "serial.placeholder");
            case SPREADSHEET -> findings.warning(line, column, text, "serial.spreadsheet");
            case MALFORMED -> findings.warning(line, column, text, "serial.malformed");
            case GOOD -> {
                if (!serial.value().equals(text)) {
                    findings.note(line, column, text, "serial.tidied", serial.value());
                }
            }
        }
        return serial.isGood() ? serial.value() : null;
    }

    private LocalDate date(int line, Fact fact, String text) {
        Optional<LocalDate> date = DateCell.date(text);
        if (date.isPresent()) {
            dateStyles
                    .computeIfAbsent(fact, f -> EnumSet.noneOf(DateCell.Style.class))
                    .add(DateCell.style(text));
        }
        return looked(line, fact, text, date, "date.unreadable");
    }

    private LocalDate pastDay(int line, Fact fact, String text) {
        LocalDate date = date(line, fact, text);
        if (date != null && date.isAfter(today)) {
            findings.warning(line, sheet.nameOf(fact), text, "date.future");
        }
        return date;
    }

    private Integer yen(int line, Fact fact, String text) {
        Optional<Integer> yen = Yen.of(text);
        if (yen.isPresent()) {
            separators.computeIfAbsent(fact, f -> new int[2])[Yen.hasSeparators(text) ? 1 : 0]++;
        }
        return looked(line, fact, text, yen, "money.unreadable");
    }

    private String mac(int line, String text) {
        String mac = Words.plain(text).replaceAll("[:.-]", "");
        return looked(
                line,
                Fact.MAC_ADDRESS,
                text,
                Optional.of(mac).filter(m -> MAC.matcher(m).matches()),
                "mac.unreadable");
    }

    private String text(int line, Fact fact, String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (plain.length() > LONGEST_TEXT) {
            findings.warning(line, sheet.nameOf(fact), text, "text.tooLong", LONGEST_TEXT);
            return null;
        }
        return plain;
    }

    private void noteMixedStyles() {
        dateStyles.forEach((fact, styles) -> {
            if (styles.size() > 1) {
                findings.note(0, sheet.nameOf(fact), null, "date.mixed", styles.size());
            }
        });
        separators.forEach((fact, counts) -> {
            if (counts[0] > 0 && counts[1] > 0) {
                findings.note(0, sheet.nameOf(fact), null, "money.mixed", counts[1], counts[0]);
            }
        });
    }
}
