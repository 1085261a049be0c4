package org.manabiya.mdm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.ledger.DeviceEvent.Author;

/** What a job of a large file is told and can do on its way. */
class ImportAsJobTest {
    private static final int ROWS = 1_500;
    private static final Author AUTHOR = new Author(UUID.randomUUID(), "ICT", Instant.parse("2026-04-10T01:00:00Z"));

    private static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static byte[] file() {
        var csv = new StringBuilder("管理番号,シリアル番号,機種,配備校,状態\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append("KG-%05d,SERIAL%06d,iPad,烏川小学校,使用中%n".formatted(i, i));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    @DatabaseTest
    void anImportTellsHowFarItIsAndACancelledOneLeavesNothing(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        UUID id = city.upload("ledger.csv", file());
        assertThatThrownBy(() -> city.with(parts -> parts.apply().apply(id, AUTHOR, (percent, key, variables) -> {
                    if (percent >= 50) {
                        throw new Cancelled();
                    }
                })))
                .isInstanceOf(Cancelled.class);
        assertThat(city.count("mdm_device")).isZero();
        assertThat(city.count("mdm_device_model")).isZero();
        assertThat(city.count("mdm_import where status = 'UPLOADED'")).isEqualTo(1);

        List<Integer> told = new ArrayList<>();
        city.with(parts -> parts.apply().apply(id, AUTHOR, (percent, key, variables) -> told.add(percent)));
        assertThat(told).isSorted().hasSizeGreaterThan(ROWS).startsWith(0).endsWith(99);
        assertThat(city.count("mdm_device")).isEqualTo(ROWS);
    }

    @DatabaseTest
    void takingBackTellsHowFarItIsAndACancelledOneChangesNothing(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        UUID id = city.upload("ledger.csv", file());
        city.apply(id);
        assertThatThrownBy(() -> city.with(parts -> parts.undo().undo(id, AUTHOR, (percent, key, variables) -> {
                    if (percent >= 50) {
                        throw new Cancelled();
                    }
                })))
                .isInstanceOf(Cancelled.class);
        assertThat(city.count("mdm_device")).isEqualTo(ROWS);
        assertThat(city.count("mdm_import where status = 'APPLIED'")).isOne();

        List<Integer> told = new ArrayList<>();
        city.with(parts -> parts.undo().undo(id, AUTHOR, (percent, key, variables) -> told.add(percent)));
        assertThat(told).isSorted().hasSizeGreaterThan(ROWS).startsWith(0).endsWith(99);
        assertThat(city.count("mdm_device")).isZero();
    }

    @DatabaseTest
    void oneJobAtATimeWorksOnAnImport(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        UUID id = city.upload("ledger.csv", file());
        assertRefused(city, "mdm.import.undo.notLast", parts -> parts.orders().undo(id, null));
        city.with(parts -> parts.orders().apply(id, null));
        assertRefused(city, "mdm.import.ordered", parts -> parts.orders().apply(id, null));
        assertThat(city.count("core_job where kind = 'device.import'")).isOne();

        database.execute("update core_job set state = 'DONE'");
        city.apply(id);
        assertRefused(city, "mdm.import.closed", parts -> parts.orders().apply(id, null));
        city.with(parts -> parts.orders().undo(id, null));
        assertRefused(city, "mdm.import.ordered", parts -> parts.orders().undo(id, null));
        assertThat(city.count("core_job where kind = 'device.import.undo'")).isOne();
    }

    private static void assertRefused(StoredCity city, String key, Function<StoredCity.Parts, ?> work) {
        assertThatThrownBy(() -> city.with(work))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @DatabaseTest
    void aPreviewAsksTheDatabaseAsOftenHoweverManyUnitsThereAre(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        UUID first = city.upload("ledger.csv", file());
        long empty = database.statements(() -> city.preview(first));
        city.apply(first);
        UUID again = city.upload("ledger.csv", file());
        assertThat(database.statements(() -> city.preview(again))).isLessThanOrEqualTo(empty);
    }
}
