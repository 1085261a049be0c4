package org.manabiya.mdm.lending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Place;
import org.manabiya.core.access.Requires;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.data.CoreData;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.Refusal;

/** The reservation calendars, for machines. */
@Dependent
@Path("/api/v1/reservations")
@Produces(MediaType.APPLICATION_JSON)
public class ReservationResource {
    private static final int DAYS = 31;

    /** @param cart the cart, or left out for {@code units} spares */
    public record Order(
            UUID school, UUID clazz, UUID cart, Integer units, Instant from, Instant until, String purpose) {}

    /** A cart that can be reserved. */
    public record Cart(UUID id, String name) {}

    /** @param spares how many spare units of the school */
    public record Free(List<Cart> carts, int spares) {}

    /**
     * How a school lets its units be reserved.
     *
     * @param approval whether somebody approves
     */
    public record Rule(boolean approval, int longestDays) {}

    /** Yes or no. */
    public record Decision(boolean approved) {}

    /** A reservation. */
    public record View(
            UUID id,
            UUID school,
            UUID clazz,
            UUID cart,
            int units,
            Instant from,
            Instant until,
            String purpose,
            Reservation.State state,
            String askedBy) {
        static View of(Reservation found) {
            return new View(
                    found.id(),
                    found.schoolId(),
                    found.classId(),
                    found.cartId(),
                    found.units(),
                    found.from(),
                    found.until(),
                    found.purpose(),
                    found.state(),
                    found.askedByName());
        }
    }

    private final Reservations reservations;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public ReservationResource(Reservations reservations, Caller caller, Clock clock) {
        this.reservations = reservations;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param from the first of the {@value #DAYS} days, {@code 2026-11-24}; today where left out */
    @GET
    @Requires(Permission.RESERVATION_SEE)
    public List<View> list(@QueryParam("school") UUID school, @QueryParam("from") String from) {
        require(Permission.RESERVATION_SEE, school);
        LocalDate first = asked(from);
        Instant begin = first.atStartOfDay(CoreData.JAPAN).toInstant();
        return reservations
                .ofSchool(
                        school,
                        begin,
                        first.plusDays(DAYS).atStartOfDay(CoreData.JAPAN).toInstant())
                .stream()
                .map(View::of)
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.RESERVATION_MAKE)
    public View reserve(Order order) {
        require(Permission.RESERVATION_MAKE, order == null ? null : order.school());
        int units = order.units() == null ? 0 : order.units();
        return View.of(reservations.reserve(
                order.school(),
                new Reservation.Wish(
                        order.clazz(), order.cart(), units, order.from(), order.until(), order.purpose())));
    }

    /**
     * What nobody has reserved in a span.
     *
     * @param from {@code 2026-11-24T01:00:00Z}
     */
    @GET
    @Path("schools/{school}/free")
    @Requires(Permission.RESERVATION_SEE)
    public Free free(
            @PathParam("school") UUID school, @QueryParam("from") String from, @QueryParam("until") String until) {
        Instant begin = moment("from", from);
        Instant end = moment("until", until);
        if (!end.isAfter(begin)) {
            throw new InvalidInput(new InvalidInput.Field("until", "mdm.reservation.times"));
        }
        Reservations.Free free = reservations.free(school, begin, end);
        return new Free(
                free.carts().stream()
                        .map(cart -> new Cart(cart.id(), cart.name()))
                        .toList(),
                free.spares());
    }

    private static Instant moment(String field, String text) {
        return parsed(text)
                .filter(moment -> moment.getYear() >= SchoolYear.EARLIEST && moment.getYear() <= SchoolYear.LATEST)
                .map(OffsetDateTime::toInstant)
                .orElseThrow(() -> new InvalidInput(new InvalidInput.Field(field, "mdm.reservation.times")));
    }

    private static Optional<OffsetDateTime> parsed(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text == null ? "" : text));
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    @GET
    @Path("schools/{school}/rule")
    @Requires(Permission.RESERVATION_SEE)
    public Rule rule(@PathParam("school") UUID school) {
        ReservationRule rule = reservations.rule(school);
        return new Rule(rule.approval(), rule.longestDays());
    }

    @PUT
    @Path("schools/{school}/rule")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.RESERVATION_DECIDE)
    public Rule setRule(@PathParam("school") UUID school, Rule rule) {
        if (rule == null) {
            throw new Refusal(Refusal.Kind.MALFORMED, "mdm.ledger.nothing");
        }
        reservations.setRule(school, rule.approval(), rule.longestDays());
        return rule(school);
    }

    @POST
    @Path("{reservation}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.RESERVATION_DECIDE)
    public void decide(@PathParam("reservation") UUID id, Decision decision) {
        reservations.decide(id, decision != null && decision.approved());
    }

    @DELETE
    @Path("{reservation}")
    @Requires(Permission.RESERVATION_MAKE)
    public void cancel(@PathParam("reservation") UUID id) {
        reservations.cancel(id);
    }

    private LocalDate asked(String from) {
        try {
            LocalDate first = from == null ? LocalDate.now(clock) : LocalDate.parse(from);
            // Outside the years that the calendar knows there is nothing to reserve.
            SchoolYear.of(first);
            return first;
        } catch (DateTimeException | IllegalArgumentException noDay) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.noDay", from);
        }
    }

    private void require(Permission permission, UUID school) {
        if (school == null) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.reservation.noSchool");
        }
        caller.require(permission, Place.inSchool(caller.municipality(), school));
    }
}
