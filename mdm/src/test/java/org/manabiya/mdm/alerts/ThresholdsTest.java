package org.manabiya.mdm.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manabiya.core.people.TwoSchools.TODAY;
import static org.manabiya.mdm.alerts.AlertDesk.check;
import static org.manabiya.mdm.alerts.AlertDesk.open;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.mdm.dashboard.Fleet;
import org.manabiya.mdm.ledger.DeviceState;

/** From which day on an alert is told, to the day. */
class ThresholdsTest {
    private static List<Alerts.Line> told(TestDatabase database, Fleet fleet, LocalDate day, AlertKind kind) {
        return open(database, fleet, day, Alerts.Which.OPEN).stream()
                .filter(alert -> alert.kind() == kind)
                .toList();
    }

    private static List<Alerts.Line> checked(TestDatabase database, Fleet fleet, LocalDate day, AlertKind kind) {
        check(database, fleet, day);
        return told(database, fleet, day, kind);
    }

    private static UUID ends(TestDatabase database, Fleet fleet, String column, LocalDate day) {
        UUID unit = fleet.unit(fleet.city.north, DeviceState.IN_USE, null);
        database.execute("update mdm_device set %s = date '%s' where id = '%s'".formatted(column, day, unit));
        return unit;
    }

    @DatabaseTest
    void supportIsToldFromItsMonthsBeforeOnAndWhenItIsOver(TestDatabase database) {
        Fleet fleet = new Fleet(database);
        ends(database, fleet, "support_end", TODAY.plusMonths(12).plusDays(1));
        assertThat(checked(database, fleet, TODAY, AlertKind.SUPPORT_END)).isEmpty();
        ends(database, fleet, "support_end", TODAY.plusMonths(12));
        ends(database, fleet, "support_end", TODAY.minusYears(1));
        assertThat(checked(database, fleet, TODAY, AlertKind.SUPPORT_END))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.units()).isEqualTo(2);
                    assertThat(alert.day()).isEqualTo(TODAY.minusYears(1));
                });
        assertThat(checked(database, fleet, TODAY.plusDays(1), AlertKind.SUPPORT_END))
                .singleElement()
                .satisfies(alert -> assertThat(alert.units()).isEqualTo(3));
    }

    @DatabaseTest
    void aLeaseIsToldFromItsMonthsBeforeOnAndWhenItIsOver(TestDatabase database) {
        Fleet fleet = new Fleet(database);
        ends(database, fleet, "lease_end", TODAY.plusMonths(6).plusDays(1));
        assertThat(checked(database, fleet, TODAY, AlertKind.LEASE_END)).isEmpty();
        ends(database, fleet, "lease_end", TODAY.plusMonths(6));
        ends(database, fleet, "lease_end", TODAY.minusDays(1));
        assertThat(checked(database, fleet, TODAY, AlertKind.LEASE_END))
                .singleElement()
                .satisfies(alert -> assertThat(alert.units()).isEqualTo(2));
    }

    @DatabaseTest
    void aWarrantyIsToldUntilItsLastDayAndNotAfter(TestDatabase database) {
        Fleet fleet = new Fleet(database);
        ends(database, fleet, "warranty_end", TODAY.minusDays(1));
        ends(database, fleet, "warranty_end", TODAY.plusMonths(3).plusDays(1));
        assertThat(checked(database, fleet, TODAY, AlertKind.WARRANTY_END)).isEmpty();
        ends(database, fleet, "warranty_end", TODAY);
        ends(database, fleet, "warranty_end", TODAY.plusMonths(3));
        assertThat(checked(database, fleet, TODAY, AlertKind.WARRANTY_END))
                .singleElement()
                .satisfies(alert -> assertThat(alert.units()).isEqualTo(2));
    }

    @DatabaseTest
    void aRepairIsToldFromItsThirtiethDayOn(TestDatabase database) {
        Fleet fleet = new Fleet(database);
        UUID unit = fleet.unit(fleet.city.north, DeviceState.IN_REPAIR, null);
        fleet.repair(unit, null, "SENT", TODAY.minusDays(29), null);
        assertThat(checked(database, fleet, TODAY, AlertKind.REPAIR_OPEN)).isEmpty();
        assertThat(checked(database, fleet, TODAY.plusDays(1), AlertKind.REPAIR_OPEN))
                .hasSize(1);
        database.execute("update mdm_repair set status = 'RETURNED'");
        assertThat(checked(database, fleet, TODAY.plusDays(2), AlertKind.REPAIR_OPEN))
                .isEmpty();
    }

    /** 23 November 2026 is a holiday after a weekend: what fell due on these days can be brought back on the 24th. */
    @DatabaseTest
    void aLoanIsToldOnTheSchoolDayAfterTheOneOnWhichItCouldHaveComeBack(TestDatabase database) {
        Fleet fleet = new Fleet(database);
        UUID sakura = fleet.city.pupil("大金", "さくら", fleet.city.north, fleet.city.northThird, 1);
        for (LocalDate due = LocalDate.of(2026, 11, 21); !due.isAfter(TODAY); due = due.plusDays(1)) {
            fleet.loan(fleet.unit(fleet.city.north, DeviceState.LENT, sakura), sakura, fleet.city.north, due);
        }
        assertThat(checked(database, fleet, TODAY, AlertKind.LOAN_OVERDUE)).isEmpty();
        fleet.loan(
                fleet.unit(fleet.city.north, DeviceState.LENT, sakura),
                sakura,
                fleet.city.north,
                LocalDate.of(2026, 11, 20));
        assertThat(checked(database, fleet, TODAY, AlertKind.LOAN_OVERDUE))
                .singleElement()
                .satisfies(alert -> assertThat(alert.units()).isEqualTo(1));
        assertThat(checked(database, fleet, TODAY.plusDays(1), AlertKind.LOAN_OVERDUE))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.units()).isEqualTo(5);
                    assertThat(alert.day()).isEqualTo("2026-11-20");
                });
    }

    @DatabaseTest
    void sparesAreToldWhileOneIsMissing(TestDatabase database) {
        Fleet fleet = new Fleet(database);
        for (int i = 0; i < 30; i++) {
            UUID unit = fleet.unit(fleet.city.north, DeviceState.IN_USE, null);
            fleet.repair(unit, null, "RETURNED", TODAY.minusDays(10 + 10L * i), null);
        }
        int needed =
                checked(database, fleet, TODAY, AlertKind.SPARE_BELOW).get(0).needed();
        for (int present = 1; present < needed; present++) {
            spare(fleet);
        }
        assertThat(checked(database, fleet, TODAY, AlertKind.SPARE_BELOW))
                .singleElement()
                .satisfies(alert -> assertThat(alert.units()).isEqualTo(needed - 1));
        spare(fleet);
        assertThat(checked(database, fleet, TODAY, AlertKind.SPARE_BELOW)).isEmpty();
    }

    private static void spare(Fleet fleet) {
        fleet.unit(fleet.city.north, "SPARE", DeviceState.SPARE, null, null, null);
    }

    /** Of two sheets one is signed; the other has a unit that nobody has seen. */
    @DatabaseTest
    void aStocktakingIsToldOnTheDayAfterItsLast(TestDatabase database) {
        Fleet fleet = new Fleet(database);
        UUID unit = fleet.unit(fleet.city.north, DeviceState.IN_USE, null);
        UUID stocktaking = stocktaking(database, fleet, TODAY);
        UUID north = sheet(database, fleet, stocktaking, fleet.city.north, false);
        sheet(database, fleet, stocktaking, fleet.city.south, true);
        database.execute(
                """
                insert into mdm_stocktaking_item (stocktaking_id, device_id, sheet_id, room_id, tag, model, state)
                values ('%s', '%s', '%s', '%s', 'KG-1', 'Lenovo 300e', 'IN_USE')
                """
                        .formatted(stocktaking, unit, north, fleet.city.north));
        assertThat(checked(database, fleet, TODAY, AlertKind.STOCK_LATE)).isEmpty();
        assertThat(checked(database, fleet, TODAY.plusDays(1), AlertKind.STOCK_LATE))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.school()).isEqualTo(fleet.city.north);
                    assertThat(alert.day()).isEqualTo(TODAY);
                });
        assertThat(told(database, fleet, TODAY.plusDays(1), AlertKind.STOCK_DIFFERS))
                .singleElement()
                .satisfies(alert -> assertThat(alert.units()).isEqualTo(1));

        database.execute("update mdm_stocktaking_sheet set signed_at = current_timestamp, signer = '校長'");
        assertThat(checked(database, fleet, TODAY.plusDays(2), AlertKind.STOCK_LATE))
                .singleElement()
                .satisfies(alert ->
                        assertThat(alert.school()).as("the board's own").isNull());
        database.execute("update mdm_stocktaking set signed_at = current_timestamp, signer = '課長'");
        assertThat(checked(database, fleet, TODAY.plusDays(3), AlertKind.STOCK_LATE))
                .isEmpty();
        assertThat(told(database, fleet, TODAY.plusDays(3), AlertKind.STOCK_DIFFERS))
                .isEmpty();
    }

    private static UUID stocktaking(TestDatabase database, Fleet fleet, LocalDate until) {
        UUID id = UUID.randomUUID();
        database.execute(
                """
                insert into mdm_stocktaking (id, municipality_id, name, from_on, until_on, leader, opener, opened_at, version)
                values ('%s', '%s', '棚卸', date '2026-11-01', date '%s', '金子', '金子', current_timestamp, 1)
                """
                        .formatted(id, fleet.city.city, until));
        return id;
    }

    /** The second term's last school day is 24 December, the day before the winter vacation. */
    @DatabaseTest
    void aTermWithoutAStocktakingIsToldAMonthBeforeItsLastSchoolDay(TestDatabase database) {
        Fleet fleet = new Fleet(database);
        fleet.unit(fleet.city.north, DeviceState.IN_USE, null);
        LocalDate last = LocalDate.of(2026, 12, 24);
        assertThat(checked(database, fleet, last.minusDays(31), AlertKind.STOCK_OWED))
                .isEmpty();
        assertThat(checked(database, fleet, last.minusDays(30), AlertKind.STOCK_OWED))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.school()).isEqualTo(fleet.city.north);
                    assertThat(alert.day()).isEqualTo(last);
                });
        UUID stocktaking = stocktaking(database, fleet, last);
        sheet(database, fleet, stocktaking, fleet.city.north, false);
        assertThat(checked(database, fleet, last.minusDays(20), AlertKind.STOCK_OWED))
                .as("it is under way")
                .isEmpty();
        database.execute("update mdm_stocktaking set cancelled_at = current_timestamp");
        assertThat(checked(database, fleet, last.minusDays(10), AlertKind.STOCK_OWED))
                .hasSize(1);
        database.execute("update mdm_stocktaking_sheet set signer = '校長', signed_at = timestamp with time zone '"
                + last.minusDays(9) + " 10:00:00+09:00'");
        assertThat(checked(database, fleet, last.minusDays(8), AlertKind.STOCK_OWED))
                .isEmpty();
    }

    private static UUID sheet(TestDatabase database, Fleet fleet, UUID stocktaking, UUID school, boolean signed) {
        UUID id = UUID.randomUUID();
        database.execute(
                """
                insert into mdm_stocktaking_sheet (id, stocktaking_id, municipality_id, school_id, spot_id, signer, signed_at, version)
                values ('%s', '%s', '%s', '%s', '%s', %s, 1)
                """
                        .formatted(
                                id,
                                stocktaking,
                                fleet.city.city,
                                school,
                                school,
                                signed ? "'校長', current_timestamp" : "null, null"));
        database.execute(
                "insert into mdm_stocktaking_room (sheet_id, room_id, kind, name) values ('%s', '%s', 'REST', '学校')"
                        .formatted(id, school));
        return id;
    }
}
