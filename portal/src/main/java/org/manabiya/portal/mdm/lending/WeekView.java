package org.manabiya.portal.mdm.lending;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.manabiya.core.data.CoreData;
import org.manabiya.core.organisation.Classes;
import org.manabiya.mdm.lending.Reservation;
import org.manabiya.mdm.places.DevicePlace;
import org.manabiya.portal.page.Page;

/** A week of reservations as the page shows it. */
public record WeekView(
        Page page, LocalDate monday, List<Reservation> all, List<DevicePlace> carts, List<Classes.Line> classes) {
    public List<LocalDate> days() {
        return IntStream.range(0, 7).mapToObj(monday::plusDays).toList();
    }

    /** Those that touch the day, cancelled ones left out. */
    public List<Reservation> on(LocalDate day) {
        Instant begin = day.atStartOfDay(CoreData.JAPAN).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(CoreData.JAPAN).toInstant();
        return all.stream()
                .filter(found -> found.state() != Reservation.State.CANCELLED)
                .filter(found -> found.from().isBefore(end) && found.until().isAfter(begin))
                .toList();
    }

    /** From when until when, the day too where it is another one. */
    public String span(Reservation found, LocalDate day) {
        return moment(found.from(), day) + "–" + moment(found.until(), day);
    }

    private String moment(Instant moment, LocalDate day) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, CoreData.JAPAN);
        String time = "%d:%02d".formatted(local.getHour(), local.getMinute());
        return local.toLocalDate().equals(day) ? time : page.day(local.toLocalDate()) + " " + time;
    }

    /** The cart's name, or how many spares. */
    public String what(Reservation found) {
        return found.cartId() == null
                ? page.t("reservation.spares", found.units())
                : carts.stream()
                        .filter(cart -> cart.id().equals(found.cartId()))
                        .findFirst()
                        .map(DevicePlace::name)
                        .orElse("—");
    }

    public String clazz(UUID id) {
        return classes.stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .map(Classes.Line::title)
                .orElse("");
    }
}
