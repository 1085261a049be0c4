package org.manabiya.mdm.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.manabiya.mdm.imports.Known.Ticket;
import org.manabiya.mdm.imports.Known.Unit;
import org.manabiya.mdm.ledger.Change;
import org.manabiya.mdm.ledger.Facts;

/** The sample city's schools and logins, and a ledger that takes over what a preview says, without a database. */
final class SampleCity {
    static final LocalDate TODAY = LocalDate.of(2026, 4, 10);
    static final List<String> SCHOOLS = List.of("烏川小学校", "東山小学校", "七谷小学校", "境川小学校", "荒瀬小学校", "烏川中学校", "南瀬中学校");

    private final Map<String, UUID> schools = new HashMap<>();
    private final Map<String, UUID> logins = new HashMap<>();
    private final Map<UUID, Unit> units = new LinkedHashMap<>();
    private final Map<UUID, Ticket> tickets = new LinkedHashMap<>();
    private final Map<String, Choice> decisions = new HashMap<>();
    /** The day on which the ledger last said anything, and the rules for the next file. */
    LocalDate stated = TODAY;

    Rules rules = Rules.NONE;

    SampleCity() {
        this(SCHOOLS.toArray(String[]::new));
    }

    SampleCity(String... names) {
        List.of(names).forEach(name -> schools.put(name, UUID.randomUUID()));
        for (int i = 1; i <= 2000; i++) {
            logins.put("s%05d@ed.karasugawa.example".formatted(i), UUID.randomUUID());
        }
        for (int i = 1; i <= 100; i++) {
            logins.put("t%04d@ed.karasugawa.example".formatted(i), UUID.randomUUID());
        }
    }

    static byte[] sample(String name) {
        try (var in = SampleCity.class.getResourceAsStream("/sample/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Preview previewSample(String name) {
        return preview(name, sample(name));
    }

    Preview preview(String name, byte[] content) {
        Findings findings = new Findings(name);
        return Sheet.read(name, content, Reading.RECOGNISED, Layouts.NONE, findings)
                .map(sheet -> Preview.of(name, sheet, known(), new Preview.Decided(decisions, rules), TODAY, findings))
                .orElseGet(() -> Preview.unreadable(name, findings));
    }

    Preview previewText(String... lines) {
        return preview("file.csv", String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    Preview previewShiftJis(String... lines) {
        return preview("file.csv", String.join("\r\n", lines).getBytes(Charset.forName("windows-31j")));
    }

    Known known() {
        return new Known(
                new Known.Names(schools, logins),
                units.values(),
                tickets.values(),
                Known.Aliases.NONE,
                List.of(),
                (unit, fact) -> stated);
    }

    void decideAll(Preview preview, Choice choice) {
        preview.conflicts().forEach(conflict -> decisions.put(conflict.key(), choice));
    }

    /** Decides every conflict for the first statement and takes over what the file says. */
    Preview importSample(String name) {
        decideAll(previewSample(name), Choice.FIRST);
        Preview preview = previewSample(name);
        apply(preview);
        return preview;
    }

    void apply(Preview preview) {
        for (Outcome outcome : preview.outcomes()) {
            if (preview.source() == Source.REPAIRS) {
                UUID id = outcome.ticket() == null ? UUID.randomUUID() : outcome.ticket();
                Facts before = tickets.containsKey(id) ? tickets.get(id).facts() : Facts.none();
                tickets.put(id, new Ticket(id, outcome.unit(), changed(before, outcome.changes())));
            } else {
                UUID id = outcome.unit() == null ? UUID.randomUUID() : outcome.unit();
                Facts before = units.containsKey(id) ? units.get(id).facts() : Facts.none();
                units.put(id, new Unit(id, changed(before, outcome.changes())));
            }
        }
    }

    private static Facts changed(Facts facts, List<Change> changes) {
        for (Change change : changes) {
            facts = facts.with(change.fact(), change.after());
        }
        return facts;
    }

    Facts unit(String tag) {
        return known().unitTagged(tag).orElseThrow().facts();
    }

    int units() {
        return units.size();
    }

    int tickets() {
        return tickets.size();
    }

    static Map<String, Long> counts(Preview preview) {
        return preview.findings().stream()
                .collect(Collectors.groupingBy(
                        finding -> finding.key().replace("mdm.import.", ""), Collectors.counting()));
    }

    static List<Integer> lines(Preview preview, String key) {
        return preview.findings().stream()
                .filter(finding -> finding.key().equals("mdm.import." + key))
                .map(Finding::line)
                .toList();
    }
}
