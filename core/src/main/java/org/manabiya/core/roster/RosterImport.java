package org.manabiya.core.roster;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.manabiya.core.data.Core;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.jobs.NewTransaction;
import org.manabiya.core.roster.oneroster.Finding;
import org.manabiya.core.roster.oneroster.Mode;
import org.manabiya.core.roster.oneroster.NotAPackageException;
import org.manabiya.core.roster.oneroster.RosterFile;
import org.manabiya.core.roster.oneroster.RosterPackage;
import org.manabiya.core.roster.oneroster.Validation;
import org.manabiya.core.roster.oneroster.ValidationReport;

/**
 * A city's roster comes in: validate, compare, look at the difference, apply in one transaction. What is invalid leaves nothing behind.
 *
 * <p>Rows are only ever compared and moved by SQL, so that the size of the city is the database's business and not the heap's.
 */
@Dependent
public class RosterImport {

    private final EntityManager em;
    private final NewTransaction transaction;
    private final Clock clock;
    private final int mostGonePercent;

    @Inject
    public RosterImport(
            @Core EntityManager em,
            NewTransaction transaction,
            Clock clock,
            @ConfigProperty(name = "manabiya.roster.max-gone-percent", defaultValue = "20") int mostGonePercent) {
        this.em = em;
        this.transaction = transaction;
        this.clock = clock;
        this.mostGonePercent = mostGonePercent;
    }

    /**
     * Validates a package and says what it would change, without keeping anything.
     *
     * @param confirmed see {@link #apply}; judged as {@link #run} judges
     * @throws Refusal MALFORMED when the file is no package at all
     */
    @Transactional
    public ImportReport check(UUID city, Path file, boolean confirmed) {
        Staged staged = judge(stage(city, file, "", null, Progress.NONE), confirmed);
        if (staged.isValid()) {
            staged.tables().close();
            throwAway(staged.sql());
        }
        return staged.report();
    }

    /**
     * Validates and stages a package, so that its difference can be looked at ({@link RosterImports#changes}) and then applied or
     * discarded. It takes the place of an earlier preview of the city.
     *
     * @throws Refusal MALFORMED when the file is no package at all
     */
    @Transactional
    public ImportReport preview(UUID city, Path file, String fileName, UUID account, Progress progress) {
        Staged staged = stage(city, file, fileName, account, progress);
        if (staged.isValid()) {
            staged.tables().keepAll();
            throwAwayPreviews(staged.sql());
        }
        return staged.report();
    }

    /** A package held against what is stored; without tables when it is invalid and nothing of it is left. */
    private record Staged(ImportReport report, Sql sql, OwnTables tables) {
        boolean isValid() {
            return tables != null;
        }
    }

    private Staged stage(UUID city, Path file, String fileName, UUID account, Progress progress) {
        Sql sql = sql(city, Ids.next());
        try (RosterPackage roster = RosterPackage.open(file)) {
            Stretch reading = new Stretch(progress, 0, 30, "roster.job.check");
            ValidationReport validated = Validation.of(
                    roster, new StoredIds(sql), (part, line) -> reading.at(part, roster.perMilleRead(), line));
            if (!validated.isValid()) {
                return new Staged(ImportReport.invalid(validated.findings(), Map.of()), sql, null);
            }
            sql.takeTurn();
            insert(sql, fileName, account);
            refreshStatistics();
            OwnTables tables = OwnTables.open(sql);
            Staging staging = new Staging(sql, progress);
            staging.load(roster);
            tables.staged();
            return compare(sql, tables, staging, validated, progress);
        } catch (NotAPackageException nothing) {
            throw new Refusal(Refusal.Kind.MALFORMED, nothing.expected().key());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void insert(Sql sql, String fileName, UUID account) {
        sql.with("name", fileName.length() <= 255 ? fileName : fileName.substring(0, 255))
                .with("account", account)
                .run(
                        """
                        insert into core_roster_import (id, municipality_id, file_name, state, created_at, created_by)
                        values (:import, :city, :name, 'previewed', :now, cast(:account as uuid))
                        """);
    }

    /** What the package is worth once it is held against what is stored; what is invalid is thrown away. */
    private static Staged compare(
            Sql sql, OwnTables tables, Staging staging, ValidationReport validated, Progress progress) {
        staging.match();
        Difference difference = new Difference(sql, progress);
        difference.compute(validated.modes());
        tables.compared();
        List<Finding> findings = new ArrayList<>(validated.findings());
        findings.addAll(new Obstacles(sql).find());
        Map<RosterFile, ChangeCount> counts = RosterImports.counts(sql);
        if (findings.size() > validated.findings().size()) {
            tables.close();
            throwAway(sql);
            return new Staged(ImportReport.invalid(findings, counts), sql, null);
        }
        return new Staged(new ImportReport(ImportReport.State.VALID, sql.importId(), findings, counts), sql, tables);
    }

    /** A package that takes away more than passes without asking is invalid until somebody confirms it. */
    private Staged judge(Staged staged, boolean confirmed) {
        ImportReport report = staged.report();
        List<Finding> stops = confirmed ? List.of() : tooManyGone(report.changes());
        if (!staged.isValid() || stops.isEmpty()) {
            return staged;
        }
        staged.tables().close();
        throwAway(staged.sql());
        List<Finding> findings = new ArrayList<>(report.findings());
        findings.addAll(stops);
        return new Staged(ImportReport.invalid(findings, report.changes()), staged.sql(), null);
    }

    /**
     * Applies a staged import; the difference is computed anew, since what is stored may have changed since the preview.
     *
     * @param confirmed whether somebody has agreed to more rows leaving than pass without asking
     * @throws Refusal NOT_FOUND when it is not staged, CONFLICT when too many rows would go or a login is taken
     */
    @Transactional
    public ImportReport apply(UUID city, UUID importId, boolean confirmed, Progress progress) {
        Sql sql = sql(city, importId);
        sql.takeTurn();
        if (!isPreviewed(sql)) {
            throw Refusal.notFound();
        }
        refreshStatistics();
        Map<RosterFile, Mode> modes = new EnumMap<>(RosterFile.class);
        RosterImports.counts(sql).forEach((file, count) -> modes.put(file, count.mode()));
        OwnTables tables = OwnTables.reopen(sql);
        Progress firstHalf = (percent, key, variables) -> progress.reached(percent / 2, key, variables);
        new Staging(sql, firstHalf).match();
        new Difference(sql, firstHalf).compute(modes);
        tables.compared();
        if (!new Obstacles(sql).find().isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "roster.import.changedSince");
        }
        if (!confirmed && !tooManyGone(RosterImports.counts(sql)).isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "roster.import.tooManyGone", mostGonePercent);
        }
        return write(sql, tables, List.of(), progress);
    }

    private ImportReport write(Sql sql, OwnTables tables, List<Finding> findings, Progress progress) {
        new Writing(sql).apply(new Stretch(progress, 50, 95, "roster.job.write"));
        new Logins(sql).follow();
        new FamilyTies(sql).follow();
        tables.keepDifference();
        settle(sql);
        return new ImportReport(ImportReport.State.APPLIED, sql.importId(), findings, RosterImports.counts(sql));
    }

    /**
     * Validates and applies a package at once.
     *
     * @param confirmed see {@link #apply}; without it a package that takes away too much is invalid
     * @throws Refusal MALFORMED when the file is no package at all
     */
    @Transactional
    public ImportReport run(UUID city, Path file, String fileName, UUID account, boolean confirmed) {
        Staged staged = judge(stage(city, file, fileName, account, Progress.NONE), confirmed);
        if (!staged.isValid()) {
            return staged.report();
        }
        ImportReport report =
                write(staged.sql(), staged.tables(), staged.report().findings(), Progress.NONE);
        throwAwayPreviews(staged.sql());
        return report;
    }

    /** Throws a staged import away. */
    @Transactional
    public void discard(UUID city, UUID importId) {
        Sql sql = sql(city, importId);
        if (isPreviewed(sql)) {
            throwAway(sql);
        }
    }

    private static boolean isPreviewed(Sql sql) {
        return sql.number(
                        "select count(*) from core_roster_import where id = :import and municipality_id = :city and state = 'previewed'")
                == 1;
    }

    private static void throwAwayPreviews(Sql but) {
        but.list(
                        "select i.id from core_roster_import i where i.municipality_id = :city and i.state = 'previewed' and i.id <> :import",
                        row -> row.getObject(1, UUID.class))
                .forEach(earlier -> throwAway(but.with("import", earlier)));
    }

    private static void throwAway(Sql preview) {
        new Staging(preview, Progress.NONE).clear();
        new Difference(preview, Progress.NONE).clear();
        preview.run("delete from core_roster_import where id = :import");
    }

    /** One finding for each file that would take away more than passes without asking. */
    public List<Finding> tooManyGone(Map<RosterFile, ChangeCount> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue().removesMoreThan(mostGonePercent))
                .map(entry -> RosterFindings.tooManyGone(entry.getKey(), entry.getValue(), mostGonePercent))
                .toList();
    }

    /** Values before the change are kept of the last import that changed anything: that is as far as undo goes. */
    private void settle(Sql sql) {
        new Staging(sql, Progress.NONE).clear();
        sql.run("update core_roster_import set state = 'applied', applied_at = :now where id = :import");
        if (RosterImports.counts(sql).values().stream().allMatch(ChangeCount::isEmpty)) {
            return;
        }
        for (String details : List.of("core_roster_change", "core_roster_field")) {
            sql.run(
                    "delete from " + details
                            + " where import_id in (select i.id from core_roster_import i where i.municipality_id = :city and i.id <> :import)");
        }
    }

    /**
     * Lets PostgreSQL count what is stored, which an import shortly before may have made out of nothing. In a transaction of its own:
     * the lock of ANALYZE lasts to the end of the transaction, and other cities import into the same tables.
     */
    private void refreshStatistics() {
        transaction.call(other -> {
            Sql sql = new Sql(other);
            if (sql.isPostgres()) {
                Mappings.ALL.stream().map(Mapping::table).distinct().forEach(sql::refreshStatistics);
            }
            return null;
        });
    }

    /** Databases keep microseconds. */
    private Sql sql(UUID city, UUID importId) {
        return new Sql(em, city, importId, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
