package org.manabiya.mdm.imports;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.fields.CustomField;
import org.manabiya.mdm.fields.CustomValues;
import org.manabiya.mdm.imports.Known.Unit;
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
    private static final Set<Fact> DAYS = EnumSet.of(
            Fact.ACQUIRED_ON,
            Fact.RECEIVED_ON,
            Fact.RETURNED_ON,
            Fact.WARRANTY_UNTIL,
            Fact.SUPPORT_UNTIL,
            Fact.LEASE_UNTIL,
            Fact.RESTRICTED_UNTIL,
            Fact.LAST_SYNC,
            Fact.ENROLLED_AT);

    private final Sheet sheet;
    private final Known known;
    private final LocalDate today;
    private final Findings findings;
    private final Map<Fact, Set<DateCell.Style>> dateStyles = new EnumMap<>(Fact.class);
    private final Map<Fact, int[]> separators = new EnumMap<>(Fact.class);
    private DayOrder days;

    Cells(Sheet sheet, Known known, LocalDate today, Findings findings) {
        this.sheet = sheet;
        this.known = known;
        this.today = today;
        this.findings = findings;
    }

    List<Entry> read() {
        List<Row> rows = sheet.rows(findings);
        days = sheet.days() == null ? orderOfDays(rows) : sheet.days();
        List<Entry> entries = new ArrayList<>(rows.size());
        for (Row row : rows) {
            Map<Fact, Object> read = new EnumMap<>(Fact.class);
            for (Fact fact : sheet.facts()) {
                String text = sheet.cell(row, fact);
                if (!text.isEmpty()) {
                    read.put(fact, read(row.line(), fact, text));
                }
            }
            read.put(Fact.CUSTOM, custom(row));
            Facts facts = Facts.of(read);
            if (identity().stream().anyMatch(facts::has)) {
                entries.add(new Entry(row.line(), facts));
            } else {
                Fact first = identity().get(0);
                findings.error(
                        row.line(), sheet.nameOf(first), sheet.cell(row, first), "row.unnamed", sheet.nameOf(first));
            }
        }
        noteMixedStyles();
        return renamed(entries);
    }

    /**
     * The rows with the names that their units have now, where two records were merged since the file was made. Of two rows that have
     * become one unit's, the one with the name that is left is taken.
     */
    private List<Entry> renamed(List<Entry> entries) {
        Set<String> tags = entries.stream().map(Entry::tag).collect(Collectors.toSet());
        List<Entry> now = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            Entry row = known.unitOnceNumbered(entry.serial())
                    .map(unit -> entry.with(Fact.SERIAL, unit.facts().get(Fact.SERIAL)))
                    .orElse(entry);
            Unit merged = known.unitOnceTagged(entry.tag()).orElse(null);
            if (merged == null) {
                now.add(row);
                continue;
            }
            String tag = merged.facts().text(Fact.TAG);
            boolean twice = tags.contains(tag);
            findings.note(entry.line(), sheet.nameOf(Fact.TAG), entry.tag(), twice ? "row.merged" : "tag.merged", tag);
            if (!twice) {
                now.add(row.with(Fact.TAG, tag));
            }
        }
        return now;
    }

    /** What tells of which unit a row speaks: its tag in a ledger, its serial number elsewhere, and the other where the file lacks that. */
    private List<Fact> identity() {
        Fact usual = sheet.source().kind() == Source.Kind.LEDGER ? Fact.TAG : Fact.SERIAL;
        Fact other = usual == Fact.TAG ? Fact.SERIAL : Fact.TAG;
        boolean console = sheet.source().kind() == Source.Kind.CONSOLE;
        return List.of(sheet.has(usual) || console ? usual : other);
    }

    /** The order that the file's days give away; where all of them fit both, the one of most exports, and the person is told. */
    private DayOrder orderOfDays(List<Row> rows) {
        String ambiguous = null;
        for (Row row : rows) {
            for (Fact fact : sheet.facts()) {
                String text = DAYS.contains(fact) ? sheet.cell(row, fact) : "";
                DayOrder order = text.isEmpty() ? null : DateCell.order(text);
                if (order != null) {
                    return order;
                }
                ambiguous = ambiguous == null && !text.isEmpty() && DateCell.isAmbiguous(text) ? text : ambiguous;
            }
        }
        if (ambiguous != null) {
            findings.warning(0, null, ambiguous, "date.ambiguous");
        }
        return DayOrder.MONTH_FIRST;
    }

    private String custom(Row row) {
        CustomValues values = CustomValues.read(null);
        for (CustomField field : known.fields()) {
            if (sheet.fields().contains(field.id())) {
                String text = sheet.cell(row, field.id());
                try {
                    values = values.with(field.id(), field.read(text));
                } catch (Refusal unreadable) {
                    findings.warning(row.line(), sheet.nameOf(field.id()), text, "field.unreadable");
                }
            }
        }
        return values.write();
    }

    private Object read(int line, Fact fact, String text) {
        return switch (fact) {
            case TAG -> tag(line, text);
            case SERIAL -> serial(line, text);
            case SCHOOL -> school(line, text);
            case USER -> looked(line, fact, text, known.person(text), "user.unknown");
            case KIND -> looked(line, fact, text, Words.kind(text), "kind.unknown");
            case STATE -> looked(line, fact, text, Words.state(text), "state.unknown");
            case INSURED -> looked(line, fact, text, Words.answer(text), "answer.unknown");
            case ACQUIRED_ON, RECEIVED_ON, RETURNED_ON -> pastDay(line, fact, text);
            case WARRANTY_UNTIL, SUPPORT_UNTIL, LEASE_UNTIL, RESTRICTED_UNTIL -> date(line, fact, text);
            case LAST_SYNC, ENROLLED_AT -> moment(line, fact, text);
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

    private UUID school(int line, String text) {
        List<UUID> schools = known.schools(text);
        if (schools.size() > 1) {
            String all = schools.stream().map(known::label).sorted().collect(Collectors.joining(" / "));
            findings.warning(line, sheet.nameOf(Fact.SCHOOL), text, "school.ambiguous", all);
            return null;
        }
        return looked(line, Fact.SCHOOL, text, schools.stream().findFirst(), "school.unknown");
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
        Optional<LocalDate> date = DateCell.date(text, days);
        if (date.isPresent()) {
            dateStyles
                    .computeIfAbsent(fact, f -> EnumSet.noneOf(DateCell.Style.class))
                    .add(DateCell.style(text));
        }
        return looked(line, fact, text, date, "date.unreadable");
    }

    private Instant moment(int line, Fact fact, String text) {
        return DateCell.isNever(text)
                ? null
                : looked(line, fact, text, DateCell.instant(text, days), "time.unreadable");
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
