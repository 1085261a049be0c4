package org.manabiya.mdm.disposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.calendar.Wareki;
import org.manabiya.mdm.imports.Findings;
import org.manabiya.mdm.imports.TableFile;
import org.manabiya.mdm.ledger.SerialNumber;

/**
 * An operator's list of certificates: a column with serial numbers, one with the numbers of the certificates, and where it has one the day of
 * each erasure. Whatever does not fit the batch is found and left out; nothing is guessed.
 *
 * @param proofs by the id of the unit in the batch
 */
public record CertificateList(Map<UUID, DisposalUnit.Proof> proofs, List<Found> findings) {
    private static final Set<String> SERIALS =
            Set.of("シリアル番号", "シリアル", "製造番号", "serial", "serialnumber", "serial number");
    private static final Set<String> NUMBERS = Set.of("証明書番号", "消去証明書番号", "証明書", "certificate", "certificate number");

    private static final Set<String> DAYS = Set.of("消去日", "データ消去日", "作業日", "erased on", "erasure date");

    /** Why a line was left out. */
    public enum Problem {
        UNREADABLE,
        NO_COLUMNS,
        NO_NUMBER,
        NOT_IN_BATCH,
        TWICE,
        CERTIFIED,
        LOST,
        NO_DAY
    }

    /** A line that was left out; line 0 stands for the file. */
    public record Found(int line, String serial, Problem problem) {}

    /** What holds for every line of the list; the day only for lines that name none. */
    public record Common(ErasureWay way, LocalDate erasedOn, String eraser) {}

    /** Reads the file against the units of a batch. */
    public static CertificateList read(byte[] content, List<Disposals.Unit> units, Common common, LocalDate today) {
        Optional<TableFile> file = TableFile.read("certificates.csv", content, new Findings("certificates.csv"));
        if (file.isEmpty()) {
            return failed(Problem.UNREADABLE);
        }
        int serialColumn = column(file.get(), SERIALS);
        int numberColumn = column(file.get(), NUMBERS);
        int dayColumn = column(file.get(), DAYS);
        if (serialColumn < 0 || numberColumn < 0) {
            return failed(Problem.NO_COLUMNS);
        }
        Map<String, Disposals.Unit> bySerial = new HashMap<>();
        units.stream()
                .filter(unit -> unit.serial() != null)
                .forEach(unit -> bySerial.put(SerialNumber.tidy(unit.serial()), unit));
        Map<UUID, DisposalUnit.Proof> proofs = new LinkedHashMap<>();
        List<Found> findings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (TableFile.Row row : file.get().rows()) {
            String serial = SerialNumber.tidy(cell(row, serialColumn));
            String number = cell(row, numberColumn).strip();
            Disposals.Unit unit = bySerial.get(serial);
            String written = dayColumn < 0 ? "" : cell(row, dayColumn).strip();
            LocalDate day = written.isEmpty()
                    ? common.erasedOn()
                    : Wareki.parse(written).orElse(null);
            Problem problem = problem(unit, number, seen.add(serial));
            if (problem == null && !written.isEmpty() && (day == null || day.isAfter(today))) {
                problem = Problem.NO_DAY;
            }
            if (problem == null) {
                proofs.put(unit.id(), new DisposalUnit.Proof(common.way(), day, common.eraser(), number, null));
            } else {
                findings.add(new Found(row.line(), serial, problem));
            }
        }
        return new CertificateList(proofs, findings);
    }

    private static Problem problem(Disposals.Unit unit, String number, boolean first) {
        if (unit == null) {
            return Problem.NOT_IN_BATCH;
        }
        if (!first) {
            return Problem.TWICE;
        }
        if (unit.isLost()) {
            return Problem.LOST;
        }
        if (unit.isCertified()) {
            return Problem.CERTIFIED;
        }
        return number.isEmpty() || number.length() > 100 ? Problem.NO_NUMBER : null;
    }

    private static CertificateList failed(Problem problem) {
        return new CertificateList(Map.of(), List.of(new Found(0, "", problem)));
    }

    private static int column(TableFile file, Set<String> names) {
        for (int i = 0; i < file.header().size(); i++) {
            if (names.contains(file.header().get(i).strip().toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    private static String cell(TableFile.Row row, int column) {
        return column < row.cells().size() ? row.cells().get(column) : "";
    }
}
