package org.manabiya.mdm.lending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;

/** Carts and spares kept for a lesson. */
class ReservationsTest {
    @DatabaseTest
    void whatIsReservedIsRefusedToTheNext(TestDatabase fresh) {
        LendingDesk here = new LendingDesk(fresh);
        UUID cart = UUID.randomUUID();
        here.database.execute(
                """
                insert into mdm_place (id, municipality_id, school_id, kind, name, version) values ('%s', '%s', '%s', 'CART', '保管庫1', 1)
                """
                        .formatted(cart, here.city.municipality, here.school));
        reserve(here, cart, 0, 1, 2);
        LendingDesk.refused("mdm.reservation.taken", () -> reserve(here, cart, 0, 1, 3));
        reserve(here, cart, 0, 2, 3);
        // Two spares: the pupil's here.unit stands in the cupboard too.
        reserve(here, null, 1, 1, 3);
        reserve(here, null, 1, 3, 5);
        reserve(here, null, 1, 2, 4);
        LendingDesk.refused("mdm.reservation.notEnough", () -> reserve(here, null, 1, 2, 3));
        assertThat(free(here, 1, 2)).isEqualTo("1 spares");
        assertThat(free(here, 2, 3)).isEqualTo("0 spares");
        assertThat(free(here, 3, 4)).isEqualTo("保管庫1 0 spares");
        assertThat(free(here, 5, 6)).isEqualTo("保管庫1 2 spares");
        LendingDesk.refused("mdm.reservation.times", () -> reserve(here, cart, 0, 5, 5));
        LendingDesk.refused("mdm.reservation.tooLong", () -> reserve(here, cart, 0, 10, 10 + 24 * 8));
    }

    @DatabaseTest
    void whereTheSchoolApprovesSomebodyDecides(TestDatabase fresh) {
        LendingDesk here = new LendingDesk(fresh);
        here.with(desk -> {
            desk.reservations().setRule(here.school, true, 3);
            return null;
        });
        Reservation asked = reserve(here, null, 2, 1, 2);
        assertThat(asked.state()).isEqualTo(Reservation.State.ASKED);
        LendingDesk.refused("mdm.reservation.notEnough", () -> reserve(here, null, 1, 1, 2));
        here.with(desk -> {
            desk.reservations().decide(asked.id(), false);
            return null;
        });
        reserve(here, null, 1, 1, 2);
    }

    private static String free(LendingDesk here, int fromHour, int untilHour) {
        Reservations.Free free = here.with(desk -> desk.reservations()
                .free(
                        here.school,
                        LendingDesk.NOW.plus(Duration.ofHours(fromHour)),
                        LendingDesk.NOW.plus(Duration.ofHours(untilHour))));
        return free.carts().stream().map(cart -> cart.name() + " ").collect(Collectors.joining()) + free.spares()
                + " spares";
    }

    private static Reservation reserve(LendingDesk here, UUID cart, int units, int fromHour, int untilHour) {
        return here.with(desk -> desk.reservations()
                .reserve(
                        here.school,
                        new Reservation.Wish(
                                here.clazz,
                                cart,
                                units,
                                LendingDesk.NOW.plus(Duration.ofHours(fromHour)),
                                LendingDesk.NOW.plus(Duration.ofHours(untilHour)),
                                "社会科")));
    }

    @Test
    void daysAndMomentsOutsideEveryCalendarAreRefusedInWords() {
        LocalDate never = LocalDate.of(99_999, 1, 1);
        LendingDesk.refused(
                "mdm.ledger.noDay", () -> new Loan.Terms(LoanKind.YEAR, never, null, null, null, null, null));
        LendingDesk.refused(
                "mdm.reservation.times", () -> new Reservation.Wish(null, null, 1, LendingDesk.NOW, Instant.MAX, null));
    }

    @DatabaseTest
    void aDayThatNoCalendarHasIsRefusedInWords(TestDatabase fresh) {
        LendingDesk here = new LendingDesk(fresh);
        for (String day : List.of("2026-02-30", "2026-13-01", "+999999999-01-01", "tomorrow")) {
            LendingDesk.refused(
                    "mdm.ledger.noDay",
                    () -> here.with(desk -> new ReservationResource(desk.reservations(), here.board(), here.now)
                            .list(here.school, day)));
        }
    }
}
